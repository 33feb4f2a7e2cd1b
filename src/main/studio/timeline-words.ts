import type { Timeline, TimelineClip, TimelineTrack, TrackType } from '../../shared/timeline'
import type { Words } from './words'

/** One line about a timeline. Source: docs/wire.md, "Silent edits, two stages, summary". */
export function summarise(timeline: Timeline | undefined, words: Words): string {
  const tracks = timeline?.tracks.filter((track) => track.clips.length > 0) ?? []
  if (tracks.length === 0) return words.emptyTimeline
  const lines = tracks.map((track, index) =>
    words.trackLine(index + 1, labelOf(track.type, words), clipsOf(track, words)),
  )
  return [words.timeline(tracks.length), ...lines].join(' ')
}

function labelOf(type: TrackType, words: Words): string {
  return { video: words.trackVideo, audio: words.trackAudio, text: words.trackText, other: words.trackOther }[type]
}

function clipsOf(track: TimelineTrack, words: Words): string {
  return track.clips.map((clip) => clipWords(track.type, clip, words)).join(words.clipSeparator)
}

function clipWords(type: TrackType, clip: TimelineClip, words: Words): string {
  const name = type === 'text' ? words.quoted(clip.name) : clip.name
  return words.clip(name, clip, type === 'audio' ? clip.volume : undefined)
}
