import type { Language } from '../../../shared/language'
import type { Cut } from './cut'
import type { EditOperation } from './operations'
import type { Reader } from './reader'
import type { Asset } from './turn'

/** What a message is read against: the numbers and names in it mean this cut. */
export interface Scene {
  readonly cut: Cut
  readonly assets: readonly Asset[]
  readonly language: Language
  readonly lengthMs: number
  readonly projectName: string | undefined
}

/** One family of wishes. Takes its words out of the message and says what they ask for. */
export type Rule = (reader: Reader, scene: Scene, before: readonly EditOperation[]) => EditOperation[]
