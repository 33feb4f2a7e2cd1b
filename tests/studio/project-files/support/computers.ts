import { join } from 'node:path'
import type { ProjectState } from '../../../../src/shared/states/project-state'
import type { Studio, Watch } from '../../../../src/main/studio/studio'
import { localEngine } from '../../support/local-engine'
import { addPhoto, bench, type Bench } from '../../support/studio'

export const NAMES = ['a.png', 'b.png', 'c.png']

/** A computer with folders, an engine and a studio of its own. */
export interface Computer {
  readonly place: Bench
  readonly studio: Studio
}

export async function computer(): Promise<Computer> {
  const place = await bench()
  const engine = await localEngine()
  return { place, studio: await place.start({ local: engine.connect(), engineKind: 'local' }) }
}

/** Three photos, a film of two versions, a name and half a sentence. */
export async function computerWithFilm(): Promise<Computer & { projectId: string; filePath: string }> {
  const { place, studio } = await computer()
  const projectId = await studio.projects.create({ name: 'Summer' })
  await studio.media.add(projectId, await Promise.all(NAMES.map((name) => addPhoto(place, name))))
  const { media } = await studio.projects.state(projectId)
  await studio.media.star(projectId, [media[1]?.id ?? ''], true)
  await studio.chat.send(projectId, 'make a film')
  await studio.chat.send(projectId, 'another title')
  await studio.chat.keepText(projectId, 'and then')
  return { place, studio, projectId, filePath: join(place.filmFolder, 'Summer.reelwright') }
}

export const watch = (signal = new AbortController().signal): Watch => ({ signal, onProgress: () => undefined })

/** What a person sees of a project, without ids and addresses of the computer. */
export function seen({ name, engine, media, chat, timeline, history, unsentText, exportable }: ProjectState): unknown {
  return {
    ...{ name, engine, chat, timeline, history, unsentText, exportable },
    media: media.map((item) => [
      item.id,
      item.name,
      item.kind,
      item.sizeBytes,
      item.upload.phase,
      item.gone !== undefined,
      item.favourite === true,
    ]),
  }
}
