import { expect, it } from 'vitest'
import { createKernel, type Kernel } from '../../src/kernel/kernel'
import { pictureBytes, planesOf, reservePicture, type Picture, type Plane } from '../../src/kernel/picture'
import { createTransitions, transitionBytes, type TransitionName } from '../../src/kernel/transitions'

/** Neither is a multiple of 16, and both colour planes have odd sizes. */
const FRAME = { widthPx: 322, heightPx: 182 }
const OLD = { y: 40, u: 90, v: 160 }
const NEW = { y: 220, u: 140, v: 100 }
const NEARLY = 1e-6

const NAMES: readonly TransitionName[] = [
  ...(['crossfade', 'dip-to-black', 'dip-to-white', 'wipe', 'wipe-up', 'slide', 'slide-up'] as const),
  ...(['iris', 'barn-doors', 'zoom', 'blur', 'dissolve', 'clock'] as const),
]

interface Stage {
  /** Draws one moment of a transition between two flat pictures, and answers what is seen. */
  draw(name: TransitionName, weight: number): Seen
}

interface Seen {
  readonly y: (x: number, y: number) => number
  readonly u: (x: number, y: number) => number
  readonly v: (x: number, y: number) => number
}

async function openStage(fill: typeof flat = flat): Promise<Stage> {
  const { widthPx, heightPx } = FRAME
  const kernel = await createKernel(4 * pictureBytes(widthPx, heightPx) + transitionBytes(FRAME) + 4096, widthPx)
  const [before, target, after, incoming] = [1, 2, 3, 4].map(() => reservePicture(kernel, FRAME)) as [
    Picture,
    Picture,
    Picture,
    Picture,
  ]
  const transitions = createTransitions(kernel, FRAME)
  return {
    draw: (name, weight) => {
      fill(kernel, target, OLD)
      fill(kernel, incoming, NEW)
      flat(kernel, before, { y: 1, u: 2, v: 3 })
      flat(kernel, after, { y: 1, u: 2, v: 3 })
      transitions[name](target, incoming, weight)
      for (const neighbour of [before, after]) expectFlat(kernel, neighbour, { y: 1, u: 2, v: 3 })
      return seenIn(kernel, target)
    },
  }
}

function planeList(picture: Picture): ['y' | 'u' | 'v', Plane][] {
  const { y, u, v } = planesOf(picture)
  return [
    ['y', y],
    ['u', u],
    ['v', v],
  ]
}

function flat(kernel: Kernel, picture: Picture, colour: typeof OLD): void {
  for (const [name, { address, widthPx, heightPx }] of planeList(picture)) {
    kernel.memory.fill(colour[name], address, address + widthPx * heightPx)
  }
}

/** Grey stripes of 2 pixels, so that sharpness can be told. */
function striped(kernel: Kernel, picture: Picture, { y }: typeof OLD): void {
  flat(kernel, picture, { y, u: 128, v: 128 })
  const { widthPx, heightPx, address } = picture
  for (let at = 0; at < widthPx * heightPx; at++) if ((at % widthPx) % 4 < 2) kernel.memory[address + at] = y - 20
}

function expectFlat(kernel: Kernel, picture: Picture, colour: typeof OLD): void {
  for (const [name, { address, widthPx, heightPx }] of planeList(picture)) {
    const found = new Set(kernel.memory.subarray(address, address + widthPx * heightPx))
    expect([name, ...found]).toEqual([name, colour[name]])
  }
}

function seenIn(kernel: Kernel, picture: Picture): Seen {
  const planes = planesOf(picture)
  const look =
    (name: 'y' | 'u' | 'v') =>
    (x: number, y: number): number => {
      const { address, stride } = planes[name]
      return kernel.memory[address + y * stride + x] ?? -1
    }
  return { y: look('y'), u: look('u'), v: look('v') }
}

const everyPixel = (step = 1): [number, number][] =>
  Array.from({ length: Math.ceil(FRAME.heightPx / step) }, (_, row) =>
    Array.from({ length: Math.ceil(FRAME.widthPx / step) }, (_, column): [number, number] => [
      column * step,
      row * step,
    ]),
  ).flat()

it.each(NAMES)('%s begins as the old picture and ends as the new one, to the last pixel', async (name) => {
  const stage = await openStage()
  for (const [weight, colour] of [
    [NEARLY, OLD],
    [1 - NEARLY, NEW],
  ] as const) {
    const seen = stage.draw(name, weight)
    expect(new Set(everyPixel().map(([x, y]) => seen.y(x, y)))).toEqual(new Set([colour.y]))
    const chroma = everyPixel(2).map(([x, y]) => [seen.u(x / 2, y / 2), seen.v(x / 2, y / 2)].join())
    expect(new Set(chroma)).toEqual(new Set([`${colour.u},${colour.v}`]))
  }
})

const [LEFT, CENTRE, RIGHT, TOP, BOTTOM] = [
  [4, 91],
  [161, 91],
  [317, 91],
  [161, 3],
  [161, 178],
] as const

it.each<[TransitionName, readonly (readonly [readonly [number, number], number])[]]>([
  [
    'crossfade',
    [
      [LEFT, 130],
      [CENTRE, 130],
      [RIGHT, 130],
    ],
  ],
  [
    'dip-to-black',
    [
      [LEFT, 16],
      [CENTRE, 16],
      [RIGHT, 16],
    ],
  ],
  [
    'dip-to-white',
    [
      [LEFT, 235],
      [CENTRE, 235],
      [RIGHT, 235],
    ],
  ],
  [
    'wipe',
    [
      [LEFT, 220],
      [CENTRE, 130],
      [RIGHT, 40],
    ],
  ],
  [
    'wipe-up',
    [
      [TOP, 40],
      [CENTRE, 130],
      [BOTTOM, 220],
    ],
  ],
  [
    'slide',
    [
      [LEFT, 40],
      [RIGHT, 220],
    ],
  ],
  [
    'slide-up',
    [
      [TOP, 40],
      [BOTTOM, 220],
    ],
  ],
  [
    'iris',
    [
      [LEFT, 40],
      [CENTRE, 220],
      [RIGHT, 40],
    ],
  ],
  [
    'barn-doors',
    [
      [LEFT, 40],
      [CENTRE, 220],
      [RIGHT, 40],
    ],
  ],
  [
    'zoom',
    [
      [LEFT, 130],
      [CENTRE, 130],
      [RIGHT, 130],
    ],
  ],
  [
    'blur',
    [
      [LEFT, 130],
      [CENTRE, 130],
      [RIGHT, 130],
    ],
  ],
  [
    'clock',
    [
      [LEFT, 40],
      [RIGHT, 220],
      [[4, 20], 40],
      [[317, 160], 220],
    ],
  ],
])('%s shows what it should in the middle', async (name, expected) => {
  const seen = (await openStage()).draw(name, 0.5)
  for (const [[x, y], luma] of expected) expect(Math.abs(seen.y(x, y) - luma)).toBeLessThanOrEqual(6)
})

it('dissolve has changed half of the picture in the middle, in soft patches', async () => {
  const seen = (await openStage()).draw('dissolve', 0.5)
  const lumas = everyPixel().map(([x, y]) => seen.y(x, y))
  const share = lumas.reduce((sum, luma) => sum + (luma - 40) / 180, 0) / lumas.length
  expect(Math.abs(share - 0.5)).toBeLessThan(0.05)
  expect(lumas.filter((luma) => luma === 40).length).toBeGreaterThan(lumas.length / 20)
  expect(lumas.filter((luma) => luma === 220).length).toBeGreaterThan(lumas.length / 20)
})

it.each(['wipe', 'wipe-up', 'iris', 'barn-doors', 'dissolve', 'clock'] as const)(
  '%s has an edge without steps, and its colour goes with its brightness up to the borders',
  async (name) => {
    const stage = await openStage()
    for (const weight of [0.3, 0.7]) {
      const seen = stage.draw(name, weight)
      for (const [x, y] of everyPixel(2)) {
        const share = (seen.y(x, y) - OLD.y) / (NEW.y - OLD.y)
        const colour = (seen.u(x / 2, y / 2) - OLD.u) / (NEW.u - OLD.u)
        // Where hands of a clock meet, one pixel of colour lies over many moments.
        if (Math.hypot(x - 161, y - 91) > 14 || name !== 'clock') expect(Math.abs(share - colour)).toBeLessThan(0.3)
      }
      const steps = everyPixel().map(([x, y]) =>
        x === 0 || (name === 'clock' && Math.abs(x - 161) < 20) ? 0 : Math.abs(seen.y(x, y) - seen.y(x - 1, y)),
      )
      expect(Math.max(...steps)).toBeLessThan(40)
    }
  },
)

it.each(['slide', 'slide-up'] as const)('%s starts and ends gently', async (name) => {
  const stage = await openStage()
  const shareAt = (weight: number): number => {
    const seen = stage.draw(name, weight)
    const lumas = everyPixel().map(([x, y]) => seen.y(x, y))
    return lumas.filter((luma) => luma === NEW.y).length / lumas.length
  }
  expect(shareAt(0.1)).toBeLessThan(0.06)
  expect(shareAt(0.9)).toBeGreaterThan(0.94)
})

it('blur loses all sharpness in the middle and finds it again', async () => {
  const stage = await openStage(striped)
  const sharpness = (weight: number): number => {
    const seen = stage.draw('blur', weight)
    return Math.max(...everyPixel().map(([x, y]) => (x < 4 ? 0 : Math.abs(seen.y(x, y) - seen.y(x - 2, y)))))
  }
  expect(sharpness(NEARLY)).toBe(20)
  expect(sharpness(0.5)).toBeLessThanOrEqual(6)
  expect(sharpness(0.95)).toBeGreaterThan(4)
})

it('zoom comes closer to the old picture, and from closer to the new one', async () => {
  const stage = await openStage(striped)
  const periods = (weight: number): number => {
    const seen = stage.draw('zoom', weight)
    const row = Array.from({ length: FRAME.widthPx }, (_, x) => seen.y(x, 91))
    const middle = (Math.max(...row) + Math.min(...row)) / 2
    return row.filter((luma, x) => x > 0 && luma > middle !== (row[x - 1] ?? 0) > middle).length
  }
  expect(periods(0.28)).toBeLessThan(periods(0.1))
  expect(periods(0.9)).toBeGreaterThan(periods(0.72))
  expect(periods(1 - NEARLY)).toBe(periods(NEARLY))
})
