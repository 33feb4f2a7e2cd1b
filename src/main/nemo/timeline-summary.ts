import type { Language } from '../../shared/language'
import type { Timeline, TimelineClip, TimelineTrack } from '../../shared/timeline'
import { toSecondsWords } from '../../shared/units'
import { type NemoWords, WORDS } from './words'

/** So many clips of a track are named; the rest is counted. */
const NAMED_CLIPS = 3

/**
 * A timeline in one line: `Timeline (2 tracks): 1. Video: city (0-10s) 2. BGM: Lo-fi (0-10s, 35%)`.
 * Source: docs/wire.md, "Summary line".
 */
export function toTimelineSummary(timeline: Timeline | undefined, language: Language): string {
  const words = WORDS[language]
  const tracks = timeline?.tracks.filter(({ clips }) => clips.length > 0) ?? []
  if (tracks.length === 0) return words.timelineEmpty
  const parts = tracks.map((track, index) => `${index + 1}. ${toTrackWords(track, words)}`)
  return [words.timeline(tracks.length), ...parts].join(' ')
}

function toTrackWords(track: TimelineTrack, words: NemoWords): string {
  const quote = track.type === 'text' ? words.quoted : (name: string) => name
  const names = track.clips.slice(0, NAMED_CLIPS).map(({ name }) => quote(name))
  const unnamed = track.clips.length - names.length
  if (unnamed > 0) names.push(words.more(unnamed))
  return `${toKindWords(track, words)}: ${names.join(words.listComma)} (${toPlaceWords(track.clips, words)})`
}

/** Drafts of our engine say what a sound is there for; any other is taken for music. */
function toKindWords({ type, clips }: TimelineTrack, words: NemoWords): string {
  const role = clips[0]?.role
  const isOneRole = clips.every((clip) => clip.role === role)
  return isOneRole && (role === 'clip' || role === 'voice') ? words.sound[role] : words.track[type]
}

function toPlaceWords(clips: readonly TimelineClip[], words: NemoWords): string {
  const startMs = Math.min(...clips.map((clip) => clip.startMs))
  const endMs = Math.max(...clips.map((clip) => clip.startMs + clip.durationMs))
  const range = words.range(toSecondsWords(startMs), toSecondsWords(endMs))
  const volume = clips.length === 1 ? clips[0]?.volume : undefined
  return volume === undefined ? range : `${range}, ${Math.round(volume * 100)}%`
}
