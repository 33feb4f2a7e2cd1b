import { blurBytes, createBlur } from './blur'
import type { Kernel } from './kernel'
import { smooth, type MaskName } from './mask-shapes'
import { createMasker, maskBytes } from './masks'
import { fillPlanes, pictureBytes, planesBytes, planesOf, reservePlanes, type Picture } from './picture'

export type TransitionName =
  'crossfade' | 'dip-to-black' | 'dip-to-white' | 'slide' | 'slide-up' | 'zoom' | 'blur' | MaskName

/** Draws over `target`, the picture that goes, one moment of the way to `incoming`. `weight` lies between 0 and 1. */
type Draw = (target: Picture, incoming: Picture, weight: number) => void

export type Transitions = Readonly<Record<TransitionName, Draw>>

interface FrameSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** How close the two pictures of a zoom come where they meet. */
const ZOOM = 1.7
/** In a zoom and a blur the pictures change in the middle of the way, where nobody can tell them apart. */
const CHANGE = { from: 0.3, to: 0.7 }

/** Memory that transitions take for frames of this size. What is never drawn is never touched. */
export const transitionBytes = (frame: FrameSize): number =>
  maskBytes(frame) + blurBytes(frame) + planesBytes(frame.widthPx, frame.heightPx) + 4096

export function createTransitions(kernel: Kernel, frame: FrameSize): Transitions {
  const masker = createMasker(kernel, frame)
  const blur = createBlur(kernel, frame)
  const masked =
    (name: MaskName): Draw =>
    (target, incoming, weight) =>
      kernel.crossfadeMasked(target, incoming, masker.draw(name, smooth(weight)))
  const dip =
    (to: 'black' | 'white'): Draw =>
    (target, incoming, weight) => {
      if (weight >= 0.5) copy(kernel, target, incoming)
      kernel.fade(target, to, 1 - Math.abs(2 * weight - 1))
    }
  return {
    crossfade: (target, incoming, weight) => kernel.crossfade(target, incoming, weight),
    'dip-to-black': dip('black'),
    'dip-to-white': dip('white'),
    wipe: masked('wipe'),
    'wipe-up': masked('wipe-up'),
    iris: masked('iris'),
    'barn-doors': masked('barn-doors'),
    dissolve: masked('dissolve'),
    clock: masked('clock'),
    slide: (target, incoming, weight) => kernel.slide(target, incoming, smooth(weight)),
    'slide-up': (target, incoming, weight) => slideUp(kernel, target, incoming, smooth(weight)),
    zoom: toZoom(kernel, frame),
    blur: (target, incoming, weight) => {
      kernel.crossfade(target, incoming, changed(weight))
      blur.draw(target, Math.sin(Math.PI * weight))
    },
  }
}

function copy({ memory }: Kernel, target: Picture, other: Picture): void {
  memory.copyWithin(target.address, other.address, other.address + pictureBytes(other.widthPx, other.heightPx))
}

/** How far one picture has given way to the other. */
const changed = (weight: number): number =>
  smooth(Math.min(1, Math.max(0, (weight - CHANGE.from) / (CHANGE.to - CHANGE.from))))

/** The other comes in from below. */
function slideUp({ memory }: Kernel, target: Picture, incoming: Picture, weight: number): void {
  const pairs = Math.round((weight * target.heightPx) / 2)
  const [to, from] = [planesOf(target), planesOf(incoming)]
  for (const [name, rows] of [
    ['y', 2 * pairs],
    ['u', pairs],
    ['v', pairs],
  ] as const) {
    const { address, stride, heightPx } = to[name]
    memory.copyWithin(address, address + rows * stride, address + heightPx * stride)
    memory.copyWithin(address + (heightPx - rows) * stride, from[name].address, from[name].address + rows * stride)
  }
}

/** Both pictures come closer on their way to the middle: the first faster and faster, the second slower and slower. */
function toZoom(kernel: Kernel, { widthPx, heightPx }: FrameSize): Draw {
  const planes = reservePlanes(kernel, widthPx, heightPx)
  const enlarge = (picture: Picture, zoom: number): void => {
    fillPlanes(
      kernel,
      planes,
      kernel.memory.subarray(picture.address, picture.address + pictureBytes(widthPx, heightPx)),
    )
    const free = 0.5 * (1 - 1 / zoom)
    kernel.resample(picture, planes, { left: free * widthPx, top: free * heightPx, stepX: 1 / zoom, stepY: 1 / zoom })
  }
  return (target, incoming, weight) => {
    const share = changed(weight)
    if (share < 1) enlarge(target, ZOOM ** ((weight / CHANGE.to) ** 2))
    if (share > 0) enlarge(incoming, ZOOM ** (((1 - weight) / (1 - CHANGE.from)) ** 2))
    if (share >= 1) copy(kernel, target, incoming)
    else if (share > 0) kernel.crossfade(target, incoming, share)
  }
}
