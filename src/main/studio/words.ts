import type { Language } from '../../shared/language'
import { toSecondsWords } from '../../shared/units'

/** A stretch of the film, for people. */
interface Span {
  readonly startMs: number
  readonly durationMs: number
}

const range = (span: Span, dash: string): string =>
  `${toSecondsWords(span.startMs).replace(/s$/, '')}${dash}${toSecondsWords(span.startMs + span.durationMs)}`
const spanEn = (span: Span): string => range(span, '-')
const spanZh = (span: Span): string => range(span, '-').replace(/s$/, ' 秒')
const secondsZh = (lengthMs: number): string => toSecondsWords(lengthMs).replace(/s$/, ' 秒')
const percent = (fraction: number): string => `${Math.round(fraction * 100)}%`
const many = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`

export type CountedThing = 'clip' | 'transition' | 'title' | 'sound'

const english = {
  untitled: 'New film',
  recovered: 'Recovered project',
  copyOf: (name: string, number: number) => (number === 1 ? `${name} copy` : `${name} copy ${number}`),
  onlineElsewhere:
    'This project came from a file. Its online film belongs to the account that made it; what was said and cut is here to read, and your next message starts anew.',

  stepArranging: 'Arranging clips',
  stepTexts: 'Writing titles',
  stepSound: 'Fitting the music',
  stepTransitions: 'Joining clips',
  stepLooking: 'Looking at your files',
  stepUnderstanding: 'Reading your wish',
  stepAskingModel: 'Asking your model',
  stepGenerating: 'Making new pictures',
  stepWorking: 'Working on the film',

  noChangeSeen: 'I could not see a change. Want me to try again?',
  timelineUpdated: 'The timeline was updated.',
  stoppedUnchanged: 'Stopped. The film is as it was.',
  stoppedChanged: 'Stopped, but some of it was done already.',
  stoppedUnknown: 'Stopped. What was already under way may still be finished there, and may use credits.',
  mayHaveCharged: 'Credits may have been used.',
  foundAfterDoubt: 'Your message had arrived, and the film was changed.',
  sessionStartedAgain: 'A new online project was started. Your files and your words are here; press send to go on.',

  exportOffered: 'Your film is ready to export.',
  exportStarted: 'Exporting your film.',
  nothingYet: 'There is nothing to export yet. Tell me what to make first.',
  freeHere: 'Films made on this computer are free.',
  credits: (available: number, frozen: number) =>
    `${many(available, 'credit')} available${frozen > 0 ? `, ${frozen} reserved for running work` : ''}.`,
  addFiles: 'Drop photos, clips or music here, or choose them.',
  uploadEnded: (sent: number, failed: number) =>
    failed > 0
      ? `${many(sent, 'file')} sent, ${failed} could not be sent.`
      : sent > 0
        ? `${many(sent, 'file')} sent.`
        : 'All files are there already.',

  titleAdded: (text: string, span: Span) => `Title added: '${text}' (${spanEn(span)})`,
  titleRemoved: (text: string) => `Title removed: '${text}'`,
  titleChanged: (before: string, after: string) => `Title changed: '${before}' -> '${after}'`,
  titleMoved: (text: string, span: Span) => `Title moved: '${text}' (${spanEn(span)})`,
  clipAdded: (name: string, span: Span) => `Added: ${name} (${spanEn(span)})`,
  clipRemoved: (name: string) => `Removed: ${name}`,
  clipShortened: (position: number, beforeMs: number, afterMs: number) =>
    `Clip ${position} shortened: ${toSecondsWords(beforeMs)} -> ${toSecondsWords(afterMs)}`,
  clipLengthened: (position: number, beforeMs: number, afterMs: number) =>
    `Clip ${position} lengthened: ${toSecondsWords(beforeMs)} -> ${toSecondsWords(afterMs)}`,
  clipsReordered: 'Clips were put in another order.',
  soundAdded: (name: string) => `Music added: ${name}`,
  soundRemoved: (name: string) => `Music removed: ${name}`,
  soundLength: (beforeMs: number, afterMs: number) =>
    `Music now lasts ${toSecondsWords(afterMs)} (was ${toSecondsWords(beforeMs)})`,
  soundVolume: (before: number, after: number) => `Music changed: volume ${percent(before)} -> ${percent(after)}`,
  transitionAdded: (position: number) => `Transition added before clip ${position}`,
  transitionRemoved: (position: number) => `Transition removed before clip ${position}`,
  transitionChanged: (position: number) => `Transition changed before clip ${position}`,
  /** `which`: which of them, or empty. */
  manyAdded: (count: number, thing: CountedThing, which: string) => `Added ${countEn(count, thing)}${ofEn(which)}.`,
  manyRemoved: (count: number, thing: CountedThing, which: string) => `Removed ${countEn(count, thing)}${ofEn(which)}.`,
  manyChanged: (count: number, thing: CountedThing, which: string) => `Changed ${countEn(count, thing)}${ofEn(which)}.`,
  nowLong: (lengthMs: number) => `, now ${toSecondsWords(lengthMs)} each`,
  names: (names: readonly string[], more: number) => [...names, ...(more > 0 ? [`${more} more`] : [])].join(', '),
  lengthChanged: (beforeMs: number, afterMs: number) =>
    `Length changed: ${toSecondsWords(beforeMs)} -> ${toSecondsWords(afterMs)}`,
  frameChanged: (widthPx: number, heightPx: number) => `The picture is now ${widthPx} × ${heightPx}.`,
  mediaMade: (name: string) => `New material: ${name}`,
}

function countEn(count: number, thing: CountedThing): string {
  return many(count, thing === 'sound' ? 'piece of music' : thing, thing === 'sound' ? 'pieces of music' : `${thing}s`)
}

const ofEn = (which: string): string => (which === '' ? '' : `: ${which}`)

export type Words = typeof english

const THINGS_ZH: Record<CountedThing, string> = {
  clip: '个片段',
  transition: '处转场',
  title: '个标题',
  sound: '段音乐',
}
const ofZh = (which: string): string => (which === '' ? '' : `：${which}`)

const countZh = (count: number, thing: CountedThing): string => `${count} ${THINGS_ZH[thing]}`

const chinese: Words = {
  untitled: '新影片',
  recovered: '恢复的项目',
  copyOf: (name, number) => (number === 1 ? `${name} 副本` : `${name} 副本 ${number}`),
  onlineElsewhere:
    '此项目来自项目文件。在线影片属于当初制作它的账号；对话和剪辑可以在这里查看，发送下一条消息将重新开始。',

  stepArranging: '正在编排片段',
  stepTexts: '正在添加文字',
  stepSound: '正在配乐',
  stepTransitions: '正在衔接片段',
  stepLooking: '正在查看素材',
  stepUnderstanding: '正在理解需求',
  stepAskingModel: '正在询问您的模型',
  stepGenerating: '正在生成画面',
  stepWorking: '正在制作影片',

  noChangeSeen: '没有看到变化。需要我再试一次吗？',
  timelineUpdated: '时间线已更新。',
  stoppedUnchanged: '已停止。影片没有变化。',
  stoppedChanged: '已停止，但部分内容已经完成。',
  stoppedUnknown: '已停止。已开始的工作可能仍会在线完成，并可能消耗积分。',
  mayHaveCharged: '可能已消耗积分。',
  foundAfterDoubt: '消息已送达，影片已更新。',
  sessionStartedAgain: '已新建在线项目。文件和文字都在这里，按发送即可继续。',

  exportOffered: '影片可以导出了。',
  exportStarted: '正在导出影片。',
  nothingYet: '还没有可导出的内容，请先告诉我要做什么。',
  freeHere: '在本机制作影片是免费的。',
  credits: (available, frozen) => `可用积分 ${available}${frozen > 0 ? `，另有 ${frozen} 正在占用` : ''}。`,
  addFiles: '把照片、视频或音乐拖到这里，或点选添加。',
  uploadEnded: (sent, failed) =>
    failed > 0
      ? `已发送 ${sent} 个文件，${failed} 个未能发送。`
      : sent > 0
        ? `已发送 ${sent} 个文件。`
        : '文件都已在线。',

  titleAdded: (text, span) => `已添加标题：‘${text}’（${spanZh(span)}）`,
  titleRemoved: (text) => `已删除标题：‘${text}’`,
  titleChanged: (before, after) => `标题已修改：‘${before}’ -> ‘${after}’`,
  titleMoved: (text, span) => `标题已移动：‘${text}’（${spanZh(span)}）`,
  clipAdded: (name, span) => `已添加：${name}（${spanZh(span)}）`,
  clipRemoved: (name) => `已删除：${name}`,
  clipShortened: (position, beforeMs, afterMs) =>
    `片段 ${position} 已缩短：${secondsZh(beforeMs)} -> ${secondsZh(afterMs)}`,
  clipLengthened: (position, beforeMs, afterMs) =>
    `片段 ${position} 已延长：${secondsZh(beforeMs)} -> ${secondsZh(afterMs)}`,
  clipsReordered: '片段顺序已调整。',
  soundAdded: (name) => `已添加音乐：${name}`,
  soundRemoved: (name) => `已删除音乐：${name}`,
  soundLength: (beforeMs, afterMs) => `音乐时长：${secondsZh(beforeMs)} -> ${secondsZh(afterMs)}`,
  soundVolume: (before, after) => `音乐音量：${percent(before)} -> ${percent(after)}`,
  transitionAdded: (position) => `片段 ${position} 前已添加转场`,
  transitionRemoved: (position) => `片段 ${position} 前的转场已删除`,
  transitionChanged: (position) => `片段 ${position} 前的转场已更换`,
  manyAdded: (count, thing, which) => `已添加 ${countZh(count, thing)}${ofZh(which)}。`,
  manyRemoved: (count, thing, which) => `已删除 ${countZh(count, thing)}${ofZh(which)}。`,
  manyChanged: (count, thing, which) => `已修改 ${countZh(count, thing)}${ofZh(which)}。`,
  nowLong: (lengthMs) => `，现在各 ${secondsZh(lengthMs)}`,
  names: (names, more) => `${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 个` : ''}`,
  lengthChanged: (beforeMs, afterMs) => `时长：${secondsZh(beforeMs)} -> ${secondsZh(afterMs)}`,
  frameChanged: (widthPx, heightPx) => `画面尺寸现在是 ${widthPx} × ${heightPx}。`,
  mediaMade: (name) => `新素材：${name}`,
}

/** What the studio itself says, in the person's language. */
export const WORDS: Record<Language, Words> = { en: english, 'zh-CN': chinese }
