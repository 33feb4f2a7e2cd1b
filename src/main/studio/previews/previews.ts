import { ReelwrightError } from '../../../shared/failures/failure'
import type { PreviewPiece, PreviewPlan, PreviewWish } from '../../../shared/preview'
import type { OpenPiece } from '../../nemo/preview'
import type { Project } from '../projects/project'
import { createPlaces, type PlacePorts } from './places'

/** The film of a project as its window draws it. */
export interface Previews {
  /** Undefined without a film, and for one that only the service can draw. */
  plan(projectId: string, wish: PreviewWish): Promise<PreviewPlan | undefined>
  /** What a plan of this project named. @throws when none did. */
  open(
    projectId: string,
    piece: PreviewPiece,
    options: { range?: string; signal?: AbortSignal },
  ): Promise<OpenPiece | undefined>
}

export function createPreviews(ports: PlacePorts & { readonly shelf: { get(projectId: string): Project } }): Previews {
  const places = createPlaces(ports)
  return {
    async plan(projectId, wish) {
      try {
        const place = await places.find(ports.shelf.get(projectId))
        return await place?.client.preview?.plan(place.sessionId, { ...wish, ...place.film }, ports.closing)
      } catch (thrown) {
        if (thrown instanceof ReelwrightError && thrown.code === 'export.nothing-yet') return undefined
        throw thrown
      }
    },
    async open(projectId, piece, { range, signal }) {
      const place = await places.find(ports.shelf.get(projectId))
      const signals = [ports.closing, ...(signal ? [signal] : [])]
      const options = { ...(range !== undefined && { range }), signal: AbortSignal.any(signals) }
      return place?.client.preview?.open(place.sessionId, piece, options)
    },
  }
}
