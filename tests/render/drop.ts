import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { createCompositor } from '../../src/main/engine/compositor/compositor'
import type { FilmPlan, Shot } from '../../src/main/engine/film'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { createExaminer } from '../../src/main/media/examine'
import type { MediaFacts, MediaToolPaths } from '../../src/main/media/facts'
import { createReadable } from '../../src/main/media/readable'
import { studyMedia } from '../../src/main/media/study'
import { createThumbnails } from '../../src/main/media/thumbnail'
import { createWaveforms } from '../../src/main/media/waveform'
import { musicOf, planOf, shotOf } from './studio'

const run = promisify(execFile)
const USUAL_TOOLS: MediaToolPaths = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }

/** A place where files are dropped, and everything that then happens to them in the app. */
export interface Drop {
  readonly folder: string
  at(name: string): string
  /** Makes a file with the real ffmpeg, whatever its name looks like. */
  make(name: string, ...args: readonly string[]): Promise<string>
  /** What a file is. @throws {ReelwrightError} why it cannot be used. */
  examine(path: string): Promise<MediaFacts>
  /** All that a window and an engine want to know of a usable file: its picture, its sound, its colour or beats. */
  look(facts: MediaFacts): Promise<void>
  film(plan: FilmPlan): Promise<string>
  remove(): Promise<void>
}

export async function openDrop(tools = USUAL_TOOLS, host: Host = createNodeHost()): Promise<Drop> {
  const folder = await mkdtemp(join(tmpdir(), 'rw-drop-'))
  const { signal } = new AbortController()
  const at = (name: string): string => join(folder, name)
  const examiner = createExaminer({ host, tools })
  const toReadable = createReadable({ host, tools, folder: at('readable') })
  const thumbnails = createThumbnails({ host, tools, folder: at('thumbnails'), toReadable })
  const waveforms = createWaveforms({ host, tools, folder: at('waveforms') })
  const workerFile = resolve('out/main/segment-worker.js')
  const places = { resourcesFolder: resolve('resources'), cacheFolder: at('cache'), workerFile }
  const compositor = createCompositor({ host, tools, ...places, workers: 2, hardware: [] })
  let films = 0
  return {
    folder,
    at,
    make: async (name, ...args) => {
      await run('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args, `file:${at(name)}`])
      return at(name)
    },
    examine: (path) => examiner.examine(path, signal),
    look: async (facts) => {
      if (facts.kind !== 'music') await thumbnails.of(facts, signal)
      if (facts.hasAudio) await waveforms.of(facts, 100, signal)
      await studyMedia(host, tools, { ...facts, ...(await toReadable(facts, signal)) }, signal)
    },
    film: async (plan) => {
      const outputPath = at(`film-${(films += 1)}.mp4`)
      await compositor.render({
        plan,
        outputPath,
        workFolder: at(`work-${films}`),
        onProgress: () => undefined,
        signal,
      })
      return outputPath
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** So many frames of a file: its picture, or its sound over nothing, and of a clip both. */
export function filmOf(facts: MediaFacts, frameCount: number, more: Partial<Shot> = {}): FilmPlan {
  const { kind } = facts
  const lengthMs = (frameCount * 1000) / 30
  const sound = musicOf(facts, lengthMs, { role: kind === 'music' ? 'music' : 'clip', loop: kind === 'music' })
  const sounds = facts.hasAudio ? [sound] : []
  if (kind === 'music') return { ...planOf([]), frameCount, sounds }
  return planOf([shotOf(facts, 0, frameCount, { kind, ...more })], { sounds })
}
