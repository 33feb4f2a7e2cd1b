import type { Language } from '../../shared/language'

interface ShellWords {
  readonly films: string
  readonly addFiles: string
  readonly addFolder: string
  readonly findFiles: string
  readonly exportFolder: string
  readonly doneTitle: string
  readonly doneBody: (name: string) => string
  readonly failedTitle: string
  readonly edit: string
  readonly view: string
  readonly window: string
  readonly file: string
  readonly quit: string
  readonly trayOpen: string
  readonly trayCancel: string
  readonly trayQuit: string
  readonly trayStatus: (percent: number) => string
}

/** What the shell says outside the page: dialogs, notifications and menus. */
export const WORDS: Record<Language, ShellWords> = {
  en: {
    films: 'Photos, clips and music',
    addFiles: 'Add photos, clips and music',
    addFolder: 'Add a folder',
    findFiles: 'Where the files are now',
    exportFolder: 'Where films are saved',
    doneTitle: 'Your video is ready',
    doneBody: (name) => `${name} is finished. Click to show it in its folder.`,
    failedTitle: 'The export stopped',
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    quit: 'Quit',
    trayOpen: 'Open Reelwright',
    trayCancel: 'Cancel the export',
    trayQuit: 'Quit and continue next time',
    trayStatus: (percent) => `Exporting, ${percent} %`,
  },
  'zh-CN': {
    films: '照片、视频和音乐',
    addFiles: '添加照片、视频和音乐',
    addFolder: '添加文件夹',
    findFiles: '文件现在的位置',
    exportFolder: '影片保存位置',
    doneTitle: '影片已完成',
    doneBody: (name) => `${name} 已完成。点击可在文件夹中显示。`,
    failedTitle: '导出已停止',
    file: '文件',
    edit: '编辑',
    view: '显示',
    window: '窗口',
    quit: '退出',
    trayOpen: '打开 Reelwright',
    trayCancel: '取消导出',
    trayQuit: '退出，下次继续',
    trayStatus: (percent) => `正在导出，${percent}%`,
  },
}
