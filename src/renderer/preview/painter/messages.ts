import type { PreviewSize } from '../../../shared/preview'

/** The film as it is, and as it was before the last turn. */
export type FilmName = 'now' | 'before'

/** 1: towards the end, -1: towards the start. */
export type Direction = 1 | -1

/** A picture that is wanted on screen. Only the newest wish counts. */
export interface Wish {
  readonly film: FilmName
  readonly frame: number
  readonly size: PreviewSize
  /** Where the next ones will lie. */
  readonly direction: Direction
}

/** What a player needs to know of a film. */
export interface FilmFacts {
  /** Another one exactly when something else is seen or heard. */
  readonly key: string
  readonly fps: number
  readonly frameCount: number
  /** Missing: it is silent. */
  readonly soundAddress?: string
  /** The whole film, small. */
  readonly filmAddress: string
}

export interface FilmAddress {
  readonly film: FilmName
  readonly projectId: string
  /** Missing: the present one. */
  readonly version?: number
}

export type ToPainter =
  | { readonly do: 'take-screen'; readonly canvas: OffscreenCanvas }
  | ({ readonly do: 'open' } & FilmAddress)
  | ({ readonly do: 'draw' } & Wish)

export type FromPainter =
  /** Without `facts` there is nothing to draw: no film yet, or one that is drawn elsewhere. */
  | { readonly told: 'film'; readonly film: FilmName; readonly facts?: FilmFacts }
  | ({ readonly told: 'drawn' } & Wish)
  /** Something the picture is made of could not be had. */
  | ({ readonly told: 'failed' } & Wish)
