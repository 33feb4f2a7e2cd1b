import type { Language } from '../../shared/language'

interface ShellWords {
  readonly films: string
  readonly addFiles: string
  readonly addFolder: string
  readonly findFiles: string
  readonly exportFolder: string
  readonly cacheFolder: string
  readonly projectFiles: string
  readonly openProject: string
  readonly saveProject: string
  readonly saveConversation: string
  readonly saveDiagnostics: string
  readonly plainText: string
  readonly doneTitle: string
  readonly doneBody: (name: string) => string
  readonly failedTitle: string
  readonly sampleFilm: string
  readonly openWindow: string
  readonly showFile: string
  readonly play: string
  readonly brokenTitle: string
  readonly brokenText: string
  readonly openAgain: string
  readonly quitProgram: string
  readonly stuckTitle: string
  readonly stuckText: string
  readonly wait: string
  readonly drawAgain: string
  readonly trayOpen: string
  readonly trayCancel: string
  readonly trayQuit: string
  readonly trayStatus: (percent: number) => string
}

/** What the shell says outside the page: dialogs, notifications and the tray. */
export const WORDS: Record<Language, ShellWords> = {
  en: {
    films: 'Photos, clips and music',
    addFiles: 'Add photos, clips and music',
    addFolder: 'Add a folder',
    findFiles: 'Where the files are now',
    exportFolder: 'Where films are saved',
    cacheFolder: 'Where the cache is kept',
    projectFiles: 'Reelwright projects',
    openProject: 'Open a project',
    saveProject: 'Save the project',
    saveConversation: 'Save the conversation',
    saveDiagnostics: 'Save diagnostics',
    plainText: 'Text',
    doneTitle: 'Your video is ready',
    doneBody: (name) => `${name} is finished. Click to show it in its folder.`,
    failedTitle: 'The export stopped',
    sampleFilm: 'Sample film',
    openWindow: 'See what happened',
    showFile: 'Show in folder',
    play: 'Play',
    brokenTitle: 'The window stopped several times in a row.',
    brokenText:
      'Your projects and exports are safe on disk. You can open the window again, or quit and continue next time.',
    openAgain: 'Open again',
    quitProgram: 'Quit',
    stuckTitle: 'The window is not answering right now.',
    stuckText: 'You can wait for it, or have it drawn anew. Your project stays as it is.',
    wait: 'Wait',
    drawAgain: 'Draw it anew',
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
    cacheFolder: '缓存保存位置',
    projectFiles: 'Reelwright 项目',
    openProject: '打开项目',
    saveProject: '保存项目',
    saveConversation: '保存对话',
    saveDiagnostics: '保存诊断信息',
    plainText: '文本',
    doneTitle: '影片已完成',
    doneBody: (name) => `${name} 已完成。点击可在文件夹中显示。`,
    failedTitle: '导出已停止',
    sampleFilm: '示例影片',
    openWindow: '查看原因',
    showFile: '在文件夹中显示',
    play: '播放',
    brokenTitle: '窗口连续多次停止运行。',
    brokenText: '您的项目和导出任务都已保存在磁盘上。可以重新打开窗口，或先退出，下次继续。',
    openAgain: '重新打开',
    quitProgram: '退出',
    stuckTitle: '窗口暂时没有响应。',
    stuckText: '可以再等一会儿，或重新载入窗口。项目内容不会改变。',
    wait: '等待',
    drawAgain: '重新载入',
    trayOpen: '打开 Reelwright',
    trayCancel: '取消导出',
    trayQuit: '退出，下次继续',
    trayStatus: (percent) => `正在导出，${percent}%`,
  },
}
