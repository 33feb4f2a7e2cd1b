import type { Language } from '../../shared/language'
import type { EngineKind } from '../../shared/states/engine-state'
import type { ModelSource } from '../engine/model/model-settings'
import type { OfflineSwitch } from '../host/offline-switch'
import type { Host } from '../host/ports'
import type { CloudEnvironment } from '../nemo/connect-cloud'
import type { ExitCode } from './exit-codes'
import type { Output } from './output'
import type { CliWords } from './words'
import type { Program, Workshop } from './workshop'

/** What every command gets to work with. */
export interface Run {
  readonly host: Host
  readonly output: Output
  readonly words: CliWords
  readonly language: Language
  readonly dataFolder: string
  /** Folder that the paths a person typed start from. */
  readonly workFolder: string
  readonly backend: EngineKind
  readonly program: Program
  readonly cloud: CloudEnvironment
  readonly model: ModelSource | undefined
  readonly offline: OfflineSwitch
  /** Aborted when the person wants to stop. */
  readonly signal: AbortSignal
  /** Opens the data folder on first use. It is closed when the command is over. */
  workshop(): Promise<Workshop>
}

/** A command: says what happens through the output, and answers how it ended. Throws what it cannot go on from. */
export type Command<A> = (run: Run, input: A) => Promise<ExitCode>
