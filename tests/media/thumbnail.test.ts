import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { createExaminer } from '../../src/main/media/examine'
import type { MediaFacts } from '../../src/main/media/facts'
import { runTool } from '../../src/main/media/run-tool'
import { createThumbnails, type Thumbnails } from '../../src/main/media/thumbnail'
import { make, makeClip, makePicture, temporaryFolder, tools } from './workbench'

const base = temporaryFolder()
const at = (name: string): string => join(base, name)
const { signal } = new AbortController()

/** Thumbnails in a folder of their own, and how many programs ran for them, in all and at once. */
function bench(name: string): { thumbnails: Thumbnails; folder: string; ran: { times: number; most: number } } {
  const host = createNodeHost()
  const ran = { times: 0, most: 0 }
  let now = 0
  const spawn: Host['processes']['spawn'] = (...args) => {
    ran.times += 1
    now += 1
    ran.most = Math.max(ran.most, now)
    return host.processes.spawn(...args).once('close', () => (now -= 1))
  }
  const folder = at(name)
  return { thumbnails: createThumbnails({ host: { ...host, processes: { spawn } }, tools, folder }), folder, ran }
}

const examine = (path: string): Promise<MediaFacts> =>
  createExaminer({ host: createNodeHost(), tools }).examine(path, signal)

/** Width, height and the colour in the middle. */
async function lookAt(path: string): Promise<{ size: string; color: number[] }> {
  const show = ['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0:s=x', path]
  const size = (await runTool(createNodeHost(), 'ffprobe', show)).stdout.toString().trim()
  const pixel = ['-v', 'error', '-i', path, '-vf', 'crop=2:2,scale=1:1', '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-']
  return { size, color: [...(await runTool(createNodeHost(), 'ffmpeg', pixel)).stdout] }
}

it('draws a photo small and a clip by one of its pictures', async () => {
  const { thumbnails } = bench('both')
  const photo = await thumbnails.of(await examine(makePicture(at('photo.png'), 'blue', '1600x1200')), signal)
  expect((await lookAt(photo)).size).toBe('640x480')
  const clip = await thumbnails.of(await examine(makeClip(at('clip.mp4'))), signal)
  expect((await lookAt(clip)).size).toBe('640x360')
})

it('shows see-through parts on white', async () => {
  const { thumbnails } = bench('clear')
  const clear = make('-f', 'lavfi', '-i', 'color=red@0:s=640x480,format=rgba', '-frames:v', '1', at('clear.png'))
  const { color } = await lookAt(await thumbnails.of(await examine(clear), signal))
  expect(Math.min(...color)).toBeGreaterThan(245)
})

it('draws a file once, and again when it changed', async () => {
  const { thumbnails, folder, ran } = bench('cached')
  const path = makePicture(at('again.png'), 'red', '640x480')
  const facts = await examine(path)
  const [first, twin] = await Promise.all([thumbnails.of(facts, signal), thumbnails.of(facts, signal)])
  const later = await thumbnails.of(facts, signal)
  expect([twin, later]).toEqual([first, first])
  expect(readdirSync(folder)).toHaveLength(1)

  const before = ran.times
  utimesSync(path, 1_000_000, 1_000_000)
  expect(await thumbnails.of(await examine(path), signal)).not.toBe(first)
  expect(ran.times).toBe(before + 1)
})

it('draws two at a time and no more', async () => {
  const { thumbnails, ran } = bench('many')
  const all = Array.from({ length: 6 }, (_, index) => examine(makePicture(at(`many${index}.png`), 'red', '640x480')))
  await Promise.all((await Promise.all(all)).map((facts) => thumbnails.of(facts, signal)))
  expect(ran).toEqual({ times: 6, most: 2 })
})

it('says that a photo is damaged and leaves nothing behind', async () => {
  const { thumbnails, folder } = bench('damaged')
  const facts = await examine(makePicture(at('damaged.png'), 'red'))
  writeFileSync(facts.path, 'no picture any more')
  await expect(thumbnails.of(facts, signal)).rejects.toMatchObject({ code: 'media.damaged' })
  await expect(thumbnails.of(facts, AbortSignal.abort(new Error('left')))).rejects.toThrow('left')
  expect(() => readdirSync(folder)).toThrow(/ENOENT/)
})
