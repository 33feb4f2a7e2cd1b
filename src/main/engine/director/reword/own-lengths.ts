import { DURATION, readDurationMs } from '../durations'
import { type Spoken, respeak } from '../spoken'

/** No shot that only opens, closes or has a caption is asked to stay as long as this; a film is. */
const SHORTEST_FILM_MS = 8000
const ORDERS =
  '(?<![a-z])(?:start|begin|open|kick off|end|finish|close|wrap up)(?:s|es|ing)?(?: it| things| the (?:film|video))?(?: off| up)? (?:with|on)(?![a-z])|[\\ue000-\\ue0ff]|(?<![a-z])in reverse(?: order)?(?![a-z])'
const ORDERS_ZH = '开头|开场|收尾|结尾|压轴|打头|最前面?|[\\ue000-\\ue0ff]'

/** "End on the watch, 20 seconds": a time of its own behind such a clause is how long the film is, not the watch. */
export function sayOwnLengths(spoken: Spoken): Spoken {
  const isFilm = (duration: string | undefined): boolean => readDurationMs(duration ?? '') >= SHORTEST_FILM_MS
  const english = respeak(spoken, `(?<=(?:${ORDERS})[^,.;!?。]{0,60}), ?(${DURATION})(?=$|[,.;!])`, (match) =>
    isFilm(match[1]) ? `, film length ${match[1] ?? ''}` : undefined,
  )
  return respeak(english, `(?<=(?:${ORDERS_ZH})[^,.;!?。]{0,12})[,;](${DURATION})(?=$|[,。;])`, (match) =>
    isFilm(match[1]) && !/[a-z]/u.test(match[1] ?? '') ? `,总时长${match[1] ?? ''}` : undefined,
  )
}
