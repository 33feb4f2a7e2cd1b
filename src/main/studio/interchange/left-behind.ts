import type { HandOffKind, LeftBehind } from '../../../shared/hand-off'
import type { Timeline } from '../../../shared/timeline'
import type { EditList } from './edit-list'
import { toBeyondEdl } from './edl'

/** What every form of timeline can say. */
const DISSOLVES = ['crossfade', 'dissolve']

/** What a film has that this form cannot carry. Words for players carry words, and nothing else is expected of them. */
export function toLeftBehind(kind: HandOffKind, timeline: Timeline, list: EditList): LeftBehind[] {
  if (kind === 'srt' || kind === 'vtt') return []
  const { tracks, wishes } = timeline
  const beyond = kind === 'edl' && toBeyondEdl(list)
  const hasTexts = list.texts.length > 0
  const clips = tracks.flatMap((track) => track.clips)
  const has: Record<LeftBehind, boolean> = {
    'beyond-999': beyond && beyond.events,
    'more-sounds': beyond && beyond.sounds,
    texts: kind === 'edl' && hasTexts,
    'texts-as-markers': kind === 'otio' && hasTexts,
    'text-styles': kind === 'fcpxml' && hasTexts,
    wipes: clips.some(({ transitionIn }) => transitionIn && !DISSOLVES.includes(transitionIn.kind)),
    looks: (wishes && wishes.look !== 'none') === true || clips.some(({ own }) => own?.look && own.look !== 'none'),
    motion: wishes?.motion === true && clips.some((clip) => clip.kind === 'photo'),
    levels: tracks.some(({ type, clips: of }) => type === 'audio' && of.length > 0),
  }
  return LEFT_BEHIND.filter((one) => has[one])
}

const LEFT_BEHIND = [
  ...(['beyond-999', 'more-sounds', 'texts', 'texts-as-markers', 'text-styles'] as const),
  ...(['wipes', 'looks', 'motion', 'levels'] as const),
] satisfies LeftBehind[]
