import { escapePattern } from '../clip-names'
import type { CutText } from '../cut'
import type { Scene } from '../scene'

const TEXT = '(?:caption|title|text|line|words?|subtitle|heading|one|bit)s?'
const TEXT_ZH = '(?:的)?(?:[那这](?:一)?[行句段个条])?(?:字幕|标题|文字|文案|字|话)?'
/** Too common to tell one text from another. */
const COMMON = new Set('the and for with our your from that this title text caption old new'.split(' '))

/** Ways to mean a text by what it says: all of it, or one telling word beside a word for texts. */
export function wordsOfTexts(scene: Scene): string[] {
  return scene.cut.texts.flatMap((text) => waysOf(text, scene))
}

function waysOf({ text }: CutText, scene: Scene): string[] {
  const said = text.trim().toLowerCase()
  const telling = said.split(/[^\p{L}\d]+/u).filter((part) => isTelling(part, said, scene))
  const whole =
    said.length < 4 && !/\p{Script=Han}/u.test(said)
      ? []
      : [`(?:the )?(?<![a-z\\d])${escapePattern(said)}(?![a-z\\d])(?: ${TEXT}(?![a-z])| ?${TEXT_ZH})`]
  const parts = telling.flatMap((part) => [
    `(?<![a-z])(?:the )?${escapePattern(part)} ${TEXT}(?![a-z])`,
    `(?<![a-z])(?:the )?${TEXT} (?:about|with|saying|that says|on|of|mentioning)(?: the)? ${escapePattern(part)}(?![a-z])`,
  ])
  return [...whole, ...parts]
}

function isTelling(part: string, said: string, { cut }: Scene): boolean {
  const isOnlyHere = cut.texts.every(({ text }) => text.toLowerCase() === said || !text.toLowerCase().includes(part))
  return /^[a-z]{4,}$/u.test(part) && !COMMON.has(part) && isOnlyHere
}

/** The text that a phrase means by what it says. */
export function findByContent(phrase: string, { cut }: Scene): CutText | undefined {
  return cut.texts.find(({ text }) => {
    const said = text.trim().toLowerCase()
    return phrase.includes(said) || said.split(/[^\p{L}\d]+/u).some((part) => part.length >= 4 && phrase.includes(part))
  })
}
