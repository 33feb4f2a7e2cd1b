import { expect, it } from 'vitest'
import { createKernel } from '../../src/kernel/kernel'
import { LOOKS, type LookName } from '../../src/kernel/looks'
import { pictureBytes, planesOf, reservePicture } from '../../src/kernel/picture'

const NAMES = Object.keys(LOOKS) as LookName[]

/** What a look makes of one colour, in every pixel of a picture whose sizes fit no vector. */
async function graded(name: LookName, rgb: readonly [number, number, number]) {
  const size = { widthPx: 42, heightPx: 22 }
  const kernel = await createKernel(3 * (pictureBytes(42, 22) + 256), 42)
  const [picture, next] = [reservePicture(kernel, size), reservePicture(kernel, size)]
  const [y, u, v] = toYuv(rgb)
  const planes = planesOf(picture)
  for (const [plane, level] of [
    [planes.y, y],
    [planes.u, u],
    [planes.v, v],
  ] as const) {
    kernel.memory.fill(level, plane.address, plane.address + plane.widthPx * plane.heightPx)
  }
  const nextBytes = kernel.memory.subarray(next.address, next.address + pictureBytes(42, 22)).fill(77)
  kernel.grade(planes, LOOKS[name])
  expect(new Set(nextBytes)).toEqual(new Set([77]))
  const found = [planes.y, planes.u, planes.v].map((plane) => {
    const levels = new Set(kernel.memory.subarray(plane.address, plane.address + plane.widthPx * plane.heightPx))
    expect(levels.size).toBe(1)
    return [...levels][0] ?? -1
  })
  return toRgb(found as [number, number, number])
}

const toYuv = ([r, g, b]: readonly [number, number, number]): [number, number, number] => [
  Math.round(16 + 0.1826 * r + 0.6142 * g + 0.062 * b),
  Math.round(128 - 0.1006 * r - 0.3386 * g + 0.4392 * b),
  Math.round(128 + 0.4392 * r - 0.3989 * g - 0.0403 * b),
]

function toRgb([y, u, v]: readonly [number, number, number]): [number, number, number] {
  const l = (y - 16) * 1.1644
  return [l + 1.7927 * (v - 128), l - 0.2132 * (u - 128) - 0.5329 * (v - 128), l + 2.1124 * (u - 128)]
}

const GREY = [128, 128, 128] as const
const SKINS = [
  [224, 172, 140],
  [198, 134, 98],
  [141, 85, 60],
  [86, 52, 38],
] as const

/** The angle of a colour around grey, in degrees. */
function hueOf([r, g, b]: readonly [number, number, number]): number {
  return (Math.atan2(Math.sqrt(3) * (g - b), 2 * r - g - b) * 180) / Math.PI
}

it('warms and cools what is grey', async () => {
  const [warm, cool] = [await graded('warm', GREY), await graded('cool', GREY)]
  expect(warm[0] - warm[2]).toBeGreaterThan(15)
  expect(cool[2] - cool[0]).toBeGreaterThan(15)
})

it('leaves no colour in black and white', async () => {
  const [r, g, b] = await graded('black-and-white', [200, 40, 90])
  expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(3)
})

it('makes colours stronger in vivid and weaker in faded and vintage', async () => {
  const spread = (rgb: readonly number[]): number => Math.max(...rgb) - Math.min(...rgb)
  const colour = [90, 140, 180] as const
  expect(spread(await graded('vivid', colour))).toBeGreaterThan(spread(colour) * 1.15)
  expect(spread(await graded('faded', colour))).toBeLessThan(spread(colour) * 0.85)
  expect(spread(await graded('vintage', colour))).toBeLessThan(spread(colour) * 0.85)
})

it('lifts black in faded and vintage, and nowhere else', async () => {
  for (const name of NAMES) {
    const light = (await graded(name, [0, 0, 0])).reduce((sum, level) => sum + level, 0) / 3
    if (name === 'faded' || name === 'vintage') expect(light).toBeGreaterThan(12)
    else expect(light).toBeLessThan(6)
  }
})

it.each(NAMES)('%s leaves skin the colour of skin', async (name) => {
  for (const skin of SKINS) {
    const rgb = await graded(name, skin)
    const light = (of: readonly number[]): number => of.reduce((sum, level) => sum + level, 0) / 3
    expect(Math.abs(light(rgb) - light(skin))).toBeLessThan(32)
    if (name === 'black-and-white') continue
    expect(Math.abs(hueOf(rgb) - hueOf(skin))).toBeLessThan(16)
    expect(rgb[0]).toBeGreaterThan(rgb[2])
  }
})

it.each(NAMES)('%s never turns light into dark: brighter stays brighter', async (name) => {
  const lights = []
  for (const grey of [0, 20, 60, 100, 140, 180, 220, 255]) lights.push((await graded(name, [grey, grey, grey]))[1])
  expect(lights).toEqual([...lights].sort((a, b) => a - b))
})
