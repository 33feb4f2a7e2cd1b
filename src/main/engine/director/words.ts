import type { Language } from '../../../shared/language'
import { toSecondsWords } from '../../../shared/units'
import type { FitChoice, Pace, TextRole, TransitionChoice } from './cut'

/** Every word the director says, once for each language. Lengths come in milliseconds. */
export interface DirectorWords {
  readonly openingCard: string
  readonly closingCard: string
  readonly label: {
    readonly length: (lengthMs: number) => string
    readonly likeMusic: string
    readonly perPhoto: (lengthMs: number) => string
    readonly clipTime: (name: string, lengthMs: number) => string
    readonly trimmed: (name: string) => string
    readonly without: (names: string) => string
    readonly withFiles: (names: string) => string
    readonly volume: (percent: number) => string
    readonly fades: (way: 'in' | 'out' | 'both' | 'none') => string
    readonly about: (topic: string) => string
    readonly newOrder: string
    readonly clipSoundOff: string
    readonly music: string
    readonly noMusic: string
    readonly textChanged: string
    readonly textMoved: string
    readonly noTexts: string
    readonly motion: (on: boolean) => string
    readonly fit: Record<FitChoice, string>
    readonly pace: Record<Pace, string>
    readonly transition: (kind: TransitionChoice, lengthMs: number | undefined) => string
  }
  readonly count: {
    readonly photos: (count: number) => string
    readonly clips: (count: number) => string
    readonly songs: (count: number) => string
    readonly transitions: (kind: TransitionChoice, count: number) => string
    readonly texts: (role: TextRole, count: number) => string
  }
  readonly change: {
    readonly length: (fromMs: number, toMs: number) => string
    readonly format: (from: string, to: string) => string
    readonly added: (names: string) => string
    readonly removed: (names: string) => string
    readonly order: (names: string) => string
    readonly clipLength: (position: number, fromMs: number, toMs: number) => string
    readonly eachNow: (lengthMs: number) => string
    readonly othersNow: (lengthMs: number) => string
    readonly transitions: (to: string) => string
    readonly textAdded: (role: TextRole, text: string, startMs: number, endMs: number) => string
    readonly textChanged: (role: TextRole, from: string, to: string) => string
    readonly textMoved: (text: string) => string
    readonly textRemoved: (role: TextRole, text: string) => string
    readonly musicAdded: (name: string) => string
    readonly musicOff: string
    readonly volume: (from: number, to: number) => string
    readonly fades: (inMs: number, outMs: number) => string
    readonly trimmed: (position: number) => string
    readonly clipSoundOff: string
    readonly clipSoundOn: string
    readonly name: (title: string) => string
  }
  readonly say: {
    readonly first: (lengthMs: number, material: string) => string
    readonly done: string
    readonly alreadySo: string
    readonly nothingToDo: string
    readonly noPictures: string
    readonly history: string
    readonly placeholders: string
    readonly leftOut: (names: string) => string
    readonly tooLittle: (wishedMs: number, lengthMs: number) => string
    readonly clipTimesGaveWay: string
    readonly lengthWins: (lengthMs: number) => string
    readonly noMusic: string
    readonly extraSongs: (name: string) => string
  }
  readonly idea: {
    readonly vertical: string
    readonly wide: string
    readonly shorter: string
    readonly texts: string
    readonly noTexts: string
    readonly quieter: string
    readonly faster: string
    readonly dip: string
    readonly crossfade: string
    readonly reverse: string
  }
  readonly list: (items: readonly string[]) => string
  readonly quote: (text: string) => string
}

const enRole: Record<TextRole, string> = { title: 'Title', caption: 'Caption', 'lower-third': 'Lower third' }
const zhRole: Record<TextRole, string> = { title: '标题', caption: '字幕', 'lower-third': '人名条' }
const enTransition: Record<TransitionChoice, string> = {
  none: 'no transitions',
  crossfade: 'crossfades',
  'dip-to-black': 'dips to black',
  wipe: 'wipes',
  slide: 'slides',
}
const zhTransition: Record<TransitionChoice, string> = {
  none: '无转场',
  crossfade: '淡入淡出转场',
  'dip-to-black': '黑场过渡',
  wipe: '擦除转场',
  slide: '滑动转场',
}
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
const spaced = (lengthMs: number): string => toSecondsWords(lengthMs).replace(/s$/u, ' s')
const zhTime = (lengthMs: number): string => toSecondsWords(lengthMs).replace(/s$/u, ' 秒')
const span = (startMs: number, endMs: number): string =>
  `${toSecondsWords(startMs).replace(/s$/u, '')}-${toSecondsWords(endMs)}`
const longer = (fromMs: number, toMs: number): boolean => toMs > fromMs

const en: DirectorWords = {
  openingCard: 'Welcome',
  closingCard: 'Thank you for watching',
  label: {
    length: spaced,
    likeMusic: 'as long as the music',
    perPhoto: (ms) => `${spaced(ms)} per photo`,
    clipTime: (name, ms) => `${name}: ${spaced(ms)}`,
    trimmed: (name) => `part of ${name}`,
    without: (names) => `without ${names}`,
    withFiles: (names) => `with ${names}`,
    volume: (percent) => `music ${percent} %`,
    fades: (way) =>
      ({ in: 'music fades in', out: 'music fades out', both: 'music fades in and out', none: 'no music fades' })[way],
    about: (topic) => `about ${topic}`,
    newOrder: 'new order',
    clipSoundOff: 'clip sound off',
    music: 'music',
    noMusic: 'no music',
    textChanged: 'text changed',
    textMoved: 'text moved',
    noTexts: 'texts removed',
    motion: (on) => (on ? 'gentle motion' : 'no motion'),
    fit: {
      automatic: 'pictures as they fit',
      fill: 'pictures fill the frame',
      'fit-blur': 'whole pictures, blurred edges',
    },
    pace: { calm: 'calm', even: 'even pace', lively: 'lively', fast: 'fast' },
    transition: (kind, ms) =>
      kind === 'none' || ms === undefined ? enTransition[kind] : `${spaced(ms)} ${enTransition[kind]}`,
  },
  count: {
    photos: (count) => plural(count, 'photo'),
    clips: (count) => plural(count, 'clip'),
    songs: (count) => plural(count, 'song'),
    transitions: (kind, count) =>
      count === 1 ? `1 ${enTransition[kind].replace(/s(?= |$)/u, '')}` : `${count} ${enTransition[kind]}`,
    texts: (role, count) => plural(count, enRole[role].toLowerCase()),
  },
  change: {
    length: (from, to) => `Length: ${toSecondsWords(from)} -> ${toSecondsWords(to)}`,
    format: (from, to) => `Format: ${from} -> ${to}`,
    added: (names) => `Added: ${names}`,
    removed: (names) => `Removed: ${names}`,
    order: (names) => `New order: ${names}`,
    clipLength: (position, from, to) =>
      `Clip ${position} ${longer(from, to) ? 'lengthened' : 'shortened'}: ${toSecondsWords(from)} -> ${toSecondsWords(to)}`,
    eachNow: (ms) => `Each picture now has ${toSecondsWords(ms)}`,
    othersNow: (ms) => `The other pictures now have ${toSecondsWords(ms)}`,
    transitions: (to) => `Transitions: ${to}`,
    textAdded: (role, text, start, end) => `${enRole[role]} added: "${text}" (${span(start, end)})`,
    textChanged: (role, from, to) => `${enRole[role]} changed: "${from}" -> "${to}"`,
    textMoved: (text) => `Moved: "${text}"`,
    textRemoved: (role, text) => `${enRole[role]} removed: "${text}"`,
    musicAdded: (name) => `Music: ${name}`,
    musicOff: 'Music removed',
    volume: (from, to) => `Music volume: ${from}% -> ${to}%`,
    fades: (inMs, outMs) => `Music fades in over ${toSecondsWords(inMs)} and out over ${toSecondsWords(outMs)}`,
    trimmed: (position) => `Clip ${position} uses another part of its file`,
    clipSoundOff: 'Clip sound off',
    clipSoundOn: 'Clip sound on',
    name: (title) => `The film is about: ${title}`,
  },
  say: {
    first: (ms, material) => `Your first cut is ready: ${spaced(ms)} from ${material}.`,
    done: 'Done.',
    alreadySo: 'Nothing changed: the film is already like that.',
    nothingToDo: 'Nothing changed: I found nothing in that which I can do.',
    noPictures: 'Add photos or clips first, then tell me again: I have nothing to show yet.',
    history: 'That goes one step through your changes.',
    placeholders:
      'The words on screen are my suggestion; type the ones you want, for example: change the title to "…".',
    leftOut: (names) => `There was no time to show ${names}.`,
    tooLittle: (wished, ms) =>
      `Your clips fill ${spaced(ms)}, not ${spaced(wished)}. Add more, or a photo, to make it longer.`,
    clipTimesGaveWay: 'The times of single pictures could not all be kept in this length.',
    lengthWins: (ms) => `The film is ${spaced(ms)} long, so the time per picture follows from that.`,
    noMusic: 'There is no music file yet; drop one to hear it.',
    extraSongs: (name) => `I used ${name}; name another song to change it.`,
  },
  idea: {
    vertical: 'Make it vertical',
    wide: 'Make it widescreen',
    shorter: 'Make it 15 seconds',
    texts: 'Add a title and captions',
    noTexts: 'Remove the text',
    quieter: 'Music at 50%',
    faster: 'Faster cuts',
    dip: 'Dip to black transitions',
    crossfade: 'Crossfade transitions',
    reverse: 'Reverse the order',
  },
  list: (items) => items.join(', '),
  quote: (text) => `"${text}"`,
}

const zh: DirectorWords = {
  openingCard: '欢迎观看',
  closingCard: '感谢观看',
  label: {
    length: zhTime,
    likeMusic: '与音乐等长',
    perPhoto: (ms) => `每张 ${zhTime(ms)}`,
    clipTime: (name, ms) => `${name}：${zhTime(ms)}`,
    trimmed: (name) => `截取 ${name}`,
    without: (names) => `去掉 ${names}`,
    withFiles: (names) => `加入 ${names}`,
    volume: (percent) => `音乐 ${percent}%`,
    fades: (way) => ({ in: '音乐淡入', out: '音乐淡出', both: '音乐淡入淡出', none: '音乐不淡入淡出' })[way],
    about: (topic) => `主题：${topic}`,
    newOrder: '新的顺序',
    clipSoundOff: '视频静音',
    music: '配乐',
    noMusic: '无音乐',
    textChanged: '修改文字',
    textMoved: '移动文字',
    noTexts: '去掉文字',
    motion: (on) => (on ? '轻微运镜' : '画面静止'),
    fit: { automatic: '自动适配画面', fill: '画面铺满', 'fit-blur': '完整显示，模糊背景' },
    pace: { calm: '舒缓', even: '节奏适中', lively: '轻快', fast: '快节奏' },
    transition: (kind, ms) =>
      kind === 'none' || ms === undefined ? zhTransition[kind] : `${zhTime(ms)}${zhTransition[kind]}`,
  },
  count: {
    photos: (count) => `${count} 张照片`,
    clips: (count) => `${count} 段视频`,
    songs: (count) => `${count} 首音乐`,
    transitions: (kind, count) => `${count} 处${zhTransition[kind]}`,
    texts: (role, count) => `${count} 个${zhRole[role]}`,
  },
  change: {
    length: (from, to) => `时长：${zhTime(from)} -> ${zhTime(to)}`,
    format: (from, to) => `画幅：${from} -> ${to}`,
    added: (names) => `已添加：${names}`,
    removed: (names) => `已移除：${names}`,
    order: (names) => `新的顺序：${names}`,
    clipLength: (position, from, to) =>
      `第 ${position} 段${longer(from, to) ? '延长' : '缩短'}：${zhTime(from)} -> ${zhTime(to)}`,
    eachNow: (ms) => `每个画面现在 ${zhTime(ms)}`,
    othersNow: (ms) => `其他画面现在 ${zhTime(ms)}`,
    transitions: (to) => `转场：${to}`,
    textAdded: (role, text, start, end) =>
      `已添加${zhRole[role]}：“${text}”（${span(start, end).replace(/s$/u, ' 秒')}）`,
    textChanged: (role, from, to) => `${zhRole[role]}已修改：“${from}” -> “${to}”`,
    textMoved: (text) => `已移动：“${text}”`,
    textRemoved: (role, text) => `已移除${zhRole[role]}：“${text}”`,
    musicAdded: (name) => `配乐：${name}`,
    musicOff: '已去掉音乐',
    volume: (from, to) => `音乐音量：${from}% -> ${to}%`,
    fades: (inMs, outMs) => `音乐淡入 ${zhTime(inMs)}，淡出 ${zhTime(outMs)}`,
    trimmed: (position) => `第 ${position} 段换用文件的另一部分`,
    clipSoundOff: '视频已静音',
    clipSoundOn: '视频已恢复声音',
    name: (title) => `影片主题：${title}`,
  },
  say: {
    first: (ms, material) => `第一版已剪好：${zhTime(ms)}，用了${material}。`,
    done: '好了。',
    alreadySo: '没有变化：影片已经是这样。',
    nothingToDo: '没有变化：这句话里没有我能做的修改。',
    noPictures: '请先添加照片或视频，再告诉我一次：现在还没有可用的画面。',
    history: '这会在您的修改中前进或后退一步。',
    placeholders: '画面上的文字是我拟的；想换成别的，直接输入即可，例如：标题改成“…”。',
    leftOut: (names) => `时间不够，没有放进：${names}。`,
    tooLittle: (wished, ms) => `现有视频只够 ${zhTime(ms)}，不到 ${zhTime(wished)}。再加一些素材或一张照片就能更长。`,
    clipTimesGaveWay: '在这个时长里，无法保留每个画面单独指定的时间。',
    lengthWins: (ms) => `影片总长为 ${zhTime(ms)}，每个画面的时间据此分配。`,
    noMusic: '还没有音乐文件；拖入一个就能配乐。',
    extraSongs: (name) => `已使用 ${name}；说出另一首的名字就能更换。`,
  },
  idea: {
    vertical: '改成竖屏',
    wide: '改成横屏',
    shorter: '改成15秒',
    texts: '加上标题和字幕',
    noTexts: '去掉文字',
    quieter: '音乐音量50%',
    faster: '节奏快一点',
    dip: '改用黑场过渡',
    crossfade: '改用淡入淡出转场',
    reverse: '把顺序反过来',
  },
  list: (items) => items.join('、'),
  quote: (text) => `“${text}”`,
}

export const WORDS: Record<Language, DirectorWords> = { en, 'zh-CN': zh }
