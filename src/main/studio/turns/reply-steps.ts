import type { Step } from '../../../shared/states/project-state'
import type { Clock } from '../../host/ports'
import type { ChatEvent } from '../../nemo/client'
import { stepLabel } from './step-labels'
import type { ChatListener } from '../studio'
import type { Words } from '../words'

/** The pieces of work inside a turn, with their seconds. */
export interface Steps {
  take(event: Extract<ChatEvent, { kind: 'tool' }>): void
  now(): Step[]
  /** Ends what never ended by itself. */
  close(phase: 'done' | 'failed'): void
}

export function createSteps(clock: Clock, words: Words, listener: ChatListener): Steps {
  const steps = new Map<string, Step & { readonly beganMs: number }>()

  const end = (id: string, phase: 'done' | 'failed'): void => {
    const step = steps.get(id)
    if (step?.phase !== 'working') return
    const ended = { ...step, phase, elapsedMs: clock.elapsedMs() - step.beganMs }
    steps.set(id, ended)
    listener.step?.({ id, label: ended.label, phase, elapsedMs: ended.elapsedMs })
  }
  const start = (id: string, toolName: string): void => {
    const step = { id, label: stepLabel(toolName, words), phase: 'working' as const, elapsedMs: 0 }
    steps.set(id, { ...step, beganMs: clock.elapsedMs() })
    listener.step?.(step)
  }

  return {
    take({ callId, name, phase, failed }) {
      if (phase === 'start') start(callId, name)
      else end(callId, failed ? 'failed' : 'done')
    },
    now: () =>
      [...steps.values()].map(({ beganMs, ...step }) =>
        step.phase === 'working' ? { ...step, elapsedMs: clock.elapsedMs() - beganMs } : step,
      ),
    close(phase) {
      for (const id of steps.keys()) end(id, phase)
    },
  }
}
