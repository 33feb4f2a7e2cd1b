import { join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import { createExaminer } from '../../media/examine'
import { createConverter } from '../../media/convert'
import { createReadable } from '../../media/readable'
import { createThumbnails } from '../../media/thumbnail'
import { walkMedia } from '../../media/walk'
import { createWaveforms } from '../../media/waveform'
import { createMediaBin } from './media-bin'
import { createMediaCopies } from './media-copies'
import { type MediaEyes, nameFromPaths, takeMedia, type WalkMedia } from './media-intake'
import { once } from '../once'
import type { Project } from '../projects/project'
import type { MediaInProject } from '../projects/project-record'
import type { ProjectShelf } from '../projects/projects'
import type { Sessions } from '../projects/sessions'
import type { Edits, Media, StudioPorts } from '../studio'
import { createRelink } from './relink'
import type { Uploads } from './uploads'

/** What is too large for the cloud can go as a smaller copy, up to here. */
const MOST_BYTES = 20_000_000_000

/** A song of three minutes, drawn as wide as three screens, has a peak for every third pixel. */
const WAVE_COLUMNS = 2000

/** What people do with their files. `close` ends when no copy is being made any more; `closing` must be aborted. */
export function createMediaDesk(
  ports: Pick<StudioPorts, 'host' | 'dataFolder' | 'cacheFolder' | 'mediaTools' | 'language'> & {
    shelf: ProjectShelf
    sessions: Sessions
    uploads: Uploads
    edit: Edits['apply']
    closing: AbortSignal
  },
): Media & { close(): Promise<void> } {
  const { host, shelf, sessions, uploads, closing, cacheFolder = ports.dataFolder } = ports
  const walk: WalkMedia = (paths) => walkMedia(host, paths)
  const eyes = once(async (): Promise<MediaEyes> => {
    const tools = await ports.mediaTools()
    return {
      examiners: {
        local: createExaminer({ host, tools }),
        cloud: createExaminer({ host, tools, mostBytes: MOST_BYTES }),
      },
    }
  })
  /** A HEIC photo is decoded once, for its small picture and for its copy. */
  const drawing = once(async () => {
    const tools = await ports.mediaTools()
    return { host, tools, toReadable: createReadable({ host, tools, folder: join(cacheFolder, 'readable') }) }
  })
  const thumbnails = once(async () =>
    createThumbnails({ ...(await drawing()), folder: join(cacheFolder, 'thumbnails') }),
  )
  const waveforms = once(async () =>
    createWaveforms({ host, tools: await ports.mediaTools(), folder: join(cacheFolder, 'waveforms') }),
  )

  const copies = createMediaCopies({
    host,
    converter: once(async () => createConverter(await drawing())),
    closing,
  })

  /** Two drops at once would each not know what the other brings. */
  const reading = new Map<string, Promise<unknown>>()
  const oneByOne = <T>(projectId: string, work: () => Promise<T>): Promise<T> => {
    const next = (reading.get(projectId) ?? Promise.resolve()).then(work)
    reading.set(
      projectId,
      next.catch(() => undefined),
    )
    return next
  }

  /** The engine on this computer can prepare while a person still types. What fails now is tried again with the message. */
  const handOverEarly = (project: Project): void => {
    if (project.record.engine !== 'local' || project.record.media.length === 0) return
    uploads.sendMissing(project, { signal: closing }).catch(() => undefined)
  }

  const relink = createRelink({
    host,
    shelf,
    walk,
    eyes,
    signal: closing,
    handOver: async (project) => {
      if (project.record.engine === 'local')
        await uploads.sendMissing(project, { signal: closing }).catch(() => undefined)
    },
  })

  return {
    ...createMediaBin(ports),
    ...relink,
    async add(projectId, paths) {
      const project = shelf.get(projectId)
      const take = () => takeMedia({ host, walk, eyes, language: ports.language, signal: closing }, project, paths)
      const intake = await oneByOne(projectId, take)
      if (intake.added > 0) await shelf.nameFrom(project, 'media', await nameFromPaths(host, paths))
      handOverEarly(project)
      return intake
    },
    async remove(projectId, mediaId) {
      const project = shelf.get(projectId)
      const item = findMedia(project, mediaId)
      if (!item) return
      await project.write({ type: 'media-removed', mediaId })
      await copies.forget(project, item)
      if (item.upload.phase !== 'sent' || !isUntouched(project)) return
      // The service has no way to take a file back, but before the first message a new session forgets it.
      await sessions.leave(project)
      handOverEarly(project)
    },
    async convert(projectId, mediaId, onProgress) {
      const project = shelf.get(projectId)
      const item = findMedia(project, mediaId)
      // The engine on this computer always gets the file itself.
      if (!item || item.upload.phase === 'sent' || project.record.engine === 'local') return
      if (item.upload.phase === 'failed' && item.upload.problem.code === 'media.not-converted')
        throw new ReelwrightError('media.not-converted', { name: item.name })
      const wasTried = item.upload.phase === 'failed'
      await copies.make(project, item, onProgress)
      // Before the first message nothing leaves this computer, and a copy is none of the person's wishes to send.
      if (wasTried) await uploads.sendMissing(project, { signal: closing })
    },
    async upload(projectId, onProgress) {
      const project = shelf.get(projectId)
      const options = { signal: closing, retryFailed: true, ...(onProgress && { onProgress }) }
      try {
        await uploads.sendMissing(project, options)
      } catch (thrown) {
        if (!(thrown instanceof ReelwrightError) || thrown.code !== 'nemo.session-gone') throw thrown
        // Nothing is asked of the lost project yet, so a new one with the same files takes its place unseen.
        await sessions.leave(project)
        await uploads.sendMissing(project, options)
      }
    },
    close: () => copies.close(),
    async thumbnail(projectId, mediaId) {
      const item = findMedia(shelf.get(projectId), mediaId)
      if (!item || item.kind === 'music') return undefined
      try {
        return await (await thumbnails()).of(item, closing)
      } catch {
        // No picture is no failure: the window shows the kind of file instead.
        return undefined
      }
    },
    async waveform(projectId, mediaId) {
      const item = findMedia(shelf.get(projectId), mediaId)
      if (!item || item.kind === 'photo') return new Uint8Array()
      try {
        const peaks = await (await waveforms()).of(item, WAVE_COLUMNS, closing)
        return Uint8Array.from(peaks, (peak) => Math.round(peak * 255))
      } catch {
        // Many clips have no sound.
        return new Uint8Array()
      }
    },
  }
}

function findMedia(project: Project, mediaId: string): MediaInProject | undefined {
  return project.record.media.find(({ id }) => id === mediaId)
}

const isUntouched = ({ record }: Project): boolean =>
  record.turn === undefined && record.draft?.timeline === undefined && record.draft?.hash === undefined
