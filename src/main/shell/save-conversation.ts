import { type BrowserWindow, dialog } from 'electron'
import type { Language } from '../../shared/language'
import type { ProjectState } from '../../shared/states/project-state'
import type { Files } from '../host/ports'
import { toTranscript } from '../studio/turns/transcript'
import { WORDS } from './words'

/** Writes a conversation where a person says. Does nothing when they change their mind. */
export async function saveConversation(
  project: ProjectState,
  { window, files, language }: { window: BrowserWindow | undefined; files: Files; language: Language },
): Promise<void> {
  const options = {
    title: WORDS[language].saveConversation,
    defaultPath: `${project.name.replaceAll(/[\\/:*?"<>|]/gu, '-')}.md`,
    filters: [{ name: 'Markdown', extensions: ['md'] }],
  }
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (filePath) await files.writeFile(filePath, toTranscript(project, language))
}
