import { type BrowserWindow, type OpenDialogOptions, dialog } from 'electron'
import type { Language } from '../../shared/language'
import { WORDS } from './words'

const EXTENSIONS = [
  ...['jpg', 'jpeg', 'png', 'webp', 'gif', 'bmp', 'tif', 'tiff', 'heic', 'heif', 'avif'],
  ...['mp4', 'mov', 'm4v', 'webm', 'mkv', 'avi', 'ts', 'mts'],
  ...['mp3', 'wav', 'm4a', 'aac', 'flac', 'ogg', 'opus'],
]

type What = 'files' | 'folder' | 'moved-files' | 'export-folder' | 'cache-folder'

/** The paths a person chose; none when they changed their mind. */
export async function choosePaths(
  window: BrowserWindow | undefined,
  what: What,
  language: Language,
): Promise<string[]> {
  const options = toOptions(what, language)
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? [] : filePaths
}

function toOptions(what: What, language: Language): OpenDialogOptions {
  const words = WORDS[language]
  switch (what) {
    case 'files':
      return {
        title: words.addFiles,
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: words.films, extensions: EXTENSIONS }],
      }
    case 'folder':
      return { title: words.addFolder, properties: ['openDirectory', 'multiSelections'] }
    case 'moved-files':
      return { title: words.findFiles, properties: ['openDirectory'] }
    case 'export-folder':
      return { title: words.exportFolder, properties: ['openDirectory', 'createDirectory'] }
    case 'cache-folder':
      return { title: words.cacheFolder, properties: ['openDirectory', 'createDirectory'] }
  }
}
