import { NUMBER, readNumber } from '../numbers'

const LOUDEST = 4
/** A loudness in words, as a pattern without groups. */
export const LOUDNESS = `(?:[-−–+]?\\d+(?:\\.\\d+)? ?(?:db|decibels?|分贝)|${NUMBER} ?(?:%|percent)|百分之${NUMBER}|${NUMBER}倍(?:音量)?)`

/** Linear, to three digits, and never louder than the film allows. */
export function toGain(gain: number): number {
  return Math.min(LOUDEST, Math.round(gain * 1000) / 1000)
}

export function fromDecibels(text: string): number {
  return 10 ** (Number(text.replace(/[−–]/u, '-')) / 20)
}

/** Reads what `LOUDNESS` matched. */
export function readLoudness(text: string): number {
  const decibels = /^([-−–+]?\d+(?:\.\d+)?) ?(?:db|decibels?|分贝)$/u.exec(text)?.[1]
  if (decibels !== undefined) return toGain(fromDecibels(decibels))
  const times = /^(.+)倍/u.exec(text)?.[1]
  if (times !== undefined) return toGain(readNumber(times))
  return toGain(readNumber(text.replace('百分之', '').replace(/ ?(?:%|percent)$/u, '')) / 100)
}
