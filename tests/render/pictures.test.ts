import { expect, it } from 'vitest'
import type { Look } from '../../src/shared/film-words'
import { decode, openStudio, planOf, shotOf, textOf, type TestStudio } from './studio'

const clip = { kind: 'clip' as const }

/** Brightness tells the time: 2 levels a frame at 25 frames a second. */
const ramp = (studio: TestStudio, seconds: number) =>
  studio.make('ramp.mp4', 'mp4', [
    ...['-f', 'lavfi', '-i', `nullsrc=s=320x180:r=25:d=${seconds},format=yuv420p,geq=lum='20+2*N':cb=128:cr=128`],
    ...['-c:v', 'libx264', '-crf', '4', '-pix_fmt', 'yuv420p'],
  ])

it.each([0.25, 0.5, 1, 2, 4])(
  'runs a clip at %f times its speed, from the asked place and across segments',
  async (speed) => {
    const studio = await openStudio()
    const source = await ramp(studio, 4)
    const frameCount = speed > 1 ? 22 : 70
    const shot = shotOf(source, 0, frameCount, { ...clip, sourceInMs: 400, speed })
    const film = await decode(await studio.render(planOf([shot])))
    expect(film.frames).toHaveLength(frameCount)
    for (const frame of [0, 1, 9, 15, frameCount - 1]) {
      const expected = 20 + 2 * 25 * (0.4 + (frame * speed) / 30)
      // A frame of the film lasts up to a few frames of the clip.
      expect(Math.abs(film.luma(frame, 160, 90) - expected)).toBeLessThanOrEqual(3 + 2 * speed)
    }
  },
)

it('gives photos and clips the same look, and leaves logos and shots of another look alone', async () => {
  const studio = await openStudio()
  const colour = '0xB0784E'
  const photo = await studio.flatPhoto('photo.jpg', colour)
  const moving = await studio.make('moving.mp4', 'mp4', [
    ...[
      '-f',
      'lavfi',
      '-i',
      `color=${colour}:s=320x180:d=1:r=30`,
      '-vf',
      'scale=out_color_matrix=bt709,format=yuv420p',
    ],
    ...['-colorspace', 'bt709', '-c:v', 'libx264', '-crf', '4'],
  ])
  const white = await studio.flatPhoto('white.jpg', '0xFFFFFF', '200x200')
  const mark = { source: white, corner: 'top-left' as const, widthFraction: 0.2, opacity: 1 }
  const shots = [
    shotOf(photo, 0, 10),
    shotOf(moving, 10, 10, clip),
    shotOf(photo, 20, 10, { look: 'warm' as Look }),
    // Over after one second: the last picture stays, and is not graded twice.
    shotOf(moving, 30, 40, { ...clip, sourceInMs: 500 }),
  ]
  const film = await decode(await studio.render(planOf(shots, { look: 'black-and-white', mark })))
  const [ofPhoto, ofClip, warm, held] = [5, 15, 25, 68].map((frame) => film.rgb(frame, 200, 120))
  const spread = (rgb: readonly number[]): number => Math.max(...rgb) - Math.min(...rgb)
  expect([spread(ofPhoto!), spread(ofClip!), spread(held!)].every((found) => found < 6)).toBe(true)
  expect(Math.abs(ofPhoto![1] - ofClip![1])).toBeLessThan(6)
  expect(Math.abs(ofClip![1] - held![1])).toBeLessThan(4)
  expect(warm![0] - warm![2]).toBeGreaterThan(100)
  expect(Math.min(...film.rgb(25, 30, 24))).toBeGreaterThan(245)
})

it.each([
  ['top-left', 24, 20],
  ['top-right', 296, 20],
  ['bottom-left', 24, 158],
  ['bottom-right', 296, 158],
] as const)('puts a logo %s, inside the safe area and as see-through as asked', async (corner, x, y) => {
  const studio = await openStudio()
  const grey = await studio.flatPhoto('grey.jpg', '0x808080')
  const logo = await studio.make('logo.png', 'png', [
    ...['-f', 'lavfi', '-i', "nullsrc=s=300x300,format=rgba,geq=r=250:g=20:b=20:a='255*lt(hypot(X-150,Y-150),140)'"],
    ...['-frames:v', '1'],
  ])
  const mark = { source: logo, corner, widthFraction: 0.2, opacity: 0.5 }
  const film = await decode(await studio.render(planOf([shotOf(grey, 0, 10)], { mark })))
  const [r, g, b] = film.rgb(5, x + (x < 160 ? 10 : -10), y + (y < 90 ? 6 : -6))
  expect(Math.abs(r - 189)).toBeLessThan(12)
  expect([Math.abs(g - 74) < 12, Math.abs(b - 74) < 12]).toEqual([true, true])
  // Its clear corners and the margin of the frame stay grey.
  for (const [cornerX, cornerY] of [
    [2, 2],
    [317, 2],
    [2, 177],
    [317, 177],
    [160, 90],
  ] as const) {
    expect(Math.abs(film.luma(5, cornerX, cornerY) - 126)).toBeLessThan(5)
  }
})

it('scales an opaque logo without a dark edge', async () => {
  const studio = await openStudio()
  const white = await studio.flatPhoto('white.jpg', '0xFFFFFF')
  const logo = await studio.flatPhoto('logo.jpg', '0x20A020', '731x401')
  const mark = { source: logo, corner: 'top-left' as const, widthFraction: 0.4, opacity: 1 }
  const film = await decode(await studio.render(planOf([shotOf(white, 0, 5)], { mark })))
  const row = Array.from({ length: 120 }, (_, x) => film.luma(2, x, 24))
  expect(Math.min(...row)).toBeGreaterThan(95)
  expect(row.filter((luma) => luma < 130).length).toBeGreaterThan(60)
})

it.each(['smpte2084', 'arib-std-b67'])(
  'brings bright light (%s) down to what ordinary screens show',
  async (transfer) => {
    const studio = await openStudio()
    const tags = 'setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv'
    const bright = `zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt2020:t=${transfer}:m=bt2020nc:r=tv:npl=203`
    const steps = "nullsrc=s=320x180:r=30:d=0.5,format=yuv420p,geq=lum='16+219*floor(X/40)/7':cb=128:cr=128"
    const source = await studio.make('bright.mp4', 'mp4', [
      ...['-f', 'lavfi', '-i', steps, '-vf', `${tags},${bright},format=yuv420p10le`, '-c:v', 'libx265'],
      ...['-x265-params', 'log-level=error:crf=8', '-colorspace', 'bt2020nc'],
      ...['-color_primaries', 'bt2020', '-color_trc', transfer],
    ])
    for (const fit of ['fill', 'fit-blur'] as const) {
      const film = await decode(await studio.render(planOf([shotOf(source, 0, 10, { ...clip, fit })])))
      const lumas = Array.from({ length: 8 }, (_, step) => film.luma(5, step * 40 + 20, 90))
      expect(lumas).toEqual([...lumas].sort((a, b) => a - b))
      expect(lumas[0]).toBeLessThan(22)
      // What was mid grey is mid grey, and what was white is light.
      expect(Math.abs(lumas[3]! - 109)).toBeLessThan(20)
      expect(lumas[7]).toBeGreaterThan(190)
      expect(lumas[7]! - lumas[6]!).toBeGreaterThan(5)
    }
  },
)

it('leaves ordinary clips of 10 bits as they are', async () => {
  const studio = await openStudio()
  const source = await studio.make('ten.mp4', 'mp4', [
    ...[
      '-f',
      'lavfi',
      '-i',
      "nullsrc=s=320x180:r=30:d=0.5,format=yuv420p10le,geq=lum='64+876*floor(X/40)/7':cb=512:cr=512",
    ],
    ...['-c:v', 'libx264', '-crf', '4'],
  ])
  const film = await decode(await studio.render(planOf([shotOf(source, 0, 10, clip)])))
  Array.from({ length: 8 }, (_, step) =>
    expect(Math.abs(film.luma(5, step * 40 + 20, 90) - (16 + (219 * step) / 7))).toBeLessThan(4),
  )
})

it('draws a plain heart in red when the text asks for colour, in words of any colour', async () => {
  const studio = await openStudio()
  const grey = await studio.flatPhoto('grey.jpg', '0x707070')
  const reds = async (text: string): Promise<number> => {
    const film = await decode(
      await studio.render(planOf([shotOf(grey, 0, 40)], { texts: [textOf(text, 0, 40, { colour: '#0000FF' })] })),
    )
    let count = 0
    for (let y = 0; y < 180; y += 2) {
      for (let x = 0; x < 320; x += 2) {
        const [r, g, b] = film.rgb(20, x, y)
        if (r > g + 60 && r > b + 60) count += 1
      }
    }
    return count
  }
  expect(await reds('I \u2764\uFE0F you')).toBeGreaterThan(20)
  expect(await reds('I love you')).toBe(0)
})
