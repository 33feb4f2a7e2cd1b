import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { anonymousTokens } from '../../../src/main/nemo/account/token-source'
import { tokenFile } from '../../../src/main/nemo/account/token-store'
import type { NemoClient } from '../../../src/main/nemo/client'
import { createNemoClient } from '../../../src/main/nemo/create-nemo-client'
import type { Studio } from '../../../src/main/studio/studio'
import { type WholeCloud, type WholeCloudOptions, startWholeCloud } from '../../support/fake-cloud'
import { makePhoto, makeSong } from '../../engine/support/journey'
import { type Bench, bench } from '../../studio/support/studio'
import type { HurriedClock } from '../../studio/support/hurried-clock'
import { realHost } from './services'

/** A person with a project in the cloud, and three files. */
export interface Online {
  readonly cloud: WholeCloud
  readonly place: Bench
  readonly studio: Studio
  readonly projectId: string
  readonly files: readonly string[]
}

export const FILE_NAMES = ['red.jpg', 'blue “海”.jpg', 'song.mp3'] as const

export async function goOnline(options: WholeCloudOptions = {}): Promise<Online> {
  const cloud = await startWholeCloud(options)
  onTestFinished(() => cloud.close())
  const place = await bench()
  const client = clientFor(cloud, place)
  const studio = await place.start({ client: whileClockStands(client, place.clock), engineKind: 'cloud' })
  onTestFinished(async () => {
    await studio.close()
    await client.close()
  })
  const projectId = await studio.projects.create({ name: 'Sea' })
  await studio.projects.letFilesLeave(projectId)
  const [red, blue, song] = FILE_NAMES
  const { mediaFolder } = place
  const files = [
    await makePhoto(mediaFolder, red, 'red'),
    await makePhoto(mediaFolder, blue, 'blue'),
    await makeSong(mediaFolder, song),
  ]
  await studio.media.add(projectId, files)
  return { cloud, place, studio, projectId, files }
}

function clientFor(cloud: WholeCloud, { dataFolder }: Bench): NemoClient {
  const store = tokenFile(realHost.files, join(dataFolder, 'account', 'token.json'), cloud.url)
  return createNemoClient({
    baseUrl: cloud.url,
    host: realHost,
    tokens: anonymousTokens({ store, clock: realHost.clock }),
    clientId: 'client-1',
    attribution: { source: 'how-to-create-an-ai-video', version: '0.1.0', platform: 'unknown' },
    webUrl: 'https://nemovideo.example',
  })
}

/**
 * Real answers take real time, in which the studio's minutes must not pass. During a stream they do: nothing of the studio
 * ends one, and what a person hears meanwhile comes by that clock.
 */
function whileClockStands(client: NemoClient, clock: HurriedClock): NemoClient {
  const standing = (work: Promise<unknown>): Promise<unknown> => {
    clock.held += 1
    return work.finally(() => (clock.held -= 1))
  }
  return new Proxy(client, {
    get(target, name) {
      const method = Reflect.get(target, name) as ((...args: unknown[]) => unknown) | undefined
      if (!method) return undefined
      return (...args: unknown[]): unknown => {
        const answer = method.apply(target, args)
        return answer instanceof Promise ? standing(answer) : answer
      }
    },
  })
}

/** Exports into the film folder and waits for the end. */
export async function exported({ studio, projectId, place }: Online) {
  const exportId = await studio.exports.start(projectId, { folder: place.filmFolder })
  return studio.exports.settled(exportId)
}
