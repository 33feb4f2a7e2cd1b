import type { conversationEn } from './conversation-en'

export const conversationZhCn: typeof conversationEn = {
  openLink: (host) => `要在浏览器中打开 ${host} 吗？`,
  open: '打开',
  notNow: '暂不',
  slashSays: { status: '状态', credits: '积分' },
}
