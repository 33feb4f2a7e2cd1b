import type { Host } from '../../host/ports'
import { askModel, type ModelLimits } from './ask-model'
import type { ModelSettings } from './model-settings'

/** A model that is loaded first takes its time. */
const TEST_LIMITS: ModelLimits = { totalMs: 60_000, answerBytes: 64 * 1024 }

/**
 * Asks for one word. Answers how long that took.
 *
 * @throws {ReelwrightError} `model.*`, or the signal's reason
 */
export async function testModel(host: Host, settings: ModelSettings, signal: AbortSignal): Promise<{ tookMs: number }> {
  const startedMs = host.clock.elapsedMs()
  const messages = [{ role: 'user', content: 'Answer with one word: ready' } as const]
  await askModel(host, settings, { messages }, { signal, limits: TEST_LIMITS })
  return { tookMs: Math.round(host.clock.elapsedMs() - startedMs) }
}
