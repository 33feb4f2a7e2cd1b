import type { Files } from '../host/ports'
import type { Arrivals } from './arrivals'
import type { ExportActions } from './export-actions'
import { log } from './log'
import type { MainWindow } from './main-window'
import type { ProjectFileDesk } from './project-files/project-file-desk'
import { receive } from './receive'
import type { Workshop } from './workshop'

interface TakeParts {
  readonly window: MainWindow
  readonly workshop: () => Promise<Workshop>
  readonly files: Files
  readonly openProject: () => string | undefined
  readonly projectFiles: Pick<ProjectFileDesk, 'open'>
  readonly exportActions: Pick<ExportActions, 'goTo'>
}

/** Takes in what the program is opened with, now and later; a plain further start brings the window forward. */
export function takeArrivals(arrivals: Arrivals, parts: TakeParts): void {
  const { window, workshop, files, openProject, projectFiles, exportActions } = parts
  arrivals.follow((arrival) => {
    window.show()
    if (arrival.paths.length === 0 && !arrival.link) return
    workshop()
      .then((open) =>
        receive(arrival, {
          ...open,
          files,
          openProject: openProject(),
          openFile: (filePath) => projectFiles.open(filePath),
          goTo: (exportId) => exportActions.goTo(exportId),
        }),
      )
      .catch((thrown: unknown) => log.warn('What the program was opened with was not taken.', thrown))
  })
}
