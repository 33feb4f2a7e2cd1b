import { z } from 'zod'
import {
  Colour,
  Corner,
  FitChoice,
  Length,
  LookChoice,
  Pace,
  Ratio,
  TextPosition,
  TextRole,
  TextSize,
  TextWhen,
  TransitionChoice,
} from './film-words'

/** A film may be wished this long. A file may be longer: it is trimmed. */
const LONGEST_FILM_MS = 3_600_000
const LONGEST_SOURCE_MS = 86_400_000
const LONGEST_TRANSITION_MS = 10_000
/** Linear, as loud as the film allows. */
const LOUDEST = 4
const MOST_IDS = 2000
const LONGEST_TEXT = 4000

/** Ids of clips, texts and files, as the timeline has them. */
const Id = z.string().min(1).max(200)
const Ids = z.array(Id).min(1).max(MOST_IDS).readonly()
const lengthMs = z.number().positive().max(LONGEST_FILM_MS)
const fadeMs = z.number().nonnegative().max(LONGEST_FILM_MS)
const sourceMs = z.number().nonnegative().max(LONGEST_SOURCE_MS)
const gain = z.number().nonnegative().max(LOUDEST)
const text = z.string().min(1).max(LONGEST_TEXT)
/** Words of ours, not of the person. Theirs take its place. */
const placeholder = z.boolean()

const edit = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) =>
  z.strictObject({ do: z.literal(name), ...shape })

/** For the whole film, or for the ways in which single clips come in. */
const SetTransition = edit('set-transition', {
  kind: TransitionChoice.exactOptional(),
  lengthMs: z.number().positive().max(LONGEST_TRANSITION_MS).exactOptional(),
  clipIds: Ids.exactOptional(),
})
export type SetTransition = z.infer<typeof SetTransition>

/** A picture becomes the film's logo, or the one there is sits, sizes or shines differently. */
const SetMark = edit('set-mark', {
  assetId: Id,
  corner: Corner.exactOptional(),
  widthFraction: z.number().min(0.05).max(0.4).exactOptional(),
  opacity: z.number().min(0).max(1).exactOptional(),
})
export type SetMark = z.infer<typeof SetMark>

const AddText = edit('add-text', {
  text,
  role: TextRole,
  position: TextPosition,
  when: TextWhen,
  placeholder,
  colour: Colour.exactOptional(),
  size: TextSize.exactOptional(),
})
export type AddText = z.infer<typeof AddText>

/** Without `clipIds` for the whole film. */
const filmOptions = [
  edit('set-length', {
    length: Length.refine((length) => length.kind !== 'exact' || length.lengthMs <= LONGEST_FILM_MS),
  }),
  edit('set-ratio', { ratio: Ratio }),
  edit('set-pace', { pace: Pace }),
  SetTransition,
  /** Single clips come in as the whole film does again; all of them without `clipIds`. */
  edit('reset-transitions', { clipIds: Ids.exactOptional() }),
  edit('set-look', { look: LookChoice, clipIds: Ids.exactOptional() }),
  edit('set-beats', { on: z.boolean() }),
  edit('set-motion', { on: z.boolean() }),
  edit('set-fit', { fit: FitChoice, clipIds: Ids.exactOptional() }),
  edit('set-photo-time', { lengthMs }),
  edit('name-film', { title: z.string().max(200) }),
  SetMark,
  edit('remove-mark', {}),
] as const

const clipOptions = [
  edit('set-clip-time', { clipIds: Ids, lengthMs }),
  /** In the file's own time. Without `toMs` to its end. */
  edit('trim-clip', { clipId: Id, fromMs: sourceMs, toMs: sourceMs.positive().exactOptional() }),
  /** `atMs`: after so much of the clip as it is seen; `lengthMs`: how long it is seen in all. */
  edit('split-clip', { clipId: Id, atMs: lengthMs, lengthMs }),
  edit('duplicate-clips', { clipIds: Ids }),
  edit('mute-clips', { clipIds: Ids, muted: z.boolean() }),
  edit('set-clip-gain', { clipIds: Ids, gain }),
  edit('set-speed', { clipIds: Ids, speed: z.number().min(0.25).max(4) }),
  /** `assetId`: inside the app an item of the media list, on the wire a file of the session. */
  edit('replace-clip', { clipId: Id, assetId: Id }),
  edit('set-order', { clipIds: Ids }),
  /** In front of another clip, or to the end. */
  edit('move-clips', { clipIds: Ids, beforeClipId: Id.exactOptional() }),
  edit('remove-clips', { clipIds: Ids }),
  /** Without a place: what is not in the film yet, at its end. With one: a new clip of each, there. */
  edit('add-clips', { assetIds: Ids, place: z.strictObject({ beforeClipId: Id.exactOptional() }).exactOptional() }),
] as const

const textOptions = [
  AddText,
  edit('change-text', { textId: Id, text, placeholder }),
  edit('place-text', { textId: Id, position: TextPosition.exactOptional(), when: TextWhen.exactOptional() }),
  edit('style-text', { textIds: Ids, colour: Colour.exactOptional(), size: TextSize.exactOptional() }),
  edit('remove-texts', { textIds: Ids }),
] as const

const musicOptions = [
  edit('set-music', { assetId: Id }),
  edit('mute-music', { muted: z.boolean() }),
  edit('set-music-gain', { gain }),
  edit('set-music-fade', { inMs: fadeMs.exactOptional(), outMs: fadeMs.exactOptional() }),
  edit('set-ducking', { on: z.boolean() }),
] as const

/**
 * One change of a film, as a value: what the director reads out of words and what a hand does on the timeline are the same.
 * Clips, texts and files are named by their ids.
 */
export const FilmEdit = z.discriminatedUnion('do', [...filmOptions, ...clipOptions, ...textOptions, ...musicOptions])
export type FilmEdit = z.infer<typeof FilmEdit>
export type ClipEdit = z.infer<(typeof clipOptions)[number]>
export type TextEdit = z.infer<(typeof textOptions)[number]>
export type MusicEdit = z.infer<(typeof musicOptions)[number]>

/** A step in the history of the film. Versions are numbered, and no number means two of them. */
const HistoryEdit = z.discriminatedUnion('do', [
  edit('undo', {}),
  edit('redo', {}),
  edit('back-to', { version: z.int().nonnegative() }),
])
export type HistoryEdit = z.infer<typeof HistoryEdit>

export const Edit = z.union([FilmEdit, HistoryEdit])
export type Edit = z.infer<typeof Edit>

/** What a hand did in one go: one step of undo. `words` tell it. */
export const Gesture = z.strictObject({ words: z.string().max(500), edits: z.array(Edit).min(1).max(500).readonly() })
export type Gesture = z.infer<typeof Gesture>
