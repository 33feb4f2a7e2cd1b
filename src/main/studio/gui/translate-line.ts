import type { Action } from '../../../shared/states/project-state'
import { followsChineseStep, leadsIntoChineseStep } from './chinese-steps'
import { cleanClause } from './debris'
import { followsEnglishStep, leadsIntoEnglishStep } from './english-steps'
import { type GuiStep, readStep } from './gui-step'
import { GUI_WORDS, languageOf } from './gui-words'
import { type Sentence, splitText } from './split-text'

/** What is gathered over a whole text. */
export interface Gathered {
  readonly actions: Set<Action>
  /** The sentence about changes stands in the text once. */
  saidWhatToChange: boolean
}

export interface TranslatedLine {
  readonly text: string
  /** Something was left out. */
  readonly isShorter: boolean
}

/** The rest of a line after these words is spoken or written in the film. */
const SPEAKS = /\b(?:says|reads|saying|reading)\b|写着|念道|说道/iu
/** The rest of a sentence after these words is. */
const QUOTES =
  /(?:\b(?:captions?|text|title|subtitle|line|voice-?over|slogan)|字幕|文案|标题|旁白|台词|内容|文字)(?:是|为|写着)?\s*[:：]/iu

/** Leaves out of one line how to press things. `isStepList`: the list goes on about it even without naming a button. */
export function translateLine(line: string, gathered: Gathered, isStepList: boolean): TranslatedLine {
  const shown = createShown()
  let isSpoken = false
  let isShorter = false
  for (const sentence of splitText(line)) {
    const original = asItWas(sentence)
    const short = isSpoken ? undefined : shorten(sentence, gathered, isStepList)
    shown.add(short ?? original, original)
    isShorter ||= short !== undefined
    isSpoken ||= SPEAKS.test(short ?? original)
  }
  return { text: isShorter ? shown.text().trimEnd() : line, isShorter }
}

/** Puts sentences together so that emphasis whose other end was left out still opens and closes. */
function createShown(): { add(shown: string, original: string): void; text(): string } {
  let text = ''
  let isOpening = false
  const isOdd = (words: string): boolean => words.split(EMPHASIS).length % 2 === 0
  let isOpen = false
  return {
    text: () => text,
    add(shown, original) {
      if (shown !== '') {
        text += isOpening ? EMPHASIS + shown : shown
        isOpen = isOpen !== (isOdd(shown) !== isOpening)
        isOpening = false
      }
      if (isOdd(original) === isOdd(shown)) return
      if (isOpen) text = text.trimEnd() + EMPHASIS + text.slice(text.trimEnd().length)
      else isOpening = !isOpening
      isOpen = false
    },
  }
}

const EMPHASIS = '**'

const asItWas = ({ clauses, end, gap }: Sentence): string =>
  clauses.map(({ text, joint }) => text + joint).join('') + end + gap

interface Part {
  readonly text: string
  readonly joint: string
  readonly isLeft: boolean
  readonly step?: GuiStep
}

/** The sentence without its steps, or undefined when it has none. */
function shorten(sentence: Sentence, gathered: Gathered, isStepList: boolean): string | undefined {
  const parts = readParts(sentence, isStepList)
  if (parts.every(({ isLeft }, at) => isLeft && parts[at]?.text === sentence.clauses[at]?.text)) return undefined
  for (const { step } of parts) if (step?.action) gathered.actions.add(step.action)
  const kept = join(parts, sentence.end)
  if (gathered.saidWhatToChange || !parts.some(({ step }) => step?.isEdit)) {
    return kept === '' ? '' : kept + sentence.gap
  }
  gathered.saidWhatToChange = true
  return withWhatToChange(kept, asItWas(sentence)) + sentence.gap
}

function withWhatToChange(kept: string, original: string): string {
  const language = languageOf(original)
  const { sayWhatToChange } = GUI_WORDS[language]
  if (kept === '') return sayWhatToChange
  const isEnded = /[.!?。！？…:：*_)）"”]$/u.test(kept)
  return `${kept}${isEnded ? '' : language === 'en' ? '.' : '。'}${language === 'en' ? ' ' : ''}${sayWhatToChange}`
}

function readParts({ clauses }: Sentence, isStepList: boolean): Part[] {
  let said = ''
  let isContent = false
  const parts = clauses.map(({ text, joint }): Part => {
    isContent ||= QUOTES.test(said)
    const part = isContent ? { text, joint, isLeft: true } : readPart(text, joint)
    said = part.isLeft ? part.text : ''
    return part
  })
  if (isStepList && !isContent && parts.every(({ isLeft, text }) => !isLeft || text.trim() === '' || follows(text))) {
    return parts.map((part) => ({ ...part, isLeft: false }))
  }
  return withoutCompany(parts)
}

function readPart(text: string, joint: string): Part {
  const step = readStep(text)
  if (step) return { text, joint, isLeft: false, step }
  const cleaned = cleanClause(withoutBracketedSteps(text))
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

const follows = (text: string): boolean => followsEnglishStep(text) || followsChineseStep(text)
const leadsIn = (text: string): boolean => leadsIntoEnglishStep(text) || leadsIntoChineseStep(text)

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

function join(parts: readonly Part[], end: string): string {
  let text = ''
  for (const [at, part] of parts.entries()) {
    if (!part.isLeft) continue
    text += text === '' ? (at === 0 ? part.text : toBeginning(part.text)) : (parts[at - 1]?.joint ?? '') + part.text
  }
  if (text.trim() === '') return ''
  const isStatement = parts.at(-1)?.isLeft === false && /[?？]/u.test(end)
  return text.trimEnd() + (isStatement ? end.replace(/\?+/g, '.').replace(/？+/gu, '。') : end)
}

function toBeginning(text: string): string {
  const bare = text.trimStart().replace(/^(?:and|but|so|or)\s+|^(?:而且|并且|并|但是|但|所以)/iu, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
