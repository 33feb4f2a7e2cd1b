import type { NemoClient, SessionAsset } from '../../nemo/client'
import { type Balance, watchBalance } from './balance'
import type { TurnInput } from './turn-input'
import { toSnapshot } from './snapshot'
import type { Before } from './turn-report'
import { readAndKeep, type TurnTools } from './turn-tools'

/** Where a message goes, and how things stand there before it does. */
export interface Prepared {
  readonly client: NemoClient
  readonly sessionId: string
  readonly before: Before
  /** The files that lie there. */
  readonly assets: readonly SessionAsset[]
  readonly balance: Balance
}

/** Everything before a message leaves: a session, the media, and a look at both film and balance. */
export async function prepareTurn(
  tools: TurnTools,
  { project, closing }: TurnInput,
  signal: AbortSignal,
): Promise<Prepared> {
  // A wish is about all that lies in the window, also what is still being looked at.
  await project.whenRead(signal)
  await tools.uploads.sendMissing(project, { signal })
  const place = await tools.sessions.open(project, signal)
  const balance = watchBalance(tools, project.record.engine, place.client, closing)
  const state = await readAndKeep(tools, project, place, signal)
  return { ...place, balance, assets: state.assets, before: { snapshot: toSnapshot(state), timeline: state.timeline } }
}
