import type { Timeline, TimelineClip, TimelineTrack } from '../../../../shared/timeline'
import type { LeftOut } from '../../projects/records'

export interface PlacedText {
  readonly text: string
  readonly startMs: number
  readonly durationMs: number
  readonly setting: NonNullable<TimelineClip['setting']>
}

/** What a text is called whose words are not known. */
const NAMELESS = 'clip'
/** Titles are few; more on one track are what is said. */
const MOST_TITLES = 3

export function placeTexts({ tracks }: Timeline): { texts: readonly PlacedText[]; leftOut: readonly LeftOut[] } {
  const all = tracks
    .filter(({ type }) => type === 'text')
    .flatMap((track) => track.clips.map((clip) => ({ clip, setting: clip.setting ?? settingOf(track) })))
    .filter(({ clip }) => clip.durationMs > 0)
  return {
    texts: all
      .filter(({ clip }) => clip.name !== NAMELESS)
      .map(({ clip: { name, startMs, durationMs }, setting }) => ({ text: name, startMs, durationMs, setting })),
    leftOut: all.filter(({ clip }) => clip.name === NAMELESS).map(() => ({ kind: 'text', name: '' })),
  }
}

/** A service that does not say how its texts are set names their track, or does not. */
function settingOf({ name, clips }: TimelineTrack): PlacedText['setting'] {
  const isCaption = /caption|subtitle|字幕/i.test(name) || clips.length > MOST_TITLES
  return isCaption ? { role: 'caption', position: 'bottom' } : { role: 'title', position: 'center' }
}
