import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ReelwrightError } from '../../src/shared/failures/failure'
import { toFailure } from '../../src/shared/failures/to-failure'
import type { MediaFacts } from '../../src/main/media/facts'
import { createChance, damage } from '../support/mutations'
import { mediaToolsLeft } from '../support/process-tree'
import { type Drop, filmOf, openDrop } from './drop'
import { decode } from './studio'

/** `RW_BROKEN_SEED` repeats a run, and `RW_BROKEN_EACH` makes it longer. */
const SEED = Number(process.env['RW_BROKEN_SEED'] ?? 20_261_122)
const EACH = Number(process.env['RW_BROKEN_EACH'] ?? 25)
/**
 * Of the broken files that are still good enough to be looked at, so many of each kind go on into a film. Decoders have met
 * them all by then, when the thumbnail or the waveform was made; a film adds only how far into the file they read.
 */
const FILMS_OF_EACH = Math.ceil(EACH / 25)
const FRAMES = 30
const AT_ONCE = 2

let drop: Drop
beforeAll(async () => {
  drop = await openDrop()
})
afterAll(() => drop.remove())

const lavfi = (graph: string): string[] => ['-f', 'lavfi', '-i', graph]
const photo = (...args: readonly string[]): string[] => [...lavfi('testsrc2=s=160x120'), '-frames:v', '1', ...args]
const clip = (...args: readonly string[]): string[] => [
  ...[...lavfi('testsrc2=s=96x64:r=15:d=1.2'), ...lavfi('sine=d=1.2'), '-pix_fmt', 'yuv420p'],
  ...args,
]
const song = (...args: readonly string[]): string[] => [...lavfi('sine=d=1.5'), ...args]

const GOOD: readonly [string, readonly string[]][] = [
  ['photo.jpg', photo()],
  ['photo.png', photo()],
  ['clear.png', photo('-pix_fmt', 'rgba64be', '-flags', '+ildct')],
  ['photo.webp', photo('-quality', '60')],
  ['clear.webp', photo('-lossless', '1', '-pix_fmt', 'bgra')],
  ['photo.tiff', photo('-compression_algo', 'lzw')],
  ['photo.bmp', photo()],
  ['moving.gif', [...lavfi('testsrc2=s=64x48:r=5:d=1')]],
  ['head.mp4', clip('-movflags', '+faststart')],
  ['tail.mov', clip('-bf', '2')],
  ['pieces.mp4', clip('-movflags', 'frag_keyframe+empty_moov', '-g', '5')],
  ['deep.mkv', [...clip('-c:v', 'libx265', '-x265-params', 'log-level=none'), '-c:a', 'flac']],
  ['web.webm', clip('-c:v', 'libvpx', '-b:v', '300k')],
  ['old.avi', clip('-c:v', 'mpeg4', '-c:a', 'mp3')],
  ['tape.ts', clip('-c:v', 'mpeg2video', '-c:a', 'mp2')],
  ['song.mp3', song()],
  ['song.m4a', song()],
  ['song.flac', song()],
  ['song.ogg', song('-c:a', 'libvorbis')],
  ['song.wav', song()],
]

interface Ending {
  readonly name: string
  readonly facts?: MediaFacts
  readonly failure?: unknown
}

async function take(name: string): Promise<Ending> {
  try {
    const facts = await drop.examine(drop.at(name))
    await drop.look(facts)
    return { name, facts }
  } catch (failure) {
    return { name, failure }
  }
}

async function film({ name, facts }: Ending): Promise<Ending> {
  if (!facts) return { name }
  try {
    const { frames } = await decode(await drop.film(filmOf(facts, FRAMES)))
    return frames.length === FRAMES ? { name, facts } : { name, failure: new Error(`${frames.length} frames`) }
  } catch (failure) {
    return { name, failure }
  }
}

/** Two at a time, as the app does it. */
async function each<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.map((item, n) => async () => void (results[n] = await work(item)))
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await next()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results
}

/** Reasons that speak of the file. Any other would blame the computer, or nobody. */
const REASONS = ['media.damaged', 'media.unsupported', 'media.empty', 'media.too-large', 'media.picture-too-large']

function expectPlainReason({ name, failure }: Ending): void {
  const what = `seed ${SEED}, ${name}: ${failure instanceof Error ? failure.message : String(failure)}`
  expect(failure, what).toBeInstanceOf(ReelwrightError)
  const { code, message } = toFailure(failure, 'en')
  expect(REASONS, what).toContain(code)
  expect(message, what).toContain(name)
}

it(`uses or refuses each of ${GOOD.length * EACH} broken files, with a reason that speaks of the file`, async () => {
  const broken: string[] = []
  for (const [n, [name, args]] of GOOD.entries()) {
    const whole = await readFile(await drop.make(name, ...args))
    for (let number = 0; number < EACH; number += 1) {
      const copy = `broken ${number} ${name}`
      await writeFile(drop.at(copy), damage(whole, createChance(SEED + n * 1_000_003 + number)))
      broken.push(copy)
    }
  }
  const endings = await each(broken, take)
  expect(endings).toHaveLength(GOOD.length * EACH)
  for (const ending of endings) if (!ending.facts) expectPlainReason(ending)
  // Harm that nobody notices would prove nothing, nor would files that are all refused.
  const used = endings.filter(({ facts }) => facts !== undefined)
  expect(used.length).toBeGreaterThan(endings.length / 10)
  expect(used.length).toBeLessThan(endings.length * 0.9)

  const chosen = GOOD.flatMap(([good]) => used.filter(({ name }) => name.endsWith(` ${good}`)).slice(0, FILMS_OF_EACH))
  const films = await each(chosen, film)
  for (const ending of films) if (!ending.facts) expectPlainReason(ending)
  expect(films.filter(({ facts }) => facts !== undefined).length).toBeGreaterThan(chosen.length / 2)
  expect(mediaToolsLeft()).toEqual([])
  process.stdout.write(`${endings.length} broken files (seed ${SEED}): ${used.length} used, ${films.length} in films\n`)
}, 600_000)

it('takes every one of them while it is whole', async () => {
  const endings = await each(GOOD, ([name]) => take(name))
  expect(endings.filter(({ facts }) => !facts)).toEqual([])
})
