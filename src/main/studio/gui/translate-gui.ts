import type { Action } from '../../../shared/states/project-state'
import { GUI_WORDS, languageOf } from './gui-words'
import { type DoneLine, isLeadIn, leaveEmptyLeadIns, readTopic } from './lead-ins'
import { findProtected } from './protected-spans'
import { putTogether, type ShownLine } from './put-together'
import { mayGoOn, splitText } from './split-text'
import { readLines, type TextLine } from './text-lines'
import { type Gathered, translateLine } from './translate-line'

export interface TranslatedText {
  readonly text: string
  /** What the left-out steps stand for, each once, in the order of the text. */
  readonly actions: Action[]
}

/**
 * Keeps what was made and leaves out how to press things: the service believes that there is a web editor.
 *
 * For a whole text. What is not plainly a step stays, to the letter. A text of nothing but steps becomes a sentence about
 * what can be done next. An unfinished last clause is judged as it stands; for a text that still grows, use
 * `translateGuiSoFar`. Source: docs/wire.md, "GUI translation".
 */
export function translateGui(text: string): TranslatedText {
  const { lines, actions } = translate(text)
  const shown = lines.map(({ text: line }) => line).join('\n')
  if (shown.trim() !== '' || text.trim() === '') return { text: shown, actions }
  const words = GUI_WORDS[languageOf(text)]
  const [first] = actions
  return { text: first ? words.nextFor[first] : words.next, actions }
}

/**
 * The same for a text that still grows: shows finished sentences only, so that nothing that was shown goes away again.
 * Answers an empty text as long as there is nothing to show.
 */
export function translateGuiSoFar(text: string): TranslatedText {
  const { lines, actions } = translate(text.slice(0, finishedLength(text)))
  const shown = lines.map(({ text: line }) => line)
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const waiting = lines[at]?.withoutWaiting
    if (waiting === undefined) break
    shown[at] = waiting
    if (waiting !== '') break
  }
  return { text: shown.join('\n').trimEnd(), actions }
}

function translate(text: string): { lines: ShownLine[]; actions: Action[] } {
  const gathered: Gathered = { actions: new Set(), saidWhatToChange: false }
  const topics = createTopics()
  const translated = readLines(text).map((line): DoneLine => {
    const done = translateOne(line, line.isItem ? topics.current() : undefined, gathered)
    topics.note(done.line)
    return done
  })
  return { lines: putTogether(leaveEmptyLeadIns(translated)), actions: [...gathered.actions] }
}

type Topic = ReturnType<typeof readTopic>

function translateOne(line: TextLine, topic: Topic, gathered: Gathered): DoneLine {
  const kept = { line, isGone: false }
  if (line.kind === 'fixed' || line.kind === 'blank' || (line.isItem && topic === 'content')) return kept
  const found: Gathered = { ...gathered, actions: new Set() }
  const { text, isShorter } = translateLine(line.body, found, line.isItem && topic === 'how-to')
  if (becomesBlock(line, text)) return kept
  for (const action of found.actions) gathered.actions.add(action)
  gathered.saidWhatToChange = found.saidWhatToChange
  return { line: { ...line, body: text }, isGone: isShorter && text === '' }
}

/** What only now stands at the beginning would turn into a list, a heading or code. */
function becomesBlock({ lead }: TextLine, text: string): boolean {
  const [first] = readLines(text)
  return lead.trim() === '' && first !== undefined && (first.lead !== '' || first.kind === 'fixed')
}

/** Remembers what the line before a list said about it, as it is shown. */
function createTopics(): { current(): Topic; note(line: TextLine): void } {
  let topic: Topic
  return {
    current: () => topic,
    note(line) {
      if (line.body.trim() === '' || line.kind === 'fixed') return
      if (isLeadIn(line)) topic = readTopic(line.body)
      else if (!line.isItem) topic = undefined
    },
  }
}

/** Up to the end of the last sentence after which more has come. */
function finishedLength(text: string): number {
  const lineAt = text.lastIndexOf('\n') + 1
  const [line] = readLines(text.slice(lineAt))
  if (!line || line.kind === 'fixed') return lineAt
  const sentences = splitText(line.body)
  const lengths = sentences.map(({ clauses, end, gap }) =>
    clauses.reduce((sum, { text: words, joint }) => sum + words.length + joint.length, end.length + gap.length),
  )
  const open = findProtected(line.body).firstOpen ?? Infinity
  let finished = 0
  for (const [at, length] of lengths.entries()) {
    const last = at === lengths.length - 1 ? sentences[at] : undefined
    if ((last && mayGoOn(last)) || finished + length > open) break
    finished += length
  }
  return finished === 0 ? lineAt : lineAt + line.lead.length + finished
}
