import { ReelwrightError } from '../../../../shared/failures/failure'
import type { LeftOut } from '../../projects/records'
import type { MediaInProject, ProjectRecord } from '../../projects/project-record'
import { toLocalDraft } from './local-draft'

/** What rendering a film that was cut online on this computer takes along, and what not. */
export interface PlanHere {
  readonly leftOut: readonly LeftOut[]
  /** The files that are needed. */
  readonly media: readonly MediaInProject[]
}

/** @throws {ReelwrightError} `export.nothing-yet` when there is no film, or not all of it is the person's own. */
export function planHere({ engine, draft, media }: ProjectRecord): PlanHere {
  if (engine !== 'cloud' || !draft?.exportable || !draft.timeline) throw new ReelwrightError('export.nothing-yet')
  try {
    const assets = media.map((item) => ({ id: item.id, media: item }))
    const { leftOut, used } = toLocalDraft(draft.timeline, assets)
    return { leftOut, media: used.map((asset) => asset.media) }
  } catch (thrown) {
    throw new ReelwrightError('export.nothing-yet', {}, { cause: thrown })
  }
}

/** The film of an online project could be rendered on this computer: every picture and sound in it has its file here. */
export function canRenderHere(record: ProjectRecord): boolean {
  try {
    planHere(record)
    return true
  } catch {
    return false
  }
}
