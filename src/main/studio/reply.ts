import type { ReelwrightError } from '../../shared/failures/failure'
import type { AnswerData, Step, TurnState } from '../../shared/states/project-state'
import type { Clock } from '../host/ports'
import type { ChatEvent } from '../nemo/client'
import { stepLabel } from './step-labels'
import type { ChatListener } from './studio'
import type { Words } from './words'

/** What came back in a turn so far. */
export interface Reply {
  /** The words that are not there as data too. */
  readonly text: string
  readonly data: AnswerData
  readonly steps: readonly Step[]
  readonly error: ReelwrightError | undefined
  /** Monotonic time of the last words, or of the beginning. */
  readonly lastWordsMs: number
  take(event: ChatEvent): void
  /** Steps that never ended end with the turn. */
  close(): void
  toTurnState(): TurnState
}

export function createReply(clock: Clock, words: Words, listener: ChatListener): Reply {
  const beganAtMs = clock.nowMs()
  const messages = new Map<string, string>()
  const steps = new Map<string, Step & { beganMs: number }>()
  let lastWordsMs = clock.elapsedMs()
  let data: AnswerData = {}
  let error: ReelwrightError | undefined

  const stepsNow = (): Step[] =>
    [...steps.values()].map(({ beganMs, ...step }) =>
      step.phase === 'working' ? { ...step, elapsedMs: clock.elapsedMs() - beganMs } : step,
    )
  const endStep = (id: string, phase: 'done' | 'failed'): void => {
    const step = steps.get(id)
    if (step?.phase !== 'working') return
    const ended = { ...step, phase, elapsedMs: clock.elapsedMs() - step.beganMs }
    steps.set(id, ended)
    listener.step?.({ id, label: ended.label, phase, elapsedMs: ended.elapsedMs })
  }
  const startStep = (id: string, toolName: string): void => {
    const step = { id, label: stepLabel(toolName, words), phase: 'working' as const, elapsedMs: 0 }
    steps.set(id, { ...step, beganMs: clock.elapsedMs() })
    listener.step?.(step)
  }

  const reply: Reply = {
    get text() {
      return [...messages.values()].filter((text) => text.trim() !== '').join('\n\n')
    },
    get data() {
      return data
    },
    get steps() {
      return stepsNow()
    },
    get error() {
      return error
    },
    get lastWordsMs() {
      return lastWordsMs
    },
    take(event) {
      switch (event.kind) {
        case 'alive':
        case 'state-changed':
        case 'long-job':
          return
        case 'failed':
          error = event.error
          return
        case 'tool':
          if (event.phase === 'start') startStep(event.callId, event.name)
          else endStep(event.callId, event.failed ? 'failed' : 'done')
          return
        case 'message':
          messages.set(event.id, event.data ? '' : event.text)
          data = { ...data, ...event.data }
          if (event.text.trim() === '') return
          lastWordsMs = clock.elapsedMs()
          listener.message?.({ id: event.id, text: event.text, final: event.final })
      }
    },
    close() {
      for (const id of steps.keys()) endStep(id, error ? 'failed' : 'done')
    },
    toTurnState: () => ({
      phase: 'working',
      startedAtMs: beganAtMs,
      text: reply.text,
      ...(data.card && { card: data.card }),
      steps: stepsNow(),
      stages: [],
      isLong: false,
    }),
  }
  return reply
}
