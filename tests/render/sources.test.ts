import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decode, openStudio, planOf, shotOf, withOrientation, type TestStudio } from './studio'

const clip = { kind: 'clip' as const }

/** A clip whose picture is drawn by ffmpeg's expression for brightness, in levels as they are stored. */
const drawn = (studio: TestStudio, name: string, size: string, timing: string, luma: string) =>
  studio.make(name, 'mp4', [
    ...['-f', 'lavfi', '-i', `nullsrc=s=${size}:${timing},format=yuv420p,geq=lum='${luma}':cb=128:cr=128`],
    ...['-c:v', 'libx264', '-crf', '4', '-pix_fmt', 'yuv420p'],
  ])

/** Left half one colour, right half another. */
const halves = (studio: TestStudio, name: string, size: string, left: string, right: string) => {
  const [width, height] = size.split('x').map(Number)
  return studio.make(name, 'jpeg', [
    ...['-f', 'lavfi', '-i', `color=${left}:s=${size}`, '-f', 'lavfi', '-i', `color=${right}:s=${size}`],
    ...[
      '-filter_complex',
      `[1]crop=${Math.floor(width! / 2)}:${height}[r];[0][r]overlay=x=W/2`,
      '-frames:v',
      '1',
      '-q:v',
      '2',
    ],
  ])
}

it('keeps flat colours, from pictures of every kind', async () => {
  const studio = await openStudio()
  const colours: [string, [number, number, number]][] = [
    ['0xD02020', [0xd0, 0x20, 0x20]],
    ['0x20A0D0', [0x20, 0xa0, 0xd0]],
    ['0xFFFFFF', [255, 255, 255]],
    ['0x000000', [0, 0, 0]],
  ]
  const kinds = [
    ['jpg', 'jpeg', ['-pix_fmt', 'yuvj420p', '-q:v', '1']],
    ['png', 'png', ['-pix_fmt', 'rgb24']],
    ['webp', 'webp', ['-lossless', '1']],
  ] as const
  const made = await Promise.all(
    colours.flatMap(([colour, rgb]) =>
      kinds.map(async ([ending, container, args]) => {
        const source = ['-f', 'lavfi', '-i', `color=${colour}:s=640x360,format=rgb24`, '-frames:v', '1']
        return { rgb, source: await studio.make(`${colour}.${ending}`, container, [...source, ...args]) }
      }),
    ),
  )
  const film = await decode(await studio.render(planOf(made.map(({ source }, n) => shotOf(source, n * 5, 5)))))
  made.forEach(({ rgb }, n) => {
    film
      .rgb(n * 5 + 2, 160, 90)
      .forEach((value, channel) => expect(Math.abs(value - rgb[channel]!)).toBeLessThanOrEqual(6))
  })
})

it('shows an upright photo whole, over a blurred copy of itself', async () => {
  const studio = await openStudio()
  const photo = await halves(studio, 'upright.jpg', '360x640', '0xE0E0E0', '0x404040')
  const film = await decode(await studio.render(planOf([shotOf(photo, 0, 10, { fit: 'fit-blur' })])))
  // The whole picture is 101 pixels wide in the middle, and both its halves are there.
  expect(film.luma(5, 140, 90)).toBeGreaterThan(190)
  expect(film.luma(5, 180, 90)).toBeLessThan(85)
  // Beside it: neither black nor as bright as the picture.
  expect(film.luma(5, 40, 90)).toBeGreaterThan(60)
  expect(film.luma(5, 40, 90)).toBeLessThan(195)
})

it('turns a photo as its camera says', async () => {
  const studio = await openStudio()
  const lying = await halves(studio, 'lying.jpg', '640x360', '0xE0E0E0', '0x404040')
  const turned = await withOrientation(lying, join(studio.folder, 'turned.jpg'), 6)
  const film = await decode(await studio.render(planOf([shotOf(turned, 0, 10)])))
  // A quarter turn to the right: what was left is above.
  expect(film.luma(5, 160, 20)).toBeGreaterThan(190)
  expect(film.luma(5, 160, 160)).toBeLessThan(85)
})

it('lays transparent pictures over a light ground', async () => {
  const studio = await openStudio()
  const source = [
    '-f',
    'lavfi',
    '-i',
    "nullsrc=s=640x360,format=rgba,geq=r=200:g=0:b=0:a='255*lt(X,320)'",
    '-frames:v',
    '1',
  ]
  const picture = await studio.make('logo.png', 'png', source)
  const film = await decode(await studio.render(planOf([shotOf(picture, 0, 10)])))
  const [r, g, b] = film.rgb(5, 60, 90)
  expect([Math.abs(r - 200) < 8, g < 10, b < 10]).toEqual([true, true, true])
  expect(Math.min(...film.rgb(5, 260, 90))).toBeGreaterThan(215)
})

it('takes pictures and clips of odd sizes', async () => {
  const studio = await openStudio()
  const photo = await studio.flatPhoto('odd.jpg', '0xD02020', '601x401')
  const film601 = await studio.make('odd.mkv', 'matroska', [
    ...['-f', 'lavfi', '-i', 'color=0x20A0D0:s=601x401:d=1:r=30', '-c:v', 'ffv1', '-pix_fmt', 'yuv444p'],
  ])
  const film = await decode(
    await studio.render(
      planOf([
        shotOf(photo, 0, 10),
        shotOf(film601, 10, 10, clip),
        shotOf(film601, 20, 10, { ...clip, fit: 'fit-blur' }),
      ]),
    ),
  )
  expect(film.rgb(5, 318, 178)[0]).toBeGreaterThan(190)
  expect(film.rgb(15, 318, 178)[2]).toBeGreaterThan(190)
  expect(film.rgb(25, 160, 90)[2]).toBeGreaterThan(190)
})

it('plays a clip from the asked place, at its own speed, across segments', async () => {
  const studio = await openStudio()
  // Brightness tells the time: 2 levels a frame of the clip at 25 frames a second.
  const source = await drawn(studio, 'ramp.mp4', '320x180', 'r=25:d=3.6', '20+2*N')
  const film = await decode(await studio.render(planOf([shotOf(source, 0, 60, { ...clip, sourceInMs: 1000 })])))
  const expected = (frame: number): number => 20 + 2 * 25 * (1 + frame / 30)
  for (const frame of [0, 15, 29, 30, 31, 45, 59]) {
    // A frame of the clip lasts 1.2 frames of the film, so it may be one of its own frames off.
    expect(Math.abs(film.luma(frame, 160, 90) - expected(frame))).toBeLessThanOrEqual(3)
  }
  const steps = Array.from({ length: 59 }, (_, frame) => film.luma(frame + 1, 160, 90) - film.luma(frame, 160, 90))
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(-1)
  expect(Math.max(...steps)).toBeLessThan(6)
})

it('holds the last picture of a clip that is shorter than its place', async () => {
  const studio = await openStudio()
  const source = await drawn(studio, 'short.mp4', '320x180', 'r=30:d=0.5', '40+8*N')
  const film = await decode(await studio.render(planOf([shotOf(source, 0, 60, clip)])))
  expect(film.frames).toHaveLength(60)
  expect(film.luma(20, 160, 90)).toBeGreaterThan(130)
  expect(Math.abs(film.luma(59, 160, 90) - film.luma(20, 160, 90))).toBeLessThan(3)
  expect(film.luma(20, 160, 90)).toBeGreaterThan(film.luma(2, 160, 90) + 60)
})

it('turns a clip as its camera says', async () => {
  const studio = await openStudio()
  const lying = await drawn(studio, 'lying.mp4', '640x360', 'r=30:d=1', 'if(lt(X,320),220,40)')
  const turned = await studio.make('turned.mp4', 'mp4', [
    '-i',
    lying.path,
    '-c',
    'copy',
    '-metadata:s:v:0',
    'rotate=90',
  ])
  const film = await decode(await studio.render(planOf([shotOf(turned, 0, 15, clip)])))
  // ffprobe calls this 90 degrees, and counts against the clock: what was left is below.
  expect(film.luma(5, 160, 20)).toBeLessThan(85)
  expect(film.luma(5, 160, 160)).toBeGreaterThan(190)
})

it('gives a clip of uneven frame times an even rate', async () => {
  const studio = await openStudio()
  const source = await studio.make('uneven.mkv', 'matroska', [
    ...[
      '-f',
      'lavfi',
      '-i',
      'testsrc2=s=320x180:r=60:d=2',
      '-vf',
      "select='not(mod(n,3))+lt(random(1),0.3)'",
      '-fps_mode',
      'vfr',
    ],
    ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p'],
  ])
  const film = await decode(await studio.render(planOf([shotOf(source, 0, 60, clip)])))
  expect(film.frames).toHaveLength(60)
  const changed = film.frames.filter((frame, n) => n > 0 && Buffer.compare(frame, film.frames[n - 1]!) !== 0)
  expect(changed.length).toBeGreaterThan(30)
})

it('names the photo that is damaged and leaves nothing behind', async () => {
  const studio = await openStudio()
  const good = await studio.flatPhoto('good.jpg', '0xD02020')
  const bad = { path: join(studio.folder, 'it is "bad".jpg'), container: 'jpeg' as const }
  await writeFile(bad.path, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(4000, 7)]))
  await expect(studio.render(planOf([shotOf(good, 0, 30), shotOf(bad, 30, 30)]))).rejects.toMatchObject({
    code: 'media.damaged',
    facts: { name: 'it is "bad".jpg' },
  })
})

it('names the photo that is no longer there', async () => {
  const studio = await openStudio()
  const gone = { path: join(studio.folder, 'gone.jpg'), container: 'jpeg' as const }
  await expect(studio.render(planOf([shotOf(gone, 0, 30)]))).rejects.toMatchObject({
    code: 'media.missing',
    facts: { name: 'gone.jpg' },
  })
})

it('names the clip that has no picture', async () => {
  const studio = await openStudio()
  const empty = await studio.make('sound only.mp4', 'mp4', ['-f', 'lavfi', '-i', 'sine=d=1', '-c:a', 'aac'])
  await expect(studio.render(planOf([shotOf(empty, 0, 30, clip)]))).rejects.toMatchObject({
    code: 'media.damaged',
    facts: { name: 'sound only.mp4' },
  })
})
