import { toExpression } from '../expressions'
import type { EditOperation } from '../operations'
import { type Reader, USED } from '../reader'
import type { CutText } from '../cut'
import type { Rule, Scene } from '../scene'
import { splitScript, textWidth } from '../split-script'
import { readTimedScript } from './timed-script'

/** What a person reads in a second, in halves of a Chinese sign. */
const READ_PER_SECOND = 15
const HEADING =
  "(?:(?<![a-z])(?:use |with |add |show |put |here is |here[’']s )?(?:this |the |my |following |a )*(?:script|narration|voice ?over (?:script|text)|transcript)(?: (?:as|for) (?:the )?(?:captions|subtitles|video|film))?|(?:用|使用|按照?|根据|照着?|加上)?(?:这段|下面的?|以下|这个)?的?(?:文案|脚本|台词|稿子|解说词|旁白文案)(?:来|去|是)?(?:(?:做|作为|当|配|加|上|生成|打|出)(?:上)?字幕)?(?:如下)?) ?[:\\n] ?"
/** Pasted behind the wish without a heading: at least this much, in whole sentences. */
const PASTED = { sentences: 3, width: 120 }

/** A whole script: its sentences one after the other over the pictures, each as long as it takes to read. */
export const readScript: Rule = (reader, scene) => {
  const timed = readTimedScript(reader)
  if (timed.length > 0) return [...makeRoom(scene), ...timed]
  const found = findScript(reader)
  if (!found) return []
  const pieces = splitScript(found.text)
  reader.claim(found.start, found.end)
  return [...makeRoom(scene), ...toCaptions(pieces), ...toLength(pieces, scene)]
}

/** Captions of ours, and those on which the script would lie, go. */
function makeRoom(scene: Scene): EditOperation[] {
  const isInTheWay = ({ role, placeholder, position }: CutText): boolean =>
    role === 'caption' && (placeholder || position === 'bottom')
  const textIds = scene.cut.texts.filter(isInTheWay).map(({ id }) => id)
  return textIds.length > 0 ? [{ do: 'remove-texts', textIds }] : []
}

interface FoundScript {
  readonly start: number
  readonly end: number
  readonly text: string
}

function findScript(reader: Reader): FoundScript | undefined {
  const heading = toExpression(HEADING).exec(reader.words)
  if (heading) {
    const from = heading.index + heading[0].length
    const quote = reader.quotes.find(({ start }) => start === from)
    const text = quote?.words ?? reader.said(from, reader.words.length)
    const isLong = splitScript(text).length > 1 || /[.!?。!?！？]\s*$/u.test(text)
    return isLong ? { start: heading.index, end: quote?.end ?? reader.words.length, text } : undefined
  }
  const start = reader.words.indexOf('\n') + 1
  const text = reader.said(start, reader.words.length)
  const sentences = text.split(/(?<=[.!?。！？])\s*/u).filter((sentence) => textWidth(sentence) >= 12)
  const isPasted = start > 0 && sentences.length >= PASTED.sentences && textWidth(text) >= PASTED.width
  return isPasted && !reader.words.slice(start).includes(USED) ? { start, end: reader.words.length, text } : undefined
}

function toCaptions(pieces: readonly string[]): EditOperation[] {
  const total = pieces.reduce((sum, piece) => sum + textWidth(piece), 0)
  let passed = 0
  return pieces.map((text) => {
    const from = passed / total
    passed += textWidth(text)
    const when = { kind: 'share' as const, from, to: passed / total }
    return { do: 'add-text', text, role: 'caption', position: 'bottom', when, placeholder: false }
  })
}

/** A film whose length nobody wished for gives the script the time it takes to read. */
function toLength(pieces: readonly string[], scene: Scene): EditOperation[] {
  const readMs = Math.ceil(pieces.reduce((sum, piece) => sum + textWidth(piece), 0) / READ_PER_SECOND) * 1000
  const isLong = scene.cut.length.kind === 'automatic' && readMs > scene.lengthMs
  return isLong ? [{ do: 'set-length', length: { kind: 'exact', lengthMs: readMs } }] : []
}
