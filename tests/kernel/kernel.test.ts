import { expect, it } from 'vitest'
import { createKernel, type Kernel } from '../../src/kernel/kernel'
import { paintingBytes, paintingLayout, paintingStride } from '../../src/kernel/painting'
import { fillPlanes, pictureBytes, planesBytes, reservePlanes, type Picture } from '../../src/kernel/picture'

const WIDTH = 322
const HEIGHT = 182

async function kernelWith(pictures: number): Promise<{ kernel: Kernel; pictures: Picture[] }> {
  const kernel = await createKernel(
    pictures * (pictureBytes(WIDTH, HEIGHT) + 64) + planesBytes(400, 220) + 200_000,
    WIDTH,
  )
  const made = Array.from({ length: pictures }, () => ({
    address: kernel.reserve(pictureBytes(WIDTH, HEIGHT)),
    widthPx: WIDTH,
    heightPx: HEIGHT,
  }))
  return { kernel, pictures: made }
}

const pixels = (kernel: Kernel, { address, widthPx, heightPx }: Picture): Uint8Array =>
  kernel.memory.subarray(address, address + pictureBytes(widthPx, heightPx))

function flat(kernel: Kernel, picture: Picture, y: number, u: number, v: number): Picture {
  const luma = picture.widthPx * picture.heightPx
  pixels(kernel, picture)
    .fill(y, 0, luma)
    .fill(u, luma, luma * 1.25)
    .fill(v, luma * 1.25)
  return picture
}

const lumaAt = (kernel: Kernel, picture: Picture, x: number, y: number): number =>
  pixels(kernel, picture)[y * picture.widthPx + x] ?? -1

/** Where the brightness of one dot is centred, near a guess. */
function centroid(luma: Uint8Array, width: number, guessX: number, guessY: number): { x: number; y: number } {
  let [sum, sumX, sumY] = [0, 0, 0]
  for (let y = Math.round(guessY) - 14; y <= Math.round(guessY) + 14; y++) {
    for (let x = Math.round(guessX) - 14; x <= Math.round(guessX) + 14; x++) {
      const light = (luma[y * width + x] ?? 16) - 16
      sum += light
      sumX += light * x
      sumY += light * y
    }
  }
  return { x: sumX / sum, y: sumY / sum }
}

it('moves dots along the exact path, within two hundredths of a pixel', async () => {
  const [sourceWidth, sourceHeight] = [362, 204]
  const { kernel, pictures } = await kernelWith(1)
  const target = pictures[0]!
  const source = new Uint8Array(pictureBytes(sourceWidth, sourceHeight)).fill(128)
  const dots = [60, 180, 300].flatMap((x) => [50, 150].map((y) => ({ x: x + 0.3, y: y + 0.7 })))
  for (let y = 0; y < sourceHeight; y++) {
    for (let x = 0; x < sourceWidth; x++) {
      const light = dots.reduce(
        (all, d) => all + 200 * Math.exp(-((x - d.x) ** 2 + (y - d.y) ** 2) / (2 * 2.5 ** 2)),
        16,
      )
      source[y * sourceWidth + x] = Math.round(light)
    }
  }
  const planes = reservePlanes(kernel, sourceWidth, sourceHeight)
  fillPlanes(kernel, planes, source)

  const errors: number[] = []
  for (let frame = 0; frame < 192; frame++) {
    const zoom = 1.12 ** (frame / 191)
    const step = sourceWidth / WIDTH / zoom
    const left = 0.7 * (1 - 1 / zoom) * sourceWidth
    const top = 0.2 * (1 - 1 / zoom) * sourceHeight
    kernel.resample(target, planes, { left, top, stepX: step, stepY: step })
    for (const dot of dots) {
      const expected = { x: (dot.x + 0.5 - left) / step - 0.5, y: (dot.y + 0.5 - top) / step - 0.5 }
      if (expected.x < 16 || expected.y < 16 || expected.x > WIDTH - 16 || expected.y > HEIGHT - 16) continue
      const found = centroid(pixels(kernel, target), WIDTH, expected.x, expected.y)
      errors.push(found.x - expected.x, found.y - expected.y)
    }
  }

  expect(errors.length).toBeGreaterThan(1500)
  const rms = Math.sqrt(errors.reduce((all, e) => all + e * e, 0) / errors.length)
  expect(rms).toBeLessThan(0.02)
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.06)
})

it('keeps flat colours exactly, at every zoom and up to every edge', async () => {
  const { kernel, pictures } = await kernelWith(1)
  const target = pictures[0]!
  const [width, height] = [362, 204]
  const source = new Uint8Array(pictureBytes(width, height))
  source
    .fill(201, 0, width * height)
    .fill(77, width * height, width * height * 1.25)
    .fill(180, width * height * 1.25)
  const planes = reservePlanes(kernel, width, height)
  fillPlanes(kernel, planes, source)

  for (const zoom of [1, 1.03, 1.12]) {
    pixels(kernel, target).fill(0)
    const step = width / WIDTH / zoom
    kernel.resample(target, planes, {
      left: width - WIDTH * step,
      top: height - HEIGHT * step,
      stepX: step,
      stepY: step,
    })
    const luma = WIDTH * HEIGHT
    expect(new Set(pixels(kernel, target).subarray(0, luma))).toEqual(new Set([201]))
    expect(new Set(pixels(kernel, target).subarray(luma, luma * 1.25))).toEqual(new Set([77]))
    expect(new Set(pixels(kernel, target).subarray(luma * 1.25))).toEqual(new Set([180]))
  }
})

it('reproduces a picture exactly when nothing moves and nothing is scaled', async () => {
  const { kernel, pictures } = await kernelWith(1)
  const target = pictures[0]!
  const source = Uint8Array.from({ length: pictureBytes(WIDTH, HEIGHT) }, (_, i) => (i * 7919) % 251)
  const planes = reservePlanes(kernel, WIDTH, HEIGHT)
  fillPlanes(kernel, planes, source)
  kernel.resample(target, planes, { left: 0, top: 0, stepX: 1, stepY: 1 })
  expect(Buffer.compare(pixels(kernel, target), source)).toBe(0)
})

it('blends two pictures by weight, and ends on either of them exactly', async () => {
  const { kernel, pictures } = await kernelWith(2)
  const [a, b] = [pictures[0]!, pictures[1]!]
  const blended = (weight: number): number => {
    flat(kernel, a, 40, 90, 160)
    flat(kernel, b, 220, 140, 100)
    kernel.crossfade(a, b, weight)
    return lumaAt(kernel, a, WIDTH - 1, HEIGHT - 1)
  }
  expect([blended(0), blended(0.5), blended(1)]).toEqual([40, 130, 220])
})

it('dips to video black and not beyond', async () => {
  const { kernel, pictures } = await kernelWith(2)
  const [a, next] = [flat(kernel, pictures[0]!, 200, 60, 190), flat(kernel, pictures[1]!, 99, 99, 99)]
  kernel.fade(a, 'black', 1)
  const luma = WIDTH * HEIGHT
  expect(new Set(pixels(kernel, a).subarray(0, luma))).toEqual(new Set([16]))
  expect(new Set(pixels(kernel, a).subarray(luma))).toEqual(new Set([128]))
  expect(new Set(pixels(kernel, next))).toEqual(new Set([99]))
})

it('slides the next picture in from the right while the old one leaves to the left', async () => {
  const { kernel, pictures } = await kernelWith(2)
  const [a, b] = [flat(kernel, pictures[0]!, 40, 90, 160), flat(kernel, pictures[1]!, 220, 140, 100)]
  for (let y = 0; y < HEIGHT; y++) pixels(kernel, a)[y * WIDTH + 200] = 111
  kernel.slide(a, b, 100 / WIDTH)
  expect(lumaAt(kernel, a, 100, 50)).toBe(111)
  expect(lumaAt(kernel, a, WIDTH - 101, 50)).toBe(40)
  expect(lumaAt(kernel, a, WIDTH - 100, 50)).toBe(220)
})

it('lays a painting over a picture by its alpha, and leaves every other pixel alone', async () => {
  const { kernel, pictures } = await kernelWith(1)
  const frame = pictures[0]!
  const stride = paintingStride(40)
  const rows = 20
  const address = kernel.reserve(paintingBytes(stride, rows))
  const layout = paintingLayout(stride, rows)
  for (let y = 0; y < rows; y++) {
    kernel.memory.fill(40, address + y * stride, address + y * stride + 40)
    kernel.memory.fill(128, address + layout.alpha + y * stride, address + layout.alpha + y * stride + 40)
  }
  const painting = { address, stride, heightPx: rows, leftPx: WIDTH - 42, topPx: 60 }

  flat(kernel, frame, 200, 90, 160)
  kernel.overlay(frame, painting, 1, 0)
  expect(lumaAt(kernel, frame, WIDTH - 42, 60)).toBe(40 + Math.round((200 * 127) / 255))
  expect(lumaAt(kernel, frame, WIDTH - 3, 79)).toBe(140)
  expect([
    lumaAt(kernel, frame, WIDTH - 43, 60),
    lumaAt(kernel, frame, WIDTH - 2, 61),
    lumaAt(kernel, frame, 0, 61),
  ]).toEqual([200, 200, 200])
  expect(lumaAt(kernel, frame, WIDTH - 20, 80)).toBe(200)

  flat(kernel, frame, 200, 90, 160)
  kernel.overlay(frame, painting, 1, 2.5)
  const column = [61, 62, 63, 64, 82].map((y) => lumaAt(kernel, frame, WIDTH - 30, y))
  expect(column.map((luma) => luma < 200)).toEqual([false, false, true, true, true])
  expect(lumaAt(kernel, frame, WIDTH - 30, 83)).toBe(200)
})

it('refuses to take memory it does not have instead of growing', async () => {
  const kernel = await createKernel(1000, 64)
  expect(() => kernel.reserve(1_000_000)).toThrow(RangeError)
})
