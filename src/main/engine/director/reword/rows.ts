import { escapePattern, readNames } from '../clip-names'
import { anyOf } from '../reader'
import type { Scene } from '../scene'
import { shortenedForScene } from '../short-patterns'
import { type Spoken, respeak } from '../spoken'

/** 给手表鞋子包加字幕, "captions for watch shoes bag": three names or more in a row without anything between them are a list. */
export function sayRows(spoken: Spoken, scene: Scene): Spoken {
  const names = [...readNames(scene).keys()].filter((name) => /^[a-z]{2,}$/u.test(name)).map(escapePattern)
  if (names.length < 3) return spoken
  const one = shortenedForScene(anyOf(names))
  return respeak(spoken, `(?<![a-z\\d-])${one}(?: ${one}){2,}(?![a-z\\d-])`, (match, words) =>
    match[0].split(' ').join(/\p{Script=Han}/u.test(words) ? '、' : ', '),
  )
}
