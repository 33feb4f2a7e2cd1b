import { referencePattern } from '../clip-reference'
import { FILLER_EN } from '../filler'
import { couldMatch } from '../needed-words'
import { toExpression } from '../expressions'
import { MILD_EN } from '../mild-words'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { isOnlyStyle } from './text-style'

const ROLE =
  '(?:opening |main |big |closing |end |white |black |red |bold |large |small )*(?:titles?|captions?|subtitles?|headlines?|headings?|texts?|lines?|labels?|end ?cards?|taglines?|slogans?|words?)'
const PLACE =
  '(?:(?:right |up |down |just )*(?:at|in|on|across|over|along|near) the (?:very )?(?:top|bottom|start|beginning|end|opening|close|middle|cent(?:er|re)|screen|first|last)(?![a-z])|up top|as (?:the |an? |my )?(?:title|caption|headline|heading|end ?card|subtitle|tagline|slogan|lower third)|(?:in|with|using) (?:big|large|small|huge|bold|white|black|red|yellow|gold|blue|green)(?![a-z])|on screen|throughout|when it (?:ends|finishes|starts)|from (?:second )?\\d|for (?:the )?(?:first|last|\\d))'
const RUN = '([^,.;:!?\\n\\u0000\\ue000-\\ue0ff]{2,60}?)'
const ENDS = `(?=,? (?:and )?${PLACE}|$|[.;!?\\n]|, | please)`
const VERB =
  '(?:put|add|show|display|write|splash|stick|place|slap|print|flash|have (?:it|the film|the video) (?:say|read)|(?:open|start|begin|end|finish|close|conclude|wrap up) (?:it |the film |the video )?(?:with|on)|say)(?: up)?'
const BEFORE = `(?<![a-z])(?:${VERB} (?:the |an? )?(?:(?:${ROLE}|text|message|big|large|white)(?: (?:saying|that says|reading|on screen))? )*|(?:the |my |an? )*${ROLE}(?: (?:of|is|being))? )`

/**
 * Words that are given by nothing but a capital letter in the middle of a sentence: "put Welcome at the start", "big
 * white title Summer Sale at the top", "Summer Sale as the title".
 */
export function markCapitalWords(reader: Reader, scene: Scene): void {
  const patterns = [
    `${BEFORE}${RUN}${ENDS}`,
    `(?<=^|[.;!?] )${RUN}(?= (?:as (?:the |an? |my )?${ROLE}|in (?:big|large|huge|bold)(?: [a-z]+)? (?:letters|type|text|font)))`,
  ]
  for (const [index, pattern] of patterns.entries()) {
    if (!couldMatch(pattern, reader.words)) continue
    for (const match of [...reader.words.matchAll(toExpression(pattern, 'gu'))]) {
      const run = match[1] ?? ''
      const start = match.index + match[0].length - run.length
      const said = reader.said(start, start + run.length)
      // The first word of a sentence has a capital in any case.
      if (index === 0 && reader.said(match.index, start + run.length).startsWith(said)) continue
      if (
        said.length > run.length + 20 ||
        /[,:]/u.test(said) ||
        !areWords(said, scene) ||
        (index === 1 && isPlain(run))
      )
        continue
      reader.quote(start, start + run.length, said)
    }
  }
}

/** A capital at the start, and neither a picture, a colour nor the name of a look or a network. */
function areWords(said: string, scene: Scene): boolean {
  const plain = said.toLowerCase()
  return (
    /^[“"‘'(]?\p{Lu}/u.test(said) &&
    !isOnlyStyle(plain) &&
    !/^(?:tiktok|instagram|youtube|facebook|reels?|ken burns|i(?:[’'].*)?|mp[34]|hd|gif)$/u.test(
      plain.split(' ')[0] ?? '',
    ) &&
    !toExpression(`^(?:the |my )?(?:${referencePattern(scene)})`).test(plain) &&
    !toExpression(`(?<![a-z])(?:${referencePattern(scene)})$`).test(plain)
  )
}

/** At the start of a sentence every word has a capital: "Make it in big letters". */
const isPlain = (run: string): boolean => {
  const [first = ''] = run.split(' ')
  return FILLER_EN.has(first) || MILD_EN.has(first)
}
