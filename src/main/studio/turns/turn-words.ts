import type { Language } from '../../../shared/language'
import { toSecondsWords } from '../../../shared/units'

/** Something that a generation brought along without being asked. */
export type Extra = 'title' | 'music' | 'transition' | 'effect'

const spaced = (lengthMs: number, unit: string): string => toSecondsWords(lengthMs).replace(/s$/, unit)
const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
const withLength = (lengthMs: number | undefined, unit: string): string =>
  lengthMs === undefined ? '' : `${spaced(lengthMs, unit)} `

const EXTRAS: Record<Extra, string> = { title: 'title', music: 'music', transition: 'transition', effect: 'effect' }

const english = {
  takesMinutes: 'This may take a few minutes.',
  rawVideoReady: (name: string, lengthMs?: number) => `Raw video ready: ${withLength(lengthMs, ' s')}${name}.`,
  firstCutReady: (lengthMs: number) => `A first cut is there: ${spaced(lengthMs, ' s')}.`,

  alsoAdded: (things: readonly string[]) =>
    `Added without being asked: ${things.join(', ')}. Keep it all, or take out what you do not want.`,
  extra: (kind: Extra, names: readonly string[]) =>
    names.length === 0
      ? EXTRAS[kind]
      : `${EXTRAS[kind]} ${names.map((name) => (kind === 'title' ? `"${name}"` : name)).join(', ')}`,
  keepAll: 'Keep all',
  allKept: 'Everything stays as it is.',
  remove: (kind: Extra, count: number) => `Remove the ${EXTRAS[kind]}${count > 1 && kind !== 'music' ? 's' : ''}`,

  creditsUsed: (credits: number) => `${many(credits, 'credit')} used.`,
  creditsReserved: (credits: number) => `${many(credits, 'credit')} reserved for work that still runs there.`,
  noCreditsUsed: 'No credits were used so far.',

  sentAgain: 'Not waited for any longer. The message was sent once more.',
  nowHere:
    'This project goes on on this computer, for free. Files and conversation are here; the online cut stays online. Your next message makes a new cut.',

  linksArrived: (names: readonly string[]) =>
    names.length === 0
      ? 'The links were taken. What shall I make of them?'
      : `Arrived: ${names.join(', ')}. What shall I make of ${names.length === 1 ? 'it' : 'them'}?`,
  linksOnlineOnly: 'Links are fetched online only. Download the file and drop it here.',
}

/** What turns say beyond `words.ts`. */
export type TurnWords = typeof english

const EXTRAS_ZH: Record<Extra, string> = { title: '标题', music: '音乐', transition: '转场', effect: '特效' }

const chinese: TurnWords = {
  takesMinutes: '这可能需要几分钟。',
  rawVideoReady: (name, lengthMs) => `原始视频已就绪：${withLength(lengthMs, ' 秒')}${name}。`,
  firstCutReady: (lengthMs) => `初版剪辑已就绪：${spaced(lengthMs, ' 秒')}。`,

  alsoAdded: (things) => `另外自动添加了：${things.join('、')}。可以全部保留，也可以去掉不需要的。`,
  extra: (kind, names) =>
    `${EXTRAS_ZH[kind]}${names.map((name) => (kind === 'title' ? `“${name}”` : ` ${name}`)).join('、')}`,
  keepAll: '全部保留',
  allKept: '一切保持不变。',
  remove: (kind) => `去掉${EXTRAS_ZH[kind]}`,

  creditsUsed: (credits) => `已消耗 ${credits} 积分。`,
  creditsReserved: (credits) => `另有 ${credits} 积分被仍在线运行的工作占用。`,
  noCreditsUsed: '目前没有消耗积分。',

  sentAgain: '不再等待，消息已重新发送。',
  nowHere: '此项目改为在本机制作，免费。文件和对话都在这里；在线剪辑留在线上。下一条消息会生成新的剪辑。',

  linksArrived: (names) =>
    names.length === 0
      ? '链接已接收。想用它们做什么？'
      : `已收到：${names.join('、')}。想用${names.length === 1 ? '它' : '它们'}做什么？`,
  linksOnlineOnly: '链接只能在线获取。请先下载文件，再拖到这里。',
}

export const TURN_WORDS: Record<Language, TurnWords> = { en: english, 'zh-CN': chinese }
