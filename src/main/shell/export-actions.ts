import { shell } from 'electron'
import type { Studio } from '../studio/studio'
import type { MainWindow } from './main-window'

/** What can be done with an export from outside the window: from a notification, or a link. Each only shows something. */
export interface ExportActions {
  showFile(exportId: string): Promise<void>
  play(exportId: string): Promise<void>
  /** Opens the project of an export that is still listed, and leads the eyes to it. */
  goTo(exportId: string): Promise<void>
}

export function createExportActions(studio: () => Promise<Studio>, window: MainWindow): ExportActions {
  return {
    async showFile(exportId) {
      shell.showItemInFolder(await (await studio()).exports.filePath(exportId))
    },
    async play(exportId) {
      const problem = await shell.openPath(await (await studio()).exports.filePath(exportId))
      if (problem !== '') throw new Error(problem)
    },
    async goTo(exportId) {
      const { exports, projects } = await studio()
      const job = exports.list().find(({ id }) => id === exportId)
      if (!job) return
      if (projects.list().some(({ id }) => id === job.projectId)) await projects.open(job.projectId)
      window.send('window.go', { exportId })
    },
  }
}
