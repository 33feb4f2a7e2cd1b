import { referenceListPattern, referencePattern } from '../clip-reference'
import { remembered, toExpression } from '../expressions'
import { couldMatch } from '../needed-words'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { isOnlyStyle } from './text-style'
import { markCapitalWords } from './capital-words'
import { findPosition } from './text-place'

const ROLE =
  '(?:opening |main |big |closing |end )?(?:titles?|captions?|subtitles?|headlines?|headings?|texts?|lines?|labels?|(?<=closing |last |final |opening |end )(?:words?|message)|end ?cards?|taglines?|slogans?)'
const PLACE_ENDS =
  '[,;!?\\n\\u0000\\ue000-\\ue0ff]|\\.(?:\\s|$)| (?:and|then|but) | (?:up |down )?(?:at|to|in|on|across|along) the (?:very )?(?:top|bottom|end|start|beginning|cent(?:er|re)|middle|lower|upper|whole|screen|last|first)(?![a-z])| (?:instead|please|now|for \\d|from \\d|at \\d|in (?:white|black|red|blue|green|yellow|gold|orange|pink|purple|grey|gray|big|large|small|bold))(?![a-z])| as (?:the |an? )?(?:title|caption|subtitle|heading|text|label)'

/** Longer messages are scripts, which have rules of their own. */
const LONGEST_WISH = 3000

/**
 * Marks words that are given without quotes behind a verb for writing: "write Fresh start on the lamp", "the title
 * should be Winter light". Where the verb says little, a capital letter has to show that words are given.
 */
export function markWrittenWords(reader: Reader, scene: Scene): void {
  if (reader.words.length > LONGEST_WISH) return
  markRows(reader, scene)
  markLabels(reader, scene)
  const patterns = patternsFor(scene)
  // What follows words that are marked by now may be marked as well: "Tuesday on the second and Wednesday on the third".
  for (const [pattern, needsCapital] of [...patterns, ...patterns.slice(-1), ...patterns.slice(-1)]) {
    if (!couldMatch(pattern, reader.words)) continue
    for (const match of [...reader.words.matchAll(toExpression(pattern, 'gu'))]) {
      mark(reader, scene, match, needsCapital)
    }
  }
  markCapitalWords(reader, scene)
}

const patternsFor = remembered((scene: Scene): readonly (readonly [pattern: string, needsCapital: boolean])[] => {
  const clip = ` (?:on|onto|over|under|below|above|across|beside|with|to|in) (?:the |my )?${referencePattern(scene)}`
  const run = `((?:(?!${PLACE_ENDS}|${clip}).){1,80})`
  const onClip = `(?: (?:on|of|for|under|over|with) (?:the |my )?${referencePattern(scene)})?`
  return [
    [
      `(?<![a-z])${ROLE}${onClip} (?:(?:should|must|has to|have to|needs? to|ought to|could|can|shall|to|now|just|please|i want) ?)+(?:say|read) (?![\\ue000-\\ue0ff])${run}`,
      false,
    ],
    [`(?<![a-z])(?:have|let|make) (?:the |my )?${ROLE}${onClip} (?:say|read) (?![\\ue000-\\ue0ff])${run}`, false],
    [
      `(?<![a-z])${ROLE}${onClip} (?:(?:should|must|has to|have to|needs? to|ought to|could|can|shall|to|now|just) ?)+be (?![\\ue000-\\ue0ff])${run}`,
      true,
    ],
    [
      `(?<![a-z])(?:change|set|replace|update|swap|rewrite|edit) (?:the |my )?${ROLE}(?: text| words?| card)?${onClip} (?:to|into|with|for|by) (?![\\ue000-\\ue0ff])${run}`,
      true,
    ],
    [`(?<![a-z])write (?:the words? |in )?(?![\\ue000-\\ue0ff])${run}(?=${clip}|${PLACE_ENDS}|$)`, true],
    [
      `(?<![a-z])(?:put|add|show|display|stick|place|slap) (?:the (?:words?|text|caption|line) )?(?![\\ue000-\\ue0ff])${run}(?=${clip})`,
      true,
    ],
    [`(?<=[\\ue000-\\ue0ff]${clip}(?:,? and|,)(?: then)? )${run}(?=${clip})`, true],
  ]
})

/** "Captions Monday, Tuesday and Wednesday on the first three photos": a row of capitals in front of the pictures. */
function markRows(reader: Reader, scene: Scene): void {
  const row = `(?<![a-z])(?:captions?|labels?|subtitles?|texts?|words?|names?|titles|write|put|add|show) (?:the (?:words |captions )?)?(?![\\ue000-\\ue0ff])([^.;:!?\\n\\u0000\\ue000-\\ue0ff]{3,120}?),? (?:as captions )?(?:on|onto|over|under|below|to|for|across) (?:the |my )?${referenceListPattern(scene)}`
  for (const match of [...reader.words.matchAll(toExpression(row, 'gu'))]) {
    const words = match[1] ?? ''
    const start = match.index + match[0].indexOf(words)
    const parts = [...words.matchAll(/(?<=^|, ?|and )(?:(?!,|(?:,| )? and ).)+/gu)]
      .map(({ index, 0: part }) => ({ from: index + part.length - part.trimStart().length, part: part.trim() }))
      .filter(({ part }) => part !== '' && part !== 'and')
    const said = parts.map(({ from, part }) => reader.said(start + from, start + from + part.length))
    if (parts.length < 2 || !said.every((part) => /^[“"‘'(]?\p{Lu}/u.test(part))) continue
    for (const [index, { from, part }] of parts.entries())
      reader.quote(start + from, start + from + part.length, said[index] ?? '')
  }
}

/** "Caption the watch Time, the lamp Light and the chair Rest": each picture with the words behind it. */
function markLabels(reader: Reader, scene: Scene): void {
  const one = `(?:the |my )?${referencePattern(scene)}`
  const verb = '(?<![a-z])(?:caption|label|subtitle|tag|title|name) '
  if (!toExpression(`${verb}${one} [a-z]`).test(reader.words)) return
  const label = `(?:${verb}|, (?:and )?| and )${one} (?![\\ue000-\\ue0ff])((?:(?!,|;|\\.(?:\\s|$)| and ${one}).){1,60})`
  for (const match of [...reader.words.matchAll(toExpression(label, 'gu'))]) mark(reader, scene, match, true)
}

function mark(reader: Reader, scene: Scene, match: RegExpExecArray, needsCapital: boolean): void {
  const given = (match[1] ?? '').trimEnd()
  // What was marked by an earlier pattern is a quote by now.
  const start = match.index + match[0].indexOf(match[1] ?? '')
  if (given === '' || reader.words.slice(start, start + given.length) !== given) return
  const said = reader.said(start, start + given.length)
  const isOther =
    isOnlyStyle(given) ||
    /^(?:an? )?(?:qr|gif|3d)(?![a-z])/u.test(given) ||
    findPosition(given) !== undefined ||
    /(?:^|\s)(?:photos?|pictures?)$/u.test(given)
  const isClip = toExpression(`^(?:the |my )?${referencePattern(scene)}$`).test(given)
  if (isOther || (needsCapital && (isClip || !/^[“"‘'(]?\p{Lu}/u.test(said)))) return
  reader.quote(start, start + given.length, said)
}
