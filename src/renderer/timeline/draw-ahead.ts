import type { FilmEdit } from '../../shared/edit'
import type { Timeline, TimelineClip, TrackType } from '../../shared/timeline'

/** How the film will look about, before the engine has said so. What is not known beforehand stays as it is. */
export function drawAhead(timeline: Timeline, edits: readonly FilmEdit[]): Timeline {
  return edits.length === 0 ? timeline : edits.reduce(drawOne, timeline)
}

type ChangeClips = (clips: readonly TimelineClip[]) => readonly TimelineClip[]

function drawOne(timeline: Timeline, edit: FilmEdit): Timeline {
  switch (edit.do) {
    case 'move-clips':
      return laidOut(timeline, (clips) => moved(clips, edit.clipIds, edit.beforeClipId))
    case 'set-order':
      return laidOut(timeline, (clips) =>
        moved(clips, edit.clipIds, clips.find(({ id }) => !edit.clipIds.includes(id))?.id),
      )
    case 'remove-clips':
      return laidOut(timeline, (clips) => clips.filter(({ id }) => !edit.clipIds.includes(id)))
    case 'set-clip-time':
      return laidOut(
        timeline,
        each(edit.clipIds, (clip) => ({ ...clip, durationMs: edit.lengthMs })),
      )
    case 'trim-clip':
      return laidOut(
        timeline,
        each([edit.clipId], (clip) => trimmed(clip, edit.fromMs, edit.toMs)),
      )
    case 'set-speed':
      return laidOut(
        timeline,
        each(edit.clipIds, (clip) => sped(clip, edit.speed)),
      )
    case 'mute-clips':
      return changed(
        timeline,
        ['video'],
        each(edit.clipIds, (clip) => ({ ...clip, muted: edit.muted })),
      )
    case 'set-clip-gain':
      return changed(
        timeline,
        ['video', 'audio'],
        each(withSounds(edit.clipIds), (clip) => ({ ...clip, volume: edit.gain })),
      )
    case 'change-text':
      return changed(
        timeline,
        ['text'],
        each([edit.textId], (clip) => ({ ...clip, name: edit.text, text: edit.text })),
      )
    case 'place-text':
      return edit.when?.kind === 'range' ? placed(timeline, edit.textId, edit.when) : timeline
    case 'remove-texts':
      return changed(timeline, ['text'], (clips) => clips.filter(({ id }) => !edit.textIds.includes(id)))
    case 'mute-music':
      return changed(
        timeline,
        ['audio'],
        each(['music'], (clip) => ({ ...clip, muted: edit.muted })),
      )
    case 'set-music-gain':
      return changed(
        timeline,
        ['audio'],
        each(['music'], (clip) => ({ ...clip, volume: edit.gain })),
      )
    case 'add-clips':
    case 'add-text':
    case 'duplicate-clips':
    case 'name-film':
    case 'remove-mark':
    case 'replace-clip':
    case 'reset-transitions':
    case 'set-beats':
    case 'set-ducking':
    case 'set-fit':
    case 'set-length':
    case 'set-look':
    case 'set-mark':
    case 'set-motion':
    case 'set-music-fade':
    case 'set-music':
    case 'set-pace':
    case 'set-photo-time':
    case 'set-ratio':
    case 'set-transition':
    case 'split-clip':
    case 'style-text':
      return timeline
  }
}

/** The own sound of a picture goes by a name of its own. */
const withSounds = (clipIds: readonly string[]): string[] => clipIds.flatMap((id) => [id, `sound-${id}`])

const each =
  (ids: readonly string[], change: (clip: TimelineClip) => TimelineClip): ChangeClips =>
  (clips) =>
    clips.map((clip) => (ids.includes(clip.id) ? change(clip) : clip))

function changed(timeline: Timeline, types: readonly TrackType[], change: ChangeClips): Timeline {
  const tracks = timeline.tracks.map((track) =>
    types.includes(track.type) ? { ...track, clips: [...change(track.clips)] } : track,
  )
  return { ...timeline, tracks }
}

function placed(timeline: Timeline, textId: string, { startMs, endMs }: { startMs: number; endMs: number }): Timeline {
  return changed(
    timeline,
    ['text'],
    each([textId], (clip) => ({ ...clip, startMs, durationMs: endMs - startMs })),
  )
}

function moved(clips: readonly TimelineClip[], ids: readonly string[], before: string | undefined): TimelineClip[] {
  const moving = ids.flatMap((id) => clips.filter((clip) => clip.id === id))
  const staying = clips.filter((clip) => !moving.includes(clip))
  const place = staying.findIndex(({ id }) => id === before)
  return staying.toSpliced(place === -1 ? staying.length : place, 0, ...moving)
}

function trimmed(clip: TimelineClip, fromMs: number, toMs: number | undefined): TimelineClip {
  const endMs = toMs ?? clip.sourceDurationMs ?? fromMs + clip.durationMs
  return { ...clip, sourceInMs: fromMs, durationMs: (endMs - fromMs) / (clip.speed ?? 1) }
}

const sped = (clip: TimelineClip, speed: number): TimelineClip => ({
  ...clip,
  speed,
  durationMs: (clip.durationMs * (clip.speed ?? 1)) / speed,
})

/** The pictures follow each other without a gap, overlapping in their transitions; their sounds go with them. */
function laidOut(timeline: Timeline, change: ChangeClips): Timeline {
  const pictures = new Map<string, TimelineClip>()
  let endMs = 0
  const tracks = timeline.tracks.map((track) => {
    if (track.type !== 'video') return track
    endMs = 0
    const clips = change(track.clips).map((clip, index) => {
      const startMs = index === 0 ? 0 : Math.max(0, endMs - (clip.transitionIn?.durationMs ?? 0))
      endMs = startMs + clip.durationMs
      pictures.set(`sound-${clip.id}`, { ...clip, startMs })
      return { ...clip, startMs }
    })
    return { ...track, clips }
  })
  return { ...timeline, durationMs: endMs, tracks: tracks.map((track) => withSoundsOf(track, pictures, endMs)) }
}

function withSoundsOf(
  track: Timeline['tracks'][number],
  pictures: ReadonlyMap<string, TimelineClip>,
  filmMs: number,
): Timeline['tracks'][number] {
  if (track.type !== 'audio') return track
  const clips = track.clips.flatMap((clip) => {
    if (clip.role === 'music') return [{ ...clip, durationMs: filmMs }]
    if (clip.role !== 'clip') return [clip]
    const picture = pictures.get(clip.id)
    return picture ? [{ ...clip, startMs: picture.startMs, durationMs: picture.durationMs }] : []
  })
  return { ...track, clips }
}
