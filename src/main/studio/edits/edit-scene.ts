import type { TextWhen } from '../../../shared/film-words'
import type { HistoryState } from '../../../shared/states/project-state'
import type { Timeline, TimelineClip, TrackType } from '../../../shared/timeline'
import type { EditWords } from './edit-words-en'

/** What an edit was made on: its ids mean these clips, texts and files. */
export interface EditScene {
  readonly timeline: Timeline | undefined
  readonly media: readonly { readonly id: string; readonly name: string }[]
  readonly history?: HistoryState | undefined
}

/** Ids of an edit as a person would say what they stand for. */
export interface Named {
  clips(clipIds: readonly string[]): string
  texts(textIds: readonly string[]): string
  files(mediaIds: readonly string[]): string
  when(when: TextWhen): string
  /** Whether a clip is the first one that an edit leaves where it is. */
  isFirst(clipId: string, moved: readonly string[]): boolean
}

export function nameIn({ timeline, media }: EditScene, words: EditWords): Named {
  const pictures = clipsOf(timeline, 'video')
  const texts = clipsOf(timeline, 'text')
  const toClip = (clipId: string): string => {
    const index = pictures.findIndex(({ id }) => id === clipId)
    const clip = pictures[index]
    return clip ? words.clip(index + 1, clip.mediaName ?? clip.name) : words.someClip
  }
  const toText = (textId: string): string => {
    const text = texts.find(({ id }) => id === textId)
    return text ? words.quote(text.name) : words.someText
  }
  return {
    clips: (clipIds) => words.list(clipIds.map(toClip)),
    texts: (textIds) => words.list(textIds.map(toText)),
    files: (ids) => words.list(ids.map((mediaId) => media.find(({ id }) => id === mediaId)?.name ?? mediaId)),
    isFirst: (clipId, moved) => pictures.find(({ id }) => !moved.includes(id))?.id === clipId,
    when: (when) => {
      switch (when.kind) {
        case 'clip':
          return words.over(toClip(when.clipId))
        case 'part':
          return words.part(when.index + 1, when.count)
        case 'share': {
          const filmMs = timeline?.durationMs ?? 0
          return words.span(toClock(when.from * filmMs), toClock(when.to * filmMs))
        }
        case 'range':
          return words.span(toClock(when.startMs), toClock(when.endMs))
        case 'opening':
        case 'closing':
        case 'whole':
          return words[when.kind]
      }
    },
  }
}

export const clipsOf = (timeline: Timeline | undefined, type: TrackType): readonly TimelineClip[] =>
  timeline?.tracks.filter((track) => track.type === type).flatMap(({ clips }) => clips) ?? []

/** A moment as `0:01` or `1:05.5`. */
export function toClock(atMs: number): string {
  const tenths = Math.round(atMs / 100)
  const [minutes, rest] = [Math.floor(tenths / 600), tenths % 600]
  const seconds = String(Math.floor(rest / 10)).padStart(2, '0')
  return `${minutes}:${seconds}${rest % 10 === 0 ? '' : `.${rest % 10}`}`
}
