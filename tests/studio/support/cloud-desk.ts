import { readUpload } from '../../support/fake-cloud/read-upload'
import type { FakeCloud, ok, Seen, SeenFile } from '../../support/fake-cloud'
import { clientOnCloud } from '../../support/nemo-client'
import type { Host } from '../../../src/main/host/ports'
import type { Studio } from '../../../src/main/studio/studio'
import type { MediaItem } from '../../../src/shared/states/project-state'
import { type Bench, bench } from './studio'

export const UPLOAD = 'POST /api/upload-video/'

export interface CloudDesk {
  readonly place: Bench
  readonly cloud: FakeCloud
  readonly studio: Studio
  readonly projectId: string
  /** Adds files and sends them. */
  send(paths: readonly string[], onProgress?: (name: string, progress: number) => void): Promise<readonly MediaItem[]>
  media(): Promise<readonly MediaItem[]>
}

/** A project whose files go over real HTTP to a cloud on this computer. */
export async function cloudDesk(machine: Partial<Host> = {}): Promise<CloudDesk> {
  const place = await bench()
  const { cloud, client } = await clientOnCloud()
  const studio = await place.start({ client, engineKind: 'cloud', host: { ...place.host, ...machine } })
  const projectId = await studio.projects.create({ name: 'Wire' })
  await studio.projects.letFilesLeave(projectId)
  const media = async (): Promise<readonly MediaItem[]> => (await studio.projects.state(projectId)).media
  return {
    ...{ place, cloud, studio, projectId, media },
    async send(paths, onProgress) {
      await studio.media.add(projectId, paths)
      await studio.media.upload(projectId, onProgress)
      return media()
    },
  }
}

/** What became of each file, in a word. */
export const endings = (media: readonly MediaItem[]): Record<string, string> =>
  Object.fromEntries(
    media.map(({ name, upload }) => [name, upload.phase === 'failed' ? upload.failure.code : upload.phase]),
  )

/** The session's answer when it holds these files. */
export const stateWith = (files: readonly object[]): string =>
  JSON.stringify({ code: 0, data: { session_id: '5529', state: { video_infos: files } } })

/** Takes an upload as the service does, and answers as the test likes. */
export function takingUploads(
  cloud: FakeCloud,
  answer: (files: readonly SeenFile[], response: Parameters<typeof ok>[0]) => void,
  times = Infinity,
): void {
  cloud.answer(
    UPLOAD,
    async (seen: Seen, response) => {
      const files = await readUpload(seen)
      cloud.uploads.push(...files)
      answer(files, response)
    },
    times,
  )
}

export const toInfos = (files: readonly SeenFile[]): { filename: string; size: number }[] =>
  files.map(({ filename, sizeBytes }) => ({ filename, size: sizeBytes }))
