import type { SessionState } from '../../nemo/client'
import type { Project } from '../projects/project'
import { madeSince } from './stages'
import { findUnasked, offerToStrip } from './stages-unasked'
import { type Before, wordsOf } from './turn-report'
import type { TurnTools } from './turn-tools'

/** A generation brings more than was asked for: all of it is named, and can be kept or taken out. */
export function offerForExtras(
  tools: Pick<TurnTools, 'language'>,
  { record }: Project,
  wish: string,
  before: Before,
  state: SessionState,
): ReturnType<typeof offerToStrip> {
  const isFirstCut = !before.timeline?.tracks.some(({ clips }) => clips.length > 0)
  if (record.engine === 'local' || !(isFirstCut || madeSince(before, state).length > 0)) return undefined
  return offerToStrip(findUnasked(before.timeline, state.timeline, wish), wordsOf(tools))
}
