import { type BrowserWindow, app, dialog } from 'electron'
import { basename, dirname, join } from 'node:path'
import type { Language } from '../../../shared/language'
import type { Files } from '../../host/ports'
import { numbered, toFileName } from '../../studio/projects/naming'
import { WORDS } from '../words'
import { ENDING, isProjectFile } from './is-project-file'

interface Setting {
  readonly window: BrowserWindow | undefined
  readonly language: Language
}

/** Undefined when a person changed their mind. */
export async function chooseProjectFile({ window, language }: Setting): Promise<string | undefined> {
  const words = WORDS[language]
  const filters = [{ name: words.projectFiles, extensions: [ENDING] }]
  const options = { title: words.openProject, properties: ['openFile' as const], filters }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? undefined : filePaths[0]
}

/** Where a project is to be saved. The system asks before a file that is there is replaced. */
export async function chooseSavePath(
  projectName: string,
  { window, language, files }: Setting & { readonly files: Pick<Files, 'lstat'> },
): Promise<string | undefined> {
  const words = WORDS[language]
  const options = {
    title: words.saveProject,
    defaultPath: join(app.getPath('documents'), toFileName(projectName, ENDING)),
    filters: [{ name: words.projectFiles, extensions: [ENDING] }],
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  }
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (!filePath) return undefined
  return isProjectFile(filePath) ? filePath : freeName(files, `${filePath}.${ENDING}`)
}

/** The question was about another name, so under this one nothing is replaced. */
async function freeName(files: Pick<Files, 'lstat'>, filePath: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(dirname(filePath), numbered(basename(filePath), number))
    const isTaken = await files.lstat(path).then(
      () => true,
      () => false,
    )
    if (!isTaken) return path
  }
}
