import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { createNodeHost } from '../../../src/main/host/node-host'
import type { Host } from '../../../src/main/host/ports'
import { findMediaTools } from '../../../src/main/media/tools'
import type { NemoClient } from '../../../src/main/nemo/client'
import { createStudio } from '../../../src/main/studio/create-studio'
import { once } from '../../../src/main/studio/once'
import type { Studio } from '../../../src/main/studio/studio'
import type { Announcement, EventName } from '../../../src/shared/ipc/contract'
import type { EngineKind } from '../../../src/shared/states/engine-state'
import { tempFolder } from '../../support/nemo-client'
import { createEngineInMemory, type EngineInMemory } from './engine-in-memory'
import { hurriedClock, type HurriedClock } from './hurried-clock'
import { makeSmallFilm } from './small-film'

/** A data folder, a target folder and a service, all of which outlive the studios that are started on them. */
export interface Bench {
  readonly dataFolder: string
  readonly filmFolder: string
  readonly mediaFolder: string
  readonly engine: EngineInMemory
  readonly clock: HurriedClock
  readonly host: Host
  readonly said: Said[]
  /** One run of the program. It is closed at the end of the test. */
  start(options?: StartOptions): Promise<Studio>
}

export interface StartOptions {
  readonly host?: Host
  readonly client?: NemoClient
  /** The engine of this computer, where it is another one. */
  readonly local?: NemoClient
  readonly engineKind?: EngineKind
  readonly isWatched?: () => boolean
}

export type Said = { [N in EventName]: { readonly name: N; readonly state: Announcement<N> } }[EventName]

/** One pixel, in PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export async function bench(): Promise<Bench> {
  const folder = await tempFolder()
  const [dataFolder, filmFolder, mediaFolder] = ['data', 'films', 'media'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const one of [dataFolder, filmFolder, mediaFolder]) await mkdir(one)
  const filmPath = await smallFilm()
  const clock = hurriedClock()
  const nodeHost = createNodeHost()
  const engine = await createEngineInMemory(filmPath)
  const said: Said[] = []
  const host: Host = { ...nodeHost, clock, processes: { spawn: holding(nodeHost.processes.spawn, clock) } }
  return {
    ...{ dataFolder, filmFolder, mediaFolder, engine, clock, host, said },
    async start(options = {}) {
      const studio = await createStudio({
        host: options.host ?? host,
        dataFolder,
        client: (kind) => Promise.resolve((kind === 'local' && options.local) || (options.client ?? engine)),
        mediaTools: tools,
        language: () => 'en',
        announce: (name, state) => void said.push({ name, state } as Said),
        ...(options.isWatched && { isWatched: options.isWatched }),
        defaultEngine: () => options.engineKind ?? 'local',
      })
      if (!options.client) onTestFinished(() => studio.close())
      return studio
    },
  }
}

/** Both cost real time and never differ, so one test file makes them once. */
const tools = once(() => findMediaTools(createNodeHost(), { heifDecoder: resolve('out/main/heif-worker.js') }))
const smallFilm = once(async () => {
  filmFolder = await mkdtemp(join(tmpdir(), 'reelwright-film-'))
  const path = join(filmFolder, 'made.mp4')
  await makeSmallFilm(path)
  return path
})
let filmFolder: string | undefined
// Not at the end of the process: those that run tests are ended by a signal.
afterAll(() => filmFolder && rm(filmFolder, { recursive: true, force: true }))

function holding(spawn: Host['processes']['spawn'], clock: HurriedClock): Host['processes']['spawn'] {
  return (...order) => {
    clock.held += 1
    return spawn(...order).once('close', () => (clock.held -= 1))
  }
}

export async function addPhoto(place: Bench, name: string): Promise<string> {
  const path = join(place.mediaFolder, name)
  await writeFile(path, Buffer.concat([Buffer.from(PIXEL, 'base64'), Buffer.from(name)]))
  return path
}
