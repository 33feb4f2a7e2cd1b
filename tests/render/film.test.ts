import { open } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { TransitionKind } from '../../src/shared/film-words'
import { decode, openStudio, planOf, probeStreams, shotOf, type TestStudio } from './studio'

async function threePhotos(studio: TestStudio) {
  const [red, green, blue] = await Promise.all([
    studio.flatPhoto('red.jpg', '0xC03030'),
    studio.flatPhoto('green.jpg', '0x30C030'),
    studio.flatPhoto('blue.jpg', '0x3030C0'),
  ])
  const transitionIn = { kind: 'crossfade' as const, frameCount: 15 }
  return planOf([shotOf(red, 0, 35), shotOf(green, 20, 35, { transitionIn }), shotOf(blue, 40, 35, { transitionIn })])
}

it('makes an MP4 with exactly the frames asked for, that starts to play before it is loaded', async () => {
  const studio = await openStudio()
  const plan = { ...(await threePhotos(studio)), frameCount: 77 }
  const path = await studio.render(plan)

  const { video, audio, seconds } = await probeStreams(path)
  expect(video).toMatchObject({
    ...{ codec_name: 'h264', width: 320, height: 180, pix_fmt: 'yuv420p', r_frame_rate: '30/1', nb_frames: '77' },
    ...{ color_space: 'bt709', color_range: 'tv' },
  })
  expect(audio).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 })
  expect(Math.abs(seconds - 77 / 30)).toBeLessThan(1 / 30)
  expect((await decode(path)).frames).toHaveLength(77)

  const file = await open(path)
  const bytes = (await file.readFile()).toString('latin1')
  await file.close()
  expect(bytes.indexOf('moov')).toBeGreaterThan(0)
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
})

it('shows one photo after the other, and black where there is none', async () => {
  const studio = await openStudio()
  const film = await decode(await studio.render({ ...(await threePhotos(studio)), frameCount: 90 }))

  const strongest = (frame: number): number => {
    const [r, g, b] = film.rgb(frame, 160, 90)
    return [r, g, b].indexOf(Math.max(r, g, b))
  }
  expect([5, 37, 60].map(strongest)).toEqual([0, 1, 2])
  expect(film.luma(80, 160, 90)).toBeLessThan(20)
})

it('blends both photos in the middle of a crossfade', async () => {
  const studio = await openStudio()
  const film = await decode(await studio.render(await threePhotos(studio)))

  const [before, middle, after] = [10, 27, 37].map((frame) => film.rgb(frame, 160, 90))
  middle!.forEach((value, channel) => {
    expect(Math.abs(value - (before![channel]! + after![channel]!) / 2)).toBeLessThan(10)
  })
})

it.each<[TransitionKind, { left: number; centre: number; right: number }]>([
  ['crossfade', { left: 126, centre: 126, right: 126 }],
  ['dip-to-black', { left: 16, centre: 16, right: 16 }],
  ['dip-to-white', { left: 235, centre: 235, right: 235 }],
  ['wipe', { left: 200, centre: 126, right: 52 }],
  ['wipe-up', { left: 126, centre: 126, right: 126 }],
  ['iris', { left: 52, centre: 200, right: 52 }],
  ['barn-doors', { left: 52, centre: 200, right: 52 }],
  ['zoom', { left: 126, centre: 126, right: 126 }],
  ['blur', { left: 126, centre: 126, right: 126 }],
  ['slide', { left: 52, centre: 126, right: 200 }],
])('draws a %s in its own way', async (kind, expected) => {
  const studio = await openStudio()
  // Brightness 52 and 200 in the film's own scale.
  const dark = await studio.flatPhoto('dark.jpg', '0x2A2A2A')
  const light = await studio.flatPhoto('light.jpg', '0xD6D6D6')
  const transitionIn = { kind, frameCount: 15 }
  const film = await decode(await studio.render(planOf([shotOf(dark, 0, 25), shotOf(light, 10, 25, { transitionIn })])))

  expect(film.luma(9, 160, 90)).toBeCloseTo(52, -1)
  expect(film.luma(26, 160, 90)).toBeCloseTo(200, -1)
  expect(Math.abs(film.luma(17, 20, 90) - expected.left)).toBeLessThan(8)
  expect(Math.abs(film.luma(17, 300, 90) - expected.right)).toBeLessThan(8)
  if (kind !== 'slide') expect(Math.abs(film.luma(17, 160, 90) - expected.centre)).toBeLessThan(12)
})

it('moves a photo slowly and evenly', async () => {
  const studio = await openStudio()
  const stripes = await studio.make('stripes.png', 'png', [
    ...['-f', 'lavfi', '-i', "nullsrc=s=1280x720,format=gray,geq='128+100*sin(X/20)'", '-frames:v', '1'],
  ])
  const motion = { fromZoom: 1.12, toZoom: 1.12, fromX: 0, fromY: 0.5, toX: 1, toY: 0.5 }
  const film = await decode(await studio.render(planOf([shotOf(stripes, 0, 60, { motion })])))

  const changes = Array.from({ length: 59 }, (_, frame) =>
    Array.from({ length: 320 }, (_, x) => Math.abs(film.luma(frame + 1, x, 90) - film.luma(frame, x, 90))).reduce(
      (a, b) => a + b,
    ),
  )
  expect(Math.min(...changes)).toBeGreaterThan(300)
})

it('makes upright films', async () => {
  const studio = await openStudio()
  const plan = { ...(await threePhotos(studio)), widthPx: 180, heightPx: 320 }
  const path = await studio.render(plan)
  expect((await probeStreams(path)).video).toMatchObject({ width: 180, height: 320, nb_frames: '75' })
  expect((await decode(path, 180, 320)).rgb(5, 90, 10)[0]).toBeGreaterThan(150)
})

it('gives the same frames for the same plan', async () => {
  const studio = await openStudio()
  const plan = await threePhotos(studio)
  const [one, two] = [await decode(await studio.render(plan)), await decode(await studio.render(plan))]
  expect(Buffer.concat(one.frames).equals(Buffer.concat(two.frames))).toBe(true)
})

it('tells how far it is, never less than before, and is only done at the end', async () => {
  const studio = await openStudio()
  const told: number[] = []
  await studio.render(await threePhotos(studio), { onProgress: (progress) => told.push(progress) })
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.length).toBeGreaterThan(5)
  expect(told.at(-1)).toBe(1)
  expect(told.filter((progress) => progress === 1)).toHaveLength(1)
})
