import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { cutsIn } from '../../src/main/engine/compositor/segments'
import { decode, openStudio, planOf, shotOf } from './studio'

const photo = { path: '/photo.jpg', container: 'jpeg' as const }
const transitionIn = { kind: 'crossfade' as const, frameCount: 5 }

it('knows the hard cuts of a run: neither transitions, nor where it begins, nor what lies outside', () => {
  const shots = [
    shotOf(photo, 0, 30),
    shotOf(photo, 30, 20),
    shotOf(photo, 45, 30, { transitionIn }),
    shotOf(photo, 75, 9),
  ]
  expect(cutsIn({ shots }, { firstFrame: 0, frameCount: 84 })).toEqual([30, 75])
  expect(cutsIn({ shots }, { firstFrame: 30, frameCount: 45 })).toEqual([])
  expect(cutsIn({ shots }, { firstFrame: 20, frameCount: 60 })).toEqual([10, 55])
})

it('begins anew at each hard cut between photos, however soon the next comes, and nowhere else', async () => {
  const studio = await openStudio()
  const [red, green, blue] = await Promise.all([
    studio.flatPhoto('red.jpg', '0xC03030'),
    studio.flatPhoto('green.jpg', '0x30C030'),
    studio.flatPhoto('blue.jpg', '0x3030C0'),
  ])
  const last = shotOf(red, 40, 30, { transitionIn })
  const path = await studio.render(planOf([shotOf(red, 0, 20), shotOf(green, 20, 7), shotOf(blue, 27, 18), last]))

  expect(await keyFramesOf(path)).toEqual([0, 20, 27])
  const film = await decode(path)
  const strongest = (frame: number): number => {
    const rgb = film.rgb(frame, 160, 90)
    return rgb.indexOf(Math.max(...rgb))
  }
  expect([19, 20, 26, 27, 60].map(strongest)).toEqual([0, 1, 1, 2, 0])
})

/** The frames that need no other to be seen. */
async function keyFramesOf(path: string): Promise<number[]> {
  const args = ['-v', 'error', '-select_streams', 'v', '-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0', path]
  const { stdout } = await promisify(execFile)('ffprobe', args)
  const keys = stdout.split('\n').filter((line) => line.includes('K'))
  return keys.map((line) => Math.round(Number(line.split(',')[0]) * 30)).sort((a, b) => a - b)
}
