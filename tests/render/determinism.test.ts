import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { TRANSITION_KINDS } from '../../src/shared/film-words'
import type { FilmPlan } from '../../src/main/engine/film'
import { musicOf, openStudio, planOf, shotOf, textOf, type TestStudio } from './studio'

/** Everything a film can have: every transition, motion, clips, looks, words in several scripts, a logo, music and speech. */
async function richFilm(studio: TestStudio): Promise<FilmPlan> {
  const source = ['-f', 'lavfi', '-i']
  const photos = await Promise.all(
    ['testsrc2', 'smptehdbars', 'mandelbrot', 'rgbtestsrc'].map((name) =>
      studio.make(`${name}.png`, 'png', [...source, `${name}=s=640x480`, '-frames:v', '1']),
    ),
  )
  const clip = await studio.make('clip.mp4', 'mp4', [
    ...[...source, 'testsrc2=s=480x270:r=25:d=3', ...source, 'sine=f=700:d=3', '-pix_fmt', 'yuv420p'],
  ])
  const moving = await studio.make('moving.gif', 'gif', [...source, 'testsrc2=s=160x90:r=8:d=1'])
  const song = await studio.make('song.mp3', 'mp3', [...source, 'anoisesrc=c=pink:a=0.4:d=4:seed=7'])
  const mark = await studio.make('mark.png', 'png', [...source, 'color=red@0.5:s=80x80,format=rgba', '-frames:v', '1'])
  const motion = { fromZoom: 1, toZoom: 1.12, fromX: 0, fromY: 1, toX: 1, toY: 0 }
  const shots = TRANSITION_KINDS.map((kind, n) => {
    const transitionIn = { transitionIn: { kind, frameCount: 10 } }
    const more = { ...(n > 0 && transitionIn), fit: n % 3 === 0 ? ('fit-blur' as const) : ('fill' as const) }
    const photo = photos[n % photos.length]
    if (n % 4 === 2) return shotOf(clip, n * 20, 30, { ...more, kind: 'clip', sourceInMs: 300, speed: 1.3 })
    if (n % 4 === 3 || !photo) return shotOf(moving, n * 20, 30, { ...more, kind: 'clip' })
    return shotOf(photo, n * 20, 30, { ...more, motion, ...(n === 4 && { look: 'vintage' as const }) })
  })
  return planOf(shots, {
    look: 'warm',
    mark: { source: mark, corner: 'top-right', widthFraction: 0.15, opacity: 0.7 },
    texts: [
      textOf('Made by hand 手工制作 🎬 יד', 0, 60),
      textOf('Second', 130, 60, { role: 'lower-third', position: 'bottom', colour: '#ffcc00' }),
    ],
    sounds: [
      musicOf(song, 9_000, { ducks: true, fadeInMs: 300, fadeOutMs: 700 }),
      musicOf(clip, 2_000, { id: 'speech', role: 'clip', startMs: 2_000, loop: false, speed: 1.3 }),
    ],
  })
}

/** A hash for each decoded picture and each stretch of decoded sound. */
async function hashesOf(path: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ffmpeg', ['-v', 'error', '-i', path, '-f', 'framemd5', '-'])
  return stdout.split('\n').filter((line) => /^\d/.test(line))
}

it('gives the same pictures and samples twice: from nothing, from what it kept, and in another place', async () => {
  const studio = await openStudio()
  const plan = await richFilm(studio)
  const cold = await hashesOf(await studio.render(plan))
  const warm = await hashesOf(await studio.render(plan))
  await rm(join(studio.folder, 'cache'), { recursive: true })
  const again = await hashesOf(await studio.render(plan))

  expect(cold.filter((line) => line.startsWith('0,'))).toHaveLength(plan.frameCount)
  expect(cold.filter((line) => line.startsWith('1,')).length).toBeGreaterThan(300)
  expect(warm).toEqual(cold)
  expect(again).toEqual(cold)

  // A sign that the hashes can tell films apart.
  const other = { ...plan, texts: plan.texts.map((text) => ({ ...text, text: `${text.text}.` })) }
  expect(await hashesOf(await studio.render(other))).not.toEqual(cold)
}, 300_000)
