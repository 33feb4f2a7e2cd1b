import type { conversationEn } from './conversation-en'

export const conversationZhCn: typeof conversationEn = {
  openLink: (host) => `要在浏览器中打开 ${host} 吗？`,
  open: '打开',
  notNow: '暂不',
  slashSays: { status: '状态', credits: '积分' },
  changeChip: (what, label) => `${what}：${label}。更改`,
  chips: {
    length: '时长',
    seconds: (seconds) => `${seconds} 秒`,
    automatic: '由画面决定',
    likeMusic: '与音乐等长',
    ratio: '画幅',
    ratios: { '16:9': '16:9 横屏', '9:16': '9:16 竖屏', '1:1': '1:1 方形', '4:5': '4:5 竖幅' },
    pace: '节奏',
    paces: { calm: '舒缓', even: '平稳', lively: '轻快', fast: '快速' },
    transitions: '转场',
    look: '色调',
    fit: '画面填充',
    music: '音乐',
    noMusic: '无音乐',
    beats: '卡点剪辑',
    motion: '照片动效',
    on: '开',
    off: '关',
  },
}
