import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { MediaSource } from '../../src/main/media/facts'
import { makeAudio, type SoundCare } from '../../src/main/engine/compositor/audio'
import { toWorkFolder } from '../../src/main/engine/compositor/work-folder'
import type { Sound } from '../../src/main/engine/film'
import { planOf } from './studio'

const run = promisify(execFile)
const RATE_HZ = 48_000

/** Sounds without pictures: what a film's sound track becomes. */
export interface MixingDesk {
  /** A WAV from ffmpeg's description of a graph. */
  record(name: string, graph: string): Promise<MediaSource>
  /** The finished sound of a film of this length. */
  mix(filmS: number, ...sounds: readonly Sound[]): Promise<string>
  /** As `mix`, for a film that is only to be looked at. */
  mixNear(filmS: number, ...sounds: readonly Sound[]): Promise<string>
}

export async function openDesk(): Promise<MixingDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'rw-sound-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  let films = 0
  const make = async (care: SoundCare, filmS: number, sounds: readonly Sound[]): Promise<string> => {
    const work = await mkdtemp(join(folder, `film-${films++}-`))
    const plan = planOf([], { sounds, frameCount: Math.round(filmS * 30) })
    const { signal } = new AbortController()
    const host = createNodeHost()
    return makeAudio(host, 'ffmpeg', plan, { folder: toWorkFolder(host, work, 'run'), care, signal })
  }
  return {
    record: async (name, graph) => {
      const path = join(folder, `${name}.wav`)
      await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', graph, '-ar', `${RATE_HZ}`, path])
      return { path, container: 'wav' }
    },
    mix: (filmS, ...sounds) => make('exact', filmS, sounds),
    mixNear: (filmS, ...sounds) => make('near', filmS, sounds),
  }
}

/** A sound as it is heard, perhaps only the part around one frequency. */
export interface HeardSound {
  readonly seconds: number
  /** Root of the mean square between two moments, in dB of full scale. */
  levelDb(fromS: number, toS: number): number
  /** When each stretch begins that is louder than this after at least 0.2 s below it. */
  startsS(thresholdDb: number): number[]
}

export async function listen(path: string, filter = 'anull'): Promise<HeardSound> {
  const args = ['-v', 'error', '-i', path, '-vn', '-af', filter, '-ac', '1', '-ar', `${RATE_HZ}`, '-f', 'f32le', '-']
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 2 ** 28 })
  const samples = new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length))
  return {
    seconds: samples.length / RATE_HZ,
    levelDb: (fromS, toS) => {
      const part = samples.subarray(Math.round(fromS * RATE_HZ), Math.round(toS * RATE_HZ))
      return 10 * Math.log10(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length + 1e-12)
    },
    startsS: (thresholdDb) => {
      const startsS: number[] = []
      let lastLoudS = -1
      samples.forEach((sample, n) => {
        if (20 * Math.log10(Math.abs(sample) + 1e-9) < thresholdDb) return
        if (n / RATE_HZ - lastLoudS > 0.2) startsS.push(n / RATE_HZ)
        lastLoudS = n / RATE_HZ
      })
      return startsS
    },
  }
}
