import type { RenderOutput, RenderStatus } from '../client'
import type { Answer } from './answer'
import { readOwnFailure } from './own-failure'
import { definedOnly, firstNumber, firstText, objectOf } from './loose'

const PHASES: Record<string, RenderStatus['phase']> = {
  pending: 'waiting',
  queued: 'waiting',
  processing: 'running',
  rendering: 'running',
  running: 'running',
  completed: 'done',
  succeeded: 'done',
  success: 'done',
  done: 'done',
  failed: 'failed',
  error: 'failed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
}

/** Reads how a render stands, in both shapes the service has. An unknown word means it still runs. Source: docs/wire.md, "Export". */
export function readRenderStatus(answer: Answer): RenderStatus {
  const { body } = answer
  const inner = objectOf(body['data'])
  const word = firstText(body['status'], inner['status'])?.toLowerCase() ?? ''
  const phase = Object.hasOwn(PHASES, word) ? PHASES[word] : 'running'
  if (phase === 'done') return { phase, ...definedOnly({ output: toOutput(body, inner) }) }
  if (phase === 'failed')
    return { phase, ...definedOnly({ reason: reasonOf(inner) ?? reasonOf(body), failure: readOwnFailure(body) }) }
  if (phase === 'waiting' || phase === 'cancelled') return { phase }
  return {
    phase: 'running',
    ...definedOnly({ progress: toFraction(firstNumber(body['progress'], inner['progress'])) }),
  }
}

/** The file's address, and its length: one shape counts it in seconds, as uploads do. */
function toOutput(body: Record<string, unknown>, inner: Record<string, unknown>): RenderOutput | undefined {
  const outer = objectOf(body['output'])
  const nested = objectOf(inner['output'])
  const url = firstText(outer['url'], body['outputUrl'], nested['url'], inner['outputUrl'], inner['url'])
  if (url === undefined) return undefined
  const seconds = firstNumber(outer['duration'], nested['duration'], inner['duration'])
  const sizeBytes = firstNumber(outer['size'], nested['size'], inner['size'])
  return {
    url,
    ...(seconds !== undefined && seconds > 0 && { durationMs: Math.round(seconds * 1000) }),
    ...(sizeBytes !== undefined && Number.isSafeInteger(sizeBytes) && sizeBytes > 0 && { sizeBytes }),
  }
}

/** Whole numbers are percent, others between 0 and 1 a fraction: `1` is one percent, because a finished render says so itself. */
function toFraction(progress: number | undefined): number | undefined {
  if (progress === undefined) return undefined
  const fraction = Number.isInteger(progress) || progress > 1 ? progress / 100 : progress
  return Math.min(1, Math.max(0, fraction))
}

function reasonOf(part: Record<string, unknown>): string | undefined {
  return firstText(part['error'], objectOf(part['error'])['message'], part['message'])?.slice(0, 200)
}
