import { followsChineseStep, leadsIntoChineseStep } from './chinese-steps'
import { cleanClause } from './debris'
import { followsEnglishStep, leadsIntoEnglishStep } from './english-steps'
import { type GuiStep, readStep } from './gui-step'
import type { Sentence } from './split-text'

/** A clause that has been judged. */
export interface Part {
  readonly text: string
  readonly joint: string
  readonly isLeft: boolean
  readonly step?: GuiStep
}

/** The rest of a sentence after these words is spoken or written in the film. */
const QUOTES =
  /(?:\b(?:captions?|text|title|subtitle|line|voice-?over|slogan)|字幕|文案|标题|旁白|台词|内容|文字)(?:是|为|写着)?\s*[:：]/iu

/** Says of every clause whether it is left, and what it stands for. */
export function readParts({ clauses }: Sentence, isStepList: boolean): Part[] {
  let said = ''
  let isContent = false
  const parts = clauses.map(({ text, joint }): Part => {
    isContent ||= QUOTES.test(said)
    const part = isContent ? { text, joint, isLeft: true } : readPart(text, joint)
    said = part.isLeft ? part.text : ''
    return part
  })
  if (isStepList && !isContent && parts.every(({ isLeft, text }) => !isLeft || follows(text))) {
    return parts.map((part) => ({ ...part, isLeft: false }))
  }
  return withoutCompany(parts)
}

function readPart(text: string, joint: string): Part {
  const cleaned = cleanClause(withoutBracketedSteps(text))
  const step = readStep(text) ?? readStep(cleaned.text)
  if (step) return { text, joint, isLeft: false, step }
  const inside = text.length > cleaned.text.length ? stepInBrackets(text) : undefined
  const own: GuiStep | undefined = cleaned.hadEditor ? { action: 'status', isEdit: false } : inside
  return { text: cleaned.text, joint, isLeft: !cleaned.isBroken, ...(own && { step: own }) }
}

const BRACKETS = /[ \t]?[(（]([^()（）]{1,200})[)）]/gu

function stepInBrackets(text: string): GuiStep | undefined {
  for (const [, inside = ''] of text.matchAll(BRACKETS)) {
    const step = readStep(inside)
    if (step) return step
  }
  return undefined
}

const withoutBracketedSteps = (text: string): string =>
  text.replace(BRACKETS, (whole, inside: string) => (readStep(inside) ? '' : whole))

const isOnlyMarks = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)
const follows = (text: string): boolean => isOnlyMarks(text) || followsEnglishStep(text) || followsChineseStep(text)
const leadsIn = (text: string): boolean => isOnlyMarks(text) || leadsIntoEnglishStep(text) || leadsIntoChineseStep(text)

/** A step takes with it what only introduces it and what only happens because of it. */
function withoutCompany(parts: readonly Part[]): Part[] {
  const result = [...parts]
  const leave = (at: number, does: (text: string) => boolean, neighbour: Part | undefined): void => {
    const part = result[at]
    if (part?.isLeft && neighbour && !neighbour.isLeft && does(part.text)) result[at] = { ...part, isLeft: false }
  }
  for (let at = result.length - 2; at >= 0; at -= 1) leave(at, leadsIn, result[at + 1])
  for (let at = 1; at < result.length; at += 1) leave(at, follows, result[at - 1])
  return result
}
