import type {
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
} from './cut'

/** One change of a cut, as a value. Clips and texts are named by their ids. */
export type EditOperation =
  | { readonly do: 'set-length'; readonly length: Length }
  | { readonly do: 'set-ratio'; readonly ratio: Ratio }
  | { readonly do: 'set-pace'; readonly pace: Pace }
  | SetTransition
  | { readonly do: 'set-look'; readonly look: LookChoice; readonly clipIds?: readonly string[] }
  | { readonly do: 'set-beats'; readonly on: boolean }
  | { readonly do: 'set-motion'; readonly on: boolean }
  | { readonly do: 'set-fit'; readonly fit: FitChoice }
  | { readonly do: 'set-photo-time'; readonly lengthMs: number }
  | { readonly do: 'set-clip-time'; readonly clipIds: readonly string[]; readonly lengthMs: number }
  | { readonly do: 'trim-clip'; readonly clipId: string; readonly fromMs: number; readonly toMs?: number }
  | { readonly do: 'mute-clips'; readonly clipIds: readonly string[]; readonly muted: boolean }
  | { readonly do: 'set-clip-gain'; readonly clipIds: readonly string[]; readonly gain: number }
  | { readonly do: 'set-speed'; readonly clipIds: readonly string[]; readonly speed: number }
  | { readonly do: 'replace-clip'; readonly clipId: string; readonly assetId: string }
  | { readonly do: 'set-order'; readonly clipIds: readonly string[] }
  | { readonly do: 'remove-clips'; readonly clipIds: readonly string[] }
  | { readonly do: 'add-clips'; readonly assetIds: readonly string[] }
  | AddText
  | { readonly do: 'change-text'; readonly textId: string; readonly text: string; readonly placeholder: boolean }
  | { readonly do: 'place-text'; readonly textId: string; readonly position?: TextPosition; readonly when?: TextWhen }
  | {
      readonly do: 'style-text'
      readonly textIds: readonly string[]
      readonly colour?: string
      readonly size?: TextSize
    }
  | { readonly do: 'remove-texts'; readonly textIds: readonly string[] }
  | { readonly do: 'set-music'; readonly assetId: string }
  | { readonly do: 'mute-music'; readonly muted: boolean }
  | { readonly do: 'set-music-gain'; readonly gain: number }
  | { readonly do: 'set-music-fade'; readonly inMs?: number; readonly outMs?: number }
  | { readonly do: 'set-ducking'; readonly on: boolean }
  | SetMark
  | { readonly do: 'remove-mark' }
  | { readonly do: 'name-film'; readonly title: string }

/** For the whole film, or for the ways in which single clips come in. */
export interface SetTransition {
  readonly do: 'set-transition'
  readonly kind?: TransitionChoice
  readonly lengthMs?: number
  readonly clipIds?: readonly string[]
}

/** A picture becomes the film's logo, or the one there is sits, sizes or shines differently. */
export interface SetMark {
  readonly do: 'set-mark'
  readonly assetId: string
  readonly corner?: Corner
  readonly widthFraction?: number
  readonly opacity?: number
}

export interface AddText {
  readonly do: 'add-text'
  readonly text: string
  readonly role: TextRole
  readonly position: TextPosition
  readonly when: TextWhen
  readonly placeholder: boolean
  readonly colour?: string
  readonly size?: TextSize
}
