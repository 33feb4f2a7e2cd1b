import type { ReelwrightError } from '../../../shared/failures/failure'
import type { Action, AnswerData, Step, TurnState } from '../../../shared/states/project-state'
import type { Clock } from '../../host/ports'
import type { ChatEvent } from '../../nemo/client'
import { createSteps } from './reply-steps'
import { joinWords } from './join-words'
import type { ChatListener } from '../studio'
import type { TurnWords } from './turn-words'
import type { Words } from '../words'

/** Words as a person reads them, and what they can do here instead of what the words told them to press. */
export interface Translated {
  readonly text: string
  readonly actions: readonly Action[]
}

/** What came back in a turn so far. */
export interface Reply {
  /** The words that are not there as data too. */
  readonly text: string
  readonly data: AnswerData
  readonly steps: readonly Step[]
  /** What the words offer, in their order. */
  readonly actions: readonly Action[]
  readonly error: ReelwrightError | undefined
  /** The service said that something of the film changed. */
  readonly saidChanged: boolean
  /** Monotonic time of the last words, or of the beginning. */
  readonly lastWordsMs: number
  take(event: ChatEvent): void
  /** Something is there already while the rest is still being made. */
  addStage(sentence: string): void
  /** No more will come: what stands unfinished is shown as it stands, and steps that never ended end here. */
  end(): void
  toTurnState(): TurnState
}

export interface ReplyParts {
  readonly clock: Clock
  readonly words: Words & TurnWords
  readonly listener: ChatListener
  /** `isWhole`: no more of this text will come. */
  readonly translate: (text: string, isWhole: boolean) => Translated
  /** Hears all words again whenever more of them will not change any more. */
  readonly onWhole?: (text: string) => void
}

export function createReply({ clock, words, listener, translate, onWhole }: ReplyParts): Reply {
  const beganAtMs = clock.nowMs()
  const messages = new Map<string, Translated & { readonly final: boolean; readonly raw: string }>()
  const steps = createSteps(clock, words, listener)
  const stages: string[] = []
  let lastWordsMs = clock.elapsedMs()
  let data: AnswerData = {}
  let error: ReelwrightError | undefined
  let isLong = false
  let saidChanged = false
  let wholeSoFar = ''

  const textOf = (some: Iterable<Translated>): string =>
    joinWords(...Array.from(some, ({ text }) => (text.trim() === '' ? '' : text)))
  const say = (id: string, text: string, final: boolean): void => {
    lastWordsMs = clock.elapsedMs()
    listener.message?.({ id, text, final })
  }
  const noteWhole = (): void => {
    const whole = textOf([...messages.values()].filter(({ final }) => final))
    if (whole === wholeSoFar) return
    wholeSoFar = whole
    onWhole?.(whole)
  }
  const takeMessage = (event: Extract<ChatEvent, { kind: 'message' }>): void => {
    const { id, final } = event
    const shown = event.data ? { text: event.text, actions: [] } : translate(event.text, final)
    messages.set(id, { ...shown, final, raw: event.text, ...(event.data && { text: '', final: true }) })
    data = { ...data, ...event.data }
    if (shown.text.trim() === '') return
    say(id, shown.text, final)
    if (final) noteWhole()
  }

  const reply: Reply = {
    get text() {
      return textOf(messages.values())
    },
    get data() {
      return data
    },
    get steps() {
      return steps.now()
    },
    get actions() {
      return [...new Set([...messages.values()].flatMap(({ actions }) => actions))]
    },
    get error() {
      return error
    },
    get saidChanged() {
      return saidChanged
    },
    get lastWordsMs() {
      return lastWordsMs
    },
    take(event) {
      switch (event.kind) {
        case 'alive':
          return
        case 'state-changed':
          saidChanged = true
          return
        case 'long-job':
          if (!isLong) say('long-job', words.takesMinutes, true)
          isLong = true
          return
        case 'failed':
          error = event.error
          return
        case 'tool':
          return steps.take(event)
        case 'message':
          takeMessage(event)
      }
    },
    addStage(sentence) {
      stages.push(sentence)
      say(`stage-${stages.length}`, sentence, true)
    },
    end() {
      for (const [id, message] of messages) {
        if (!message.final) takeMessage({ kind: 'message', id, text: message.raw, final: true })
      }
      steps.close(error ? 'failed' : 'done')
    },
    toTurnState: () => ({
      phase: 'working',
      startedAtMs: beganAtMs,
      text: reply.text,
      ...(data.card && { card: data.card }),
      steps: steps.now(),
      stages: [...stages],
      isLong,
    }),
  }
  return reply
}
