import type { MediaInProject } from '../../projects/project-record'

/** A file of the project as the engine on this computer holds it. */
export interface LocalAsset {
  /** What a draft calls it there. */
  readonly id: string
  readonly media: MediaInProject
}
