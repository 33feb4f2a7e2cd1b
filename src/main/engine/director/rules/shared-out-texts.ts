import { readReferences, referenceListPattern } from '../clip-reference'
import { toExpression } from '../expressions'
import { QUOTE, type Reader } from '../reader'
import type { Scene } from '../scene'

/** 给手表和椅子配字幕：“…”“…”: as many words in quotes as pictures, so each has its own. Answers where a quote begins. */
export function shareOutQuotes(reader: Reader, scene: Scene): ReadonlyMap<number, string> {
  const clips = referenceListPattern(scene)
  const match = toExpression(
    `(?:(?<![a-z])(?:on|for|to) |给|为|在)?(?:the )?(${clips})(?:上|里)?(?:分别|各自?|都)*([^,;.。\\ue000-\\ue0ff\\u0000]{0,20})((?:${QUOTE}(?:[、,和 ]|and )*){2,})`,
  ).exec(reader.words)
  if (!match) return new Map()
  const [, spoken = '', between = '', words = ''] = match
  const clipIds = readReferences(spoken, scene) ?? []
  const first = match.index + match[0].length - words.length
  const quotes = reader.quotes.filter(({ start }) => start >= first && start < first + words.length)
  if (clipIds.length < 2 || clipIds.length !== quotes.length) return new Map()
  const from = first - between.length - spoken.length
  reader.claim(from, from + spoken.length)
  return new Map(quotes.flatMap(({ start }, index) => [[start, clipIds[index] ?? '']]))
}
