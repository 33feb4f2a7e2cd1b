import type { TransitionKind } from './film-words'

/** What transitions are called in Simplified Chinese: by the window, and in what it says to the service for a hand. */
export const TRANSITION_NAMES_ZH: Readonly<Record<TransitionKind, string>> = {
  crossfade: '淡入淡出',
  'dip-to-black': '黑场过渡',
  'dip-to-white': '白场过渡',
  wipe: '擦除',
  'wipe-up': '向上擦除',
  slide: '滑动',
  'slide-up': '向上滑动',
  iris: '圆形',
  'barn-doors': '开门',
  zoom: '缩放',
  blur: '模糊',
  dissolve: '颗粒溶解',
  clock: '时钟',
}
