import { readdir } from 'node:fs/promises'
import { ReelwrightError } from '../../../src/shared/failures/failure'
import type { Studio } from '../../../src/main/studio/studio'
import { addPhoto } from '../../studio/support/studio'
import type { Place } from './place'

/** One of the nine things that are asked of the service, as a person or the program sets it off. */
export interface Operation {
  /** The requests that are met with a fault. */
  readonly isMeant: (line: string) => boolean
  /** Everything before, undisturbed. */
  readonly prepare: (place: Place) => Promise<() => Promise<string>>
}

const starts =
  (...beginnings: string[]) =>
  (line: string): boolean =>
    beginnings.some((beginning) => line.startsWith(beginning))

/** `ok`, or the code it failed with. */
async function ending(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'ok',
    (thrown: unknown) => (thrown instanceof ReelwrightError ? thrown.code : `not ours: ${String(thrown)}`),
  )
}

const PROJECT = 'Faults'

async function openProject(place: Place): Promise<{ studio: Studio; projectId: string }> {
  const studio = await place.bench.start({ client: place.client, host: place.bench.host, engineKind: 'cloud' })
  closeLater.add(studio)
  const projectId = await studio.projects.create({ name: PROJECT })
  await studio.media.add(projectId, [await addPhoto(place.bench, 'a.png')])
  await studio.projects.letFilesLeave(projectId)
  return { studio, projectId }
}

const closeLater = new Set<Studio>()

/** Ends what the operations of a cell started. */
export async function closeStudios(): Promise<void> {
  const open = [...closeLater]
  closeLater.clear()
  await Promise.all(open.map((studio) => studio.close()))
}

async function openFilm(place: Place): Promise<{ studio: Studio; projectId: string }> {
  const opened = await openProject(place)
  await opened.studio.chat.send(opened.projectId, 'make a 2 second film')
  return opened
}

/** An export, from the press of the button. */
async function exporting(place: Place): Promise<() => Promise<string>> {
  const { studio, projectId } = await openFilm(place)
  return async () => {
    const exportId = await studio.exports.start(projectId, { folder: place.bench.filmFolder })
    const state = await studio.exports.settled(exportId)
    const files = await readdir(place.bench.filmFolder)
    const films = files.filter((name) => name.endsWith('.mp4') && !name.startsWith('.'))
    const isKept = films.length === (state.phase === 'done' ? 1 : 0)
    const said = state.phase === 'failed' ? state.failure.code : state.phase
    return isKept ? said : `${said}, but ${films.join(' ')} lies there`
  }
}

export const OPERATIONS: Record<string, Operation> = {
  token: {
    isMeant: starts('POST /api/auth/anonymous-token'),
    prepare: ({ client }) => Promise.resolve(() => ending(client.signIn())),
  },
  session: {
    isMeant: starts('POST /api/tasks/'),
    prepare: async ({ client }) => {
      await client.signIn()
      return () => ending(client.openSession({ name: PROJECT, language: 'en' }))
    },
  },
  state: {
    isMeant: starts('GET /api/state/'),
    prepare: async ({ client }) => {
      const { sessionId } = await client.openSession({ name: PROJECT, language: 'en' })
      return () => ending(client.state(sessionId))
    },
  },
  credits: {
    isMeant: starts('GET /api/credits/'),
    prepare: async ({ client }) => {
      await client.signIn()
      return () => ending(client.credits())
    },
  },
  upload: {
    isMeant: starts('POST /api/upload-video/'),
    prepare: async (place) => {
      const { studio, projectId } = await openProject(place)
      return async () => {
        const said = await ending(studio.media.upload(projectId))
        const { upload } = (await studio.projects.state(projectId)).media[0] ?? {}
        const left = upload?.phase === 'failed' ? upload.failure.code : upload?.phase
        return said === 'ok' ? String(left) : `${said}, ${left}`
      }
    },
  },
  chat: {
    isMeant: starts('POST /run_sse'),
    prepare: async (place) => {
      const { studio, projectId } = await openProject(place)
      await studio.media.upload(projectId)
      return async () => {
        const { kind, item } = await studio.chat.send(projectId, 'make a 2 second film')
        return item?.failure ? `${kind} ${item.failure.code}` : kind
      }
    },
  },
  submit: { isMeant: (line) => line === 'POST /api/render/proxy/lambda', prepare: exporting },
  poll: { isMeant: starts('GET /api/render/proxy/lambda/'), prepare: exporting },
  download: {
    isMeant: (line) => (starts('GET /')(line) && !starts('GET /api/')(line) ? true : line.endsWith('/download')),
    prepare: exporting,
  },
}
