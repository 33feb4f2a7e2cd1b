import { readdir } from 'node:fs/promises'
import type { Studio } from '../../../src/main/studio/studio'
import type { ExportState } from '../../../src/shared/states/export-state'
import { addPhoto, bench, type Bench } from './studio'

/** A project with a first cut, ready to export. */
export async function withCut(place: Bench, engineKind: 'local' | 'cloud' = 'local'): Promise<string> {
  const studio = await place.start({ engineKind })
  const projectId = await studio.projects.create({ name: 'Promo' })
  await studio.media.add(projectId, [await addPhoto(place, 'a.png')])
  await studio.projects.letFilesLeave(projectId)
  await studio.chat.send(projectId, 'make a film')
  await studio.close()
  return projectId
}

export interface ReadyToExport {
  readonly place: Bench
  readonly projectId: string
  readonly studio: Studio
  /** Presses the button and waits for the end. */
  readonly exported: () => Promise<ExportState>
}

export async function readyToExport(engineKind: 'local' | 'cloud' = 'local'): Promise<ReadyToExport> {
  const place = await bench()
  const projectId = await withCut(place, engineKind)
  const studio = await place.start()
  const exported = async (): Promise<ExportState> =>
    studio.exports.settled(await studio.exports.start(projectId, { folder: place.filmFolder }))
  return { place, projectId, studio, exported }
}

export const filmsOf = async (place: Bench): Promise<string[]> => (await readdir(place.filmFolder)).sort()

/** Every state an export was announced in. */
export const statesOf = (place: Bench): ExportState[] =>
  place.said.flatMap((one): ExportState[] => (one.name === 'exports.changed' ? one.state.exports : []))
