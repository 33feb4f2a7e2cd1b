import type { Edit, Gesture } from '../../../shared/edit'

/** Changes of which only the last one counts when one follows the other: a slider that is drawn, an edge that is dragged. */
const LAST_COUNTS: readonly Edit['do'][] = [
  'set-length',
  'set-pace',
  'set-transition',
  'set-photo-time',
  'set-clip-time',
  'trim-clip',
  'set-clip-gain',
  'set-speed',
  'change-text',
  'place-text',
  'style-text',
  'set-music-gain',
  'set-music-fade',
  'set-mark',
]
/** What a change is about; everything else in it is how it is to be. */
const TARGETS = ['clipId', 'clipIds', 'textId', 'textIds', 'assetId']

/** Gestures in their order, without those that the next one makes as if they had never been. */
export function mergeGestures(gestures: readonly Gesture[]): Gesture[] {
  return gestures.filter((gesture, index) => {
    const next = gestures[index + 1]
    return !next || aboutOf(gesture) === undefined || aboutOf(gesture) !== aboutOf(next)
  })
}

function aboutOf({ edits: [edit, ...others] }: Gesture): string | undefined {
  if (!edit || others.length > 0 || !LAST_COUNTS.includes(edit.do)) return undefined
  const target = Object.entries(edit).filter(([key]) => TARGETS.includes(key))
  return JSON.stringify([edit.do, target, Object.keys(edit).toSorted()])
}
