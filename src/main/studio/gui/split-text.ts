import { CHINESE_STEP_BEGINS } from './chinese-steps'
import { ENGLISH_STEP_BEGINS } from './english-steps'
import { findProtected } from './protected-spans'

/** A part of a sentence, and what joins it to the next one. */
export interface Clause {
  readonly text: string
  readonly joint: string
}

/** Its clauses with their joints, `end` and `gap` put together are the original, to the letter. */
export interface Sentence {
  readonly clauses: readonly Clause[]
  /** Full stop or question mark, with what closes behind it. */
  readonly end: string
  /** Blanks before the next sentence. */
  readonly gap: string
}

const END = /(?:[.!?…]+[)"'”’*_]*(?=\s|$)|[。！？][。！？!?…~～]*[”’」』）*_]*)[ \t]*/y
const ABBREVIATION = /(?:^|[\s(（])(?:e\.g|i\.e|vs|etc|approx|no|mr|mrs|ms|dr|st|\d{1,2}|\p{L})$/iu
const PUNCTUATION = /,[ \t]+|，[ \t]*|[;；][ \t]*|[ \t]?[—–]+[ \t]+|—+|[ \t]--?[ \t]+/y
const LIST_COMMA = new RegExp(`、(?=${CHINESE_STEP_BEGINS}|点击|双击|拖动)`, 'uy')
const CONJUNCTION = new RegExp(
  `[ \\t]{1,3}(?:(?:and|then|so|or|but)(?: then)?[ \\t]{1,3}(?=${ENGLISH_STEP_BEGINS}|let me|tell me|i\\b|i'll\\b)|(?=by (?:clicking|tapping|pressing|hitting|opening|dragging|selecting|going to|using)\\b))`,
  'iy',
)
const CHINESE_STEP = new RegExp(CHINESE_STEP_BEGINS, 'uy')
/** Words that already belong to the step behind them. */
const ONLY_LEADS = /^(?:请|您|你|现在|然后|接着|最后|也|就|再|\s)*$/u
const COLON = new RegExp(`(?:: |：)(?=${ENGLISH_STEP_BEGINS}|请?点击)`, 'iuy')
const IS_READY = /\b(?:ready|done|finished|complete|completed)$|(?:完成|好了|就绪)$/iu

const matchAt = (pattern: RegExp, line: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(line)?.[0]
}

/** Cuts one line into sentences and clauses. Nothing is lost: joined again they are the line. */
export function splitText(line: string): Sentence[] {
  const { endOf } = findProtected(line)
  const sentences: Sentence[] = []
  let clauses: Clause[] = []
  let beganAt = 0
  const closeClause = (at: number, joint: string): number => {
    clauses.push({ text: line.slice(beganAt, at), joint })
    beganAt = at + joint.length
    return beganAt
  }
  const closeSentence = (at: number, mark: string): number => {
    const end = mark.trimEnd()
    clauses.push({ text: line.slice(beganAt, at), joint: '' })
    sentences.push({ clauses, end, gap: mark.slice(end.length) })
    clauses = []
    beganAt = at + mark.length
    return beganAt
  }
  let at = 0
  while (at < line.length) {
    const spanEnd = endOf.get(at)
    if (spanEnd !== undefined) {
      at = spanEnd
      const gap = endsSentence(line, at)
      if (gap !== undefined) at = closeSentence(at, gap)
      continue
    }
    const end = readEnd(line, at, beganAt)
    if (end !== undefined) {
      at = closeSentence(at, end)
      continue
    }
    const joint = at > beganAt ? readJoint(line, at, beganAt) : undefined
    at = joint === undefined ? at + 1 : Math.max(closeClause(at, joint), at + 1)
  }
  if (beganAt < line.length || clauses.length > 0) closeSentence(line.length, '')
  return sentences
}

/** Whether the last sentence of a text that still grows may turn out not to have ended: `Three tracks: 1. ` goes on with a name. */
export function mayGoOn({ clauses, end, gap }: Sentence): boolean {
  return gap === '' || (end.startsWith('.') && ABBREVIATION.test(clauses.at(-1)?.text.slice(-12) ?? ''))
}

function readEnd(line: string, at: number, beganAt: number): string | undefined {
  const mark = matchAt(END, line, at)
  if (mark === undefined) return undefined
  const isAbbreviated = mark.startsWith('.') && ABBREVIATION.test(line.slice(Math.max(beganAt, at - 12), at))
  return isAbbreviated && at + mark.length < line.length ? undefined : mark
}

/** A quotation may carry the full stop of the sentence around it: `He said "Done." Then ...`. */
function endsSentence(line: string, at: number): string | undefined {
  if (!/[.!?。！？]["”’」』]$/u.test(line.slice(at - 2, at))) return undefined
  return /^[ \t]+(?=\p{Lu})/u.exec(line.slice(at, at + 20))?.[0]
}

function readJoint(line: string, at: number, beganAt: number): string | undefined {
  const mark = line.charAt(at)
  const isAfterBlank = /\s/.test(line.charAt(at - 1))
  const joint = isAfterBlank ? undefined : (matchAt(PUNCTUATION, line, at) ?? matchAt(CONJUNCTION, line, at))
  if (joint !== undefined) return joint
  if (mark === '、') return matchAt(LIST_COMMA, line, at)
  if (mark === ':' || mark === '：') {
    return IS_READY.test(line.slice(Math.max(beganAt, at - 20), at)) ? matchAt(COLON, line, at) : undefined
  }
  const isBegun = !ONLY_LEADS.test(line.slice(beganAt, Math.min(at, beganAt + 10)))
  return isBegun && matchAt(CHINESE_STEP, line, at) !== undefined ? '' : undefined
}
