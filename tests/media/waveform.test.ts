import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { createExaminer } from '../../src/main/media/examine'
import { createWaveforms } from '../../src/main/media/waveform'
import { make, temporaryFolder, tools } from './workbench'

const base = temporaryFolder()
const { signal } = new AbortController()

const factsOf = (path: string) => createExaminer({ host: createNodeHost(), tools }).examine(path, signal)

/** A waveform maker that counts the programs it runs. */
function studio(name: string) {
  const host = createNodeHost()
  const ran = { times: 0 }
  const spawn: Host['processes']['spawn'] = (...args) => {
    ran.times += 1
    return host.processes.spawn(...args)
  }
  const folder = join(base, name)
  return { waveforms: createWaveforms({ host: { ...host, processes: { spawn } }, tools, folder }), folder, ran }
}

/** A tone whose height grows from nothing to full scale. */
const rampOf = (name: string, seconds: number): string =>
  make('-f', 'lavfi', '-i', `aevalsrc=t/${seconds}*sin(440*2*PI*t):s=44100:d=${seconds}`, join(base, name))

it.each([
  [100, 7.3],
  [64, 0.4],
  [1000, 3],
  [1, 2],
])('draws %i columns of %f seconds of sound in their heights', async (columns, seconds) => {
  const facts = await factsOf(rampOf(`ramp ${columns}.wav`, seconds))
  const peaks = await studio(`heights ${columns}`).waveforms.of(facts, columns, signal)
  expect(peaks).toHaveLength(columns)
  peaks.forEach((peak, n) => expect(Math.abs(peak - (n + 1) / columns)).toBeLessThan(0.05))
})

it('keeps what it drew, and draws again when the file has changed', async () => {
  const { waveforms, folder, ran } = studio('kept')
  const path = rampOf('kept.wav', 1)
  const first = await waveforms.of(await factsOf(path), 50, signal)
  expect(await waveforms.of(await factsOf(path), 50, signal)).toEqual(first)
  expect(ran.times).toBe(1)
  utimesSync(path, 1, 1)
  await waveforms.of(await factsOf(path), 50, signal)
  expect(ran.times).toBe(2)
  expect(readdirSync(folder)).toHaveLength(2)
})

it('draws a silent file flat', async () => {
  const path = make('-f', 'lavfi', '-i', 'anullsrc=d=1', join(base, 'silent.wav'))
  const peaks = await studio('silent').waveforms.of(await factsOf(path), 20, signal)
  expect(peaks).toEqual(Array.from({ length: 20 }, () => 0))
})

it('stops when it is told to, and leaves nothing', async () => {
  const { waveforms, folder } = studio('stopped')
  const facts = await factsOf(make('-f', 'lavfi', '-i', 'anoisesrc=d=600:r=8000', join(base, 'long.wav')))
  const stop = new AbortController()
  const drawing = waveforms.of(facts, 100, stop.signal)
  setImmediate(() => stop.abort(new Error('scrolled away')))
  await expect(drawing).rejects.toThrow('scrolled away')
  expect(() => readdirSync(folder)).toThrow('ENOENT')
})

it('names a file without a sound to draw', async () => {
  const facts = await factsOf(rampOf('broken.wav', 1))
  writeFileSync(facts.path, 'nothing')
  await expect(studio('broken').waveforms.of(facts, 10, signal)).rejects.toMatchObject({
    code: 'media.damaged',
    facts: { name: 'broken.wav' },
  })
})
