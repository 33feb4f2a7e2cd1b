import type { HandOffKind, LeftBehind } from '../../../shared/hand-off'
import type { Timeline } from '../../../shared/timeline'

/** What every form of timeline can say. */
const DISSOLVES = ['crossfade', 'dissolve']

/** What a film has that this form cannot carry. Words for players carry words, and nothing else is expected of them. */
export function toLeftBehind(kind: HandOffKind, { tracks, wishes }: Timeline): LeftBehind[] {
  if (kind === 'srt' || kind === 'vtt') return []
  const clips = tracks.flatMap((track) => track.clips)
  const has: Record<LeftBehind, boolean> = {
    texts: kind === 'edl' && tracks.some(({ type, clips: of }) => type === 'text' && of.length > 0),
    'texts-as-markers': kind === 'otio' && tracks.some(({ type, clips: of }) => type === 'text' && of.length > 0),
    wipes: clips.some(({ transitionIn }) => transitionIn && !DISSOLVES.includes(transitionIn.kind)),
    looks: (wishes && wishes.look !== 'none') === true || clips.some(({ own }) => own?.look && own.look !== 'none'),
    motion: wishes?.motion === true && clips.some((clip) => clip.kind === 'photo'),
    levels: tracks.some(({ type, clips: of }) => type === 'audio' && of.length > 0),
  }
  return LEFT_BEHIND.filter((one) => has[one])
}

const LEFT_BEHIND = ['texts', 'texts-as-markers', 'wipes', 'looks', 'motion', 'levels'] as const satisfies LeftBehind[]
