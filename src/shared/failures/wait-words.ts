import type { Language } from '../language'

const UNITS = [
  { seconds: 86_400, en: 'day', 'zh-CN': '天' },
  { seconds: 3_600, en: 'hour', 'zh-CN': '小时' },
  { seconds: 60, en: 'minute', 'zh-CN': '分钟' },
] as const

/** A wait as a person counts it: seconds up to two minutes, then the largest unit of which there are two, rounded up. */
export function toWaitWords(waitSeconds: number, language: Language): string {
  const unit = UNITS.find(({ seconds }) => waitSeconds >= 2 * seconds)
  const count = Math.ceil(waitSeconds / (unit?.seconds ?? 1))
  if (language === 'zh-CN') return `${count} ${unit?.['zh-CN'] ?? '秒'}`
  const name = unit?.en ?? 'second'
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
