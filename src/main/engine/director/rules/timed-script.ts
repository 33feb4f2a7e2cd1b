import { toExpression } from '../expressions'
import type { EditOperation } from '../operations'
import type { Reader } from '../reader'
import { ANY_ROLE } from './text-words'

const CLOCK = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?'
const LINK = ' ?(?:-->|-|–|—|~|to|until|到|至) ?'
/** Where a line of a timed script begins: 0:00-0:05, [00:03], 00:00:01,000 --> 00:00:04,000, 0-5秒. */
const MARK = `(?<=^|[\\n/|;:])(?:\\s*\\d+\\s*\\n)?\\s*[[(]?(?:(?<from>${CLOCK})(?:${LINK}(?<to>${CLOCK}))?|(?<first>\\d+) ?(?:s|秒)?${LINK}(?<last>\\d+) ?(?:s|sec|seconds|秒))[\\])]?(?=[\\s:\\p{L}\\ue000-\\ue0ff])[ :.、-]*`
const HEADING = `(?:(?<![a-z])(?:script|transcript|srt|voice ?over)(?: (?:for|as) (?:the )?)?|文案|脚本|台词|稿子|解说词|${ANY_ROLE}|(?:for )?(?:the )|加上?|配上?|按|use |add |with |here[’']s |my |this |these |following |这段|以下|如下|下面的?|的|[: \\n])*`
/** A line without an end stays until the next one, the last one so long. */
const LAST_MS = 4000

interface Line {
  readonly startMs: number
  readonly endMs: number | undefined
  readonly text: string
}

/** A pasted script that says when each line is to be read. Its times are the captions' times. */
export function readTimedScript(reader: Reader): EditOperation[] {
  const marks = [...reader.words.matchAll(toExpression(MARK, 'gu'))]
  const [first] = marks
  if (!first || marks.length < 2) return []
  const lines = marks.flatMap((mark, index) => toLine(reader, mark, marks[index + 1]?.index))
  if (lines.length < 2) return []
  const heading = toExpression(`${HEADING}$`, 'u').exec(reader.words.slice(0, first.index))
  reader.claim(heading?.index ?? first.index, reader.words.length)
  return lines.flatMap((line, index) => toCaption(line, lines[index + 1]?.startMs))
}

function toLine(reader: Reader, { index, 0: mark, groups }: RegExpExecArray, next: number | undefined): Line[] {
  const end = next ?? reader.words.length
  const text = reader
    .said(index + mark.length, end)
    .replace(/^[\s"“”「」:：]+|[\s"“”「」/|;,，；、]+$/gu, '')
    .replace(/\s+/gu, ' ')
  const startMs = groups?.from === undefined ? Number(groups?.first) * 1000 : toClockMs(groups.from)
  const last = groups?.last === undefined ? undefined : Number(groups.last) * 1000
  const endMs = groups?.to === undefined ? last : toClockMs(groups.to)
  return text === '' ? [] : [{ startMs, endMs, text }]
}

function toCaption({ startMs, endMs, text }: Line, nextMs: number | undefined): EditOperation[] {
  const when = { kind: 'range' as const, startMs, endMs: endMs ?? nextMs ?? startMs + LAST_MS }
  if (when.endMs <= startMs) return []
  return [{ do: 'add-text', text, role: 'caption', position: 'bottom', when, placeholder: false }]
}

/** Minutes and seconds, with hours in front or thousandths behind. */
function toClockMs(text: string): number {
  const seconds = text
    .replace(',', '.')
    .split(':')
    .reduce((total, part) => total * 60 + Number(part), 0)
  return Math.round(seconds * 1000)
}
