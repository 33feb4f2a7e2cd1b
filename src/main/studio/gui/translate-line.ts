import type { Action } from '../../../shared/states/project-state'
import { createShown } from './emphasis'
import { GUI_WORDS, languageOf } from './gui-words'
import { type Part, readParts } from './sentence-parts'
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

/** Leaves out of one line how to press things. `isStepList`: the list goes on about it even without naming a button. */
export function translateLine(line: string, gathered: Gathered, isStepList: boolean): TranslatedLine {
  const shown = createShown()
  let isSpoken = false
  let isShorter = false
  for (const sentence of splitText(line)) {
    const original = asItWas(sentence)
    const short = isSpoken ? undefined : shorten(sentence, gathered, isStepList)
    shown.add(short ?? original, original)
    gathered.saidWhatToChange ||= saysWhatToChange(original)
    isShorter ||= short !== undefined
    isSpoken ||= SPEAKS.test(short ?? original)
  }
  return { text: isShorter ? shown.text().trimEnd() : line, isShorter }
}

const saysWhatToChange = (words: string): boolean =>
  Object.values(GUI_WORDS).some(({ sayWhatToChange }) => words.includes(sayWhatToChange))

const asItWas = ({ clauses, end, gap }: Sentence): string =>
  clauses.map(({ text, joint }) => text + joint).join('') + end + gap

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
