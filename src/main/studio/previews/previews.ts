import { ReelwrightError } from '../../../shared/failures/failure'
import type { Project } from '../projects/project'
import type { Previews } from '../studio'
import { createPlaces, type PlacePorts } from './places'

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
