import type { Cut } from './cut'
import type { LaidOutFilm } from './lay-out'
import type { Asset } from './turn'

/** A cut with its times, before or after a turn. */
export interface Version {
  readonly cut: Cut
  readonly film: LaidOutFilm
  readonly assets: readonly Asset[]
}
