import type { RenderOutput, RenderStatus } from '../client'
import type { Answer } from './answer'
import { definedOnly, firstLooseNumber, firstText, objectOf } from './loose'
import { readSeconds, readSizeBytes } from './measures'
import { readOwnFailure } from './own-failure'

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

type Wire = Record<string, unknown>

/** Reads how a render stands, in both shapes the service has. An unknown word means it still runs. Source: docs/wire.md, "Export". */
export function readRenderStatus({ body }: Answer): RenderStatus {
  const inner = body['data'] === undefined || body['data'] === null ? body : objectOf(body['data'])
  const phase = phaseOf(body, inner)
  if (phase === 'done') return { phase, ...definedOnly({ output: toOutput(body, inner) }) }
  if (phase === 'failed') {
    const failure = readOwnFailure(body) ?? readOwnFailure(inner)
    return { phase, ...definedOnly({ reason: reasonOf(inner) ?? reasonOf(body), failure }) }
  }
  if (phase === 'cancelled') return { phase }
  if (phase === 'waiting')
    return { phase, ...definedOnly({ before: firstLooseNumber(body['rw_before'], inner['rw_before']) }) }
  const progress = toFraction(firstLooseNumber(body['progress'], inner['progress']))
  return { phase: 'running', ...definedOnly({ progress }) }
}

function phaseOf(body: Wire, inner: Wire): RenderStatus['phase'] {
  const outerWord = toWord(body['status'])
  const innerWord = toWord(inner['status'])
  // Around a job, this word says that the question was answered, and not how the job stands.
  const word = outerWord === 'success' && innerWord !== '' ? innerWord : outerWord || innerWord
  return (Object.hasOwn(PHASES, word) && PHASES[word]) || 'running'
}

const toWord = (status: unknown): string => firstText(status)?.trim().toLowerCase() ?? ''

/** The file's address, and its length: one shape counts it in seconds, as uploads do. */
function toOutput(body: Wire, inner: Wire): RenderOutput | undefined {
  const outer = objectOf(body['output'])
  const nested = objectOf(inner['output'])
  const url = firstText(outer['url'], body['outputUrl'], nested['url'], inner['outputUrl'], inner['url'])
  if (url === undefined) return undefined
  const durationMs = readSeconds(outer['duration'], nested['duration'], inner['duration'])
  const sizeBytes = readSizeBytes(outer['size'], nested['size'], inner['size'])
  return { url, ...definedOnly({ durationMs, sizeBytes }) }
}

/** Whole numbers are percent, others between 0 and 1 a fraction: `1` is one percent, because a finished render says so itself. */
function toFraction(progress: number | undefined): number | undefined {
  if (progress === undefined) return undefined
  const fraction = Number.isInteger(progress) || progress > 1 ? progress / 100 : progress
  return Math.min(1, Math.max(0, fraction))
}

function reasonOf(part: Wire): string | undefined {
  return firstText(part['error'], objectOf(part['error'])['message'], part['message'])?.slice(0, 200)
}
