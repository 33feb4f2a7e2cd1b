import type { Language } from '../../../shared/language'

interface MenuWords {
  readonly file: string
  readonly edit: string
  readonly view: string
  readonly window: string
  readonly help: string
  readonly openRecent: string
  readonly noRecent: string
  readonly recentProjects: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly actualSize: string
  readonly larger: string
  readonly smaller: string
  readonly fullScreen: string
  readonly quit: string
  readonly services: string
  readonly hide: string
  readonly hideOthers: string
  readonly showAll: string
  readonly close: string
  readonly minimize: string
  readonly zoomWindow: string
  readonly allToFront: string
}

/** What the system's menus say besides the names of commands. `&` stands before the letter that opens a menu. */
export const MENU_WORDS: Record<Language, MenuWords> = {
  en: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    window: '&Window',
    help: '&Help',
    openRecent: 'Open recent',
    noRecent: 'No other projects yet',
    recentProjects: 'Recent projects',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    actualSize: 'Actual size',
    larger: 'Larger',
    smaller: 'Smaller',
    fullScreen: 'Full screen',
    quit: 'Quit',
    services: 'Services',
    hide: 'Hide Reelwright',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    close: 'Close window',
    minimize: 'Minimize',
    zoomWindow: 'Zoom',
    allToFront: 'Bring all to front',
  },
  'zh-CN': {
    file: '文件(&F)',
    edit: '编辑(&E)',
    view: '显示(&V)',
    window: '窗口(&W)',
    help: '帮助(&H)',
    openRecent: '打开最近的项目',
    noRecent: '还没有其他项目',
    recentProjects: '最近的项目',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    actualSize: '实际大小',
    larger: '放大',
    smaller: '缩小',
    fullScreen: '全屏',
    quit: '退出',
    services: '服务',
    hide: '隐藏 Reelwright',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
    close: '关闭窗口',
    minimize: '最小化',
    zoomWindow: '缩放',
    allToFront: '前置全部窗口',
  },
}
