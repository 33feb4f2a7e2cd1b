import type {
  Corner,
  FitChoice,
  LookChoice,
  Pace,
  TextPosition,
  TextRole,
  TextSize,
  TransitionChoice,
} from '../../../shared/film-words'
import { TRANSITION_NAMES_ZH } from '../../../shared/transition-names-zh'
import { toSecondsWords } from '../../../shared/units'
import type { EditWords } from './edit-words-en'

const seconds = (lengthMs: number): string => toSecondsWords(lengthMs).replace(/s$/u, ' 秒')
const lasting = (lengthMs: number | undefined): string => (lengthMs === undefined ? '' : `，时长 ${seconds(lengthMs)}`)
const ROLE: Record<TextRole, string> = { title: '标题', caption: '字幕', 'lower-third': '人名条' }
const PLACE: Record<TextPosition, string> = { top: '放在上方', center: '放在中间', bottom: '放在下方' }
const SIZE: Record<TextSize, string> = { small: '小号', normal: '中号', large: '大号' }
const PACE: Record<Pace, string> = { calm: '舒缓', even: '适中', lively: '轻快', fast: '快' }
const CORNER: Record<Corner, string> = {
  'top-left': '左上角',
  'top-right': '右上角',
  'bottom-left': '左下角',
  'bottom-right': '右下角',
}
const TRANSITION: Record<TransitionChoice, string> = {
  none: '无转场',
  ...TRANSITION_NAMES_ZH,
}
const LOOK: Record<LookChoice, string> = {
  none: '原色',
  warm: '暖色调',
  cool: '冷色调',
  'black-and-white': '黑白',
  vintage: '复古色调',
  vivid: '鲜艳色彩',
  faded: '褪色效果',
}
const FIT: Record<FitChoice, string> = {
  automatic: '自动适配画面',
  fill: '铺满画面',
  'fit-blur': '完整显示，用模糊背景',
}

export const chinese: EditWords = {
  list: (items) => items.join('、'),
  clip: (position, name) => `第 ${position} 段（${name}）`,
  someClip: '某一段',
  allPictures: '所有画面',
  someText: '某条文字',
  quote: (text) => `“${text}”`,

  filmLasts: (lengthMs) => `把影片改成 ${seconds(lengthMs)}`,
  filmLikeMusic: '让影片和音乐一样长',
  filmAsItComes: '让影片时长由画面决定',
  ratio: (ratio) => `把画幅改成 ${ratio}`,
  pace: (pace) => `节奏改为${PACE[pace]}`,
  transitions: (kind, lengthMs) => {
    if (kind === 'none') return '不用转场'
    return kind ? `转场改用${TRANSITION[kind]}${lasting(lengthMs)}` : `调整转场${lasting(lengthMs)}`
  },
  transitionInto: (clips, kind, lengthMs) => {
    if (kind === 'none') return `${clips}直接切入，不用转场`
    return `${clips}用${kind ? TRANSITION[kind] : ''}转场进入${lasting(lengthMs)}`
  },
  transitionLikeFilm: (clips) => `${clips}的转场与全片一致`,
  look: (what, look) => `${what ?? '全片'}使用${LOOK[look]}`,
  beats: (on) => (on ? '按音乐节拍剪辑' : '不按音乐节拍剪辑'),
  motion: (on) => (on ? '让照片轻轻移动' : '让照片保持静止'),
  fit: (what, fit) => `让${what}${FIT[fit]}`,
  photoTime: (lengthMs) => `每张照片显示 ${seconds(lengthMs)}`,
  name: (title) => `影片命名为“${title}”`,
  logo: (file, corner) => `用 ${file} 作为标志${corner ? `，放在${CORNER[corner]}` : ''}`,
  noLogo: '去掉标志',

  clipTime: (clips, lengthMs) => `让${clips}显示 ${seconds(lengthMs)}`,
  trim: (clip, from, to) => (to === undefined ? `${clip}从 ${from} 开始` : `把${clip}裁剪为 ${from}–${to}`),
  split: (clip, atMs) => `在 ${seconds(atMs)}处分割${clip}`,
  duplicate: (clips) => `复制${clips}`,
  mute: (clips, muted) => (muted ? `把${clips}静音` : `恢复${clips}的声音`),
  clipVolume: (clips, percent) => `把${clips}的音量调到 ${percent}%`,
  speed: (clips, speed) => `让${clips}以 ${speed} 倍速播放`,
  replace: (clip, file) => `把${clip}换成 ${file}`,
  order: (clips) => `按这个顺序排列：${clips}`,
  moveFirst: (clips) => `把${clips}移到开头`,
  moveLast: (clips) => `把${clips}移到结尾`,
  moveBefore: (clips, other) => `把${clips}移到${other}前面`,
  remove: (clips) => `去掉${clips}`,
  add: (files) => `在结尾加入 ${files}`,
  addBefore: (files, other) => `在${other}前面加入 ${files}`,

  addText: (role, text, position, when) => `${when}添加${ROLE[role]}${text}，${PLACE[position]}`,
  changeText: (from, to) => `把文字${from}改成${to}`,
  placeText: (text, position, when) =>
    `把文字${text}${[position && PLACE[position], when && `${when}显示`].filter((part) => part !== undefined).join('，')}`,
  styleText: (texts, size, colour) =>
    `把文字${texts}改成${[size && SIZE[size], colour].filter((part) => part !== undefined).join('、')}`,
  removeTexts: (texts) => `去掉文字${texts}`,
  opening: '在开头',
  closing: '在结尾',
  whole: '在整部影片中',
  over: (clip) => `在${clip}上`,
  part: (index, count) => `在影片 ${count} 等份中的第 ${index} 份`,
  span: (from, to) => `在 ${from} 到 ${to} `,

  music: (file) => `用 ${file} 作为配乐`,
  muteMusic: (muted) => (muted ? '关掉音乐' : '打开音乐'),
  musicVolume: (percent) => `把音乐音量调到 ${percent}%`,
  fadeIn: (lengthMs) => `音乐用 ${seconds(lengthMs)}淡入`,
  fadeOut: (lengthMs) => `音乐用 ${seconds(lengthMs)}淡出`,
  ducking: (on) => (on ? '视频有声音时自动降低音乐' : '视频有声音时不降低音乐'),

  undo: '撤销上一次修改',
  undoThis: (what) => `撤销：${what}`,
  redo: '重做刚撤销的修改',
  redoThis: (what) => `重做：${what}`,
  backTo: (what) => (what === undefined || what === '' ? '回到之前的版本' : `回到：${what}`),
}
