import { toExpression } from './expressions'
import { couldMatch } from './needed-words'

/** Words as rules read them, and where each sign of them came from in the message. */
export interface Spoken {
  readonly words: string
  readonly places: readonly Place[]
}

/** From where to where in the message; inside of a reworded stretch it is all of that stretch. */
interface Place {
  readonly start: number
  readonly end: number
}

export type Respeak = (spoken: Spoken) => Spoken

export function toSpoken(words: string): Spoken {
  return { words, places: Array.from({ length: words.length }, (_, start) => ({ start, end: start + 1 })) }
}

/** Says what the pattern matches in other words. `say` answers undefined where the words shall stay. */
export function respeak(
  spoken: Spoken,
  pattern: string,
  say: (match: RegExpMatchArray, words: string) => string | undefined,
): Spoken {
  if (!couldMatch(pattern, spoken.words)) return spoken
  let { words } = spoken
  const places = [...spoken.places]
  for (const match of [...words.matchAll(toExpression(pattern, 'gu'))].toReversed()) {
    const said = say(match, spoken.words)
    if (said === undefined || said === match[0]) continue
    const end = match.index + match[0].length
    words = words.slice(0, match.index) + said + words.slice(end)
    const stretch = toPlace(spoken.places, match.index, end)
    places.splice(match.index, match[0].length, ...Array.from({ length: said.length }, () => stretch))
  }
  return { words, places }
}

/** Where a stretch of the words stands in the message. An empty one stands behind what was said before it. */
export function toPlace(places: readonly Place[], start: number, end: number): Place {
  const from = places[start]?.start ?? places.at(-1)?.end ?? 0
  return { start: from, end: Math.max(from, end > start ? (places[end - 1]?.end ?? from) : from) }
}
