import { availableParallelism, loadavg } from 'node:os'
import { afterAll, beforeAll, expect, it as always } from 'vitest'
import { toFailure } from '../../src/shared/failures/to-failure'
import { BOMBS } from '../support/bombs'
import { mediaToolsLeft, watchMemory } from '../support/process-tree'
import { type Drop, filmOf, openDrop } from './drop'
import { decode } from './studio'

/** What a file may cost, from being dropped to being in a film or refused. `RW_BOMBS_TELL=1` says what each did cost. */
const MOST_BYTES = 700_000_000
const MOST_MS = 25_000
/** Enough for a decoder to fill its memory. */
const FRAMES = 18

/** What programs do is read from Linux. */
const it = always.runIf(process.platform === 'linux')

let drop: Drop
beforeAll(async () => {
  drop = await openDrop()
})
afterAll(() => drop.remove())

async function take(path: string): Promise<string> {
  try {
    const facts = await drop.examine(path)
    await drop.look(facts)
    const film = await decode(await drop.film(filmOf(facts, FRAMES)))
    return film.frames.length === FRAMES ? 'used' : 'a film of another length'
  } catch (thrown) {
    return toFailure(thrown, 'en').code
  }
}

it.each(BOMBS)(
  'stays within its limits with $what ($name)',
  async ({ name, used, write }) => {
    const path = drop.at(name)
    write(path)
    const startedMs = performance.now()
    const memory = watchMemory()
    const outcome = await take(path)
    const peakBytes = memory.stop()
    const tookMs = performance.now() - startedMs
    const words = `${outcome}, ${Math.round(peakBytes / 1e6)} MB, ${Math.round(tookMs)} ms`
    if (process.env['RW_BOMBS_TELL']) process.stderr.write(`${name}: ${words}\n`)
    expect(outcome).toMatch(used ? /^used$/ : /^(used|media\.(damaged|unsupported|too-large|picture-too-large))$/)
    expect(peakBytes, words).toBeLessThan(MOST_BYTES)
    // On a computer that others use too, everything takes its share longer.
    expect(tookMs, words).toBeLessThan(MOST_MS * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism()))
    expect(mediaToolsLeft()).toEqual([])
  },
  300_000,
)

it('goes on with the next file', async () => {
  const path = await drop.make('after.png', '-f', 'lavfi', '-i', 'color=red:s=64x36', '-frames:v', '1')
  expect(await take(path)).toBe('used')
})
