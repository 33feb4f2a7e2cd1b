import { ReelwrightError } from '../../../shared/failures/failure'
import type { ModelWhen } from '../../../shared/states/model-state'
import type { Host } from '../../host/ports'
import type { Proposed } from '../director/turn'
import { askModel, LIMITS, type ModelLimits } from './ask-model'
import { createBrief, type Wanted } from './brief'
import type { ModelSettings } from './model-settings'
import { PROPOSAL_SCHEMA } from './proposal-form'
import { readProposal } from './read-proposal'

/** The person's own language model, while there is one. */
export interface Model {
  /** Undefined while there is none. */
  when(): ModelWhen | undefined
  /**
   * Asks what the director could not read. The answer is checked: every operation can be done to the wanted cut.
   *
   * @throws {ReelwrightError} `model.*`, or the signal's reason
   */
  propose(wanted: Wanted, signal: AbortSignal): Promise<Proposed>
}

export interface ChangeableModel extends Model {
  change(settings: ModelSettings | undefined): void
}

interface ModelOptions {
  readonly limits?: ModelLimits
  /** Gets why an answer was of no use, in words that name neither the message nor the key. */
  readonly log?: (words: string) => void
}

export function createModel(host: Host, { limits = LIMITS, log }: ModelOptions = {}): ChangeableModel {
  let settings: ModelSettings | undefined
  return {
    when: () => settings?.when,
    change: (next) => void (settings = next),
    async propose(wanted, signal) {
      if (!settings) return { operations: [], unused: wanted.unused }
      const brief = createBrief(wanted)
      const question = { messages: brief.messages, schema: PROPOSAL_SCHEMA }
      try {
        return readProposal(await askModel(host, settings, question, { signal, limits }), brief, wanted)
      } catch (thrown) {
        if (thrown instanceof ReelwrightError) log?.(`${thrown.code}: ${thrown.message}`)
        throw thrown
      }
    },
  }
}
