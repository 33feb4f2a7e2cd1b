import { createKernel, type Kernel } from '../../../kernel/kernel'
import { paintingBytes, paintingStride, type Painting } from '../../../kernel/painting'
import {
  fillPlanes,
  pictureBytes,
  planesBytes,
  reservePlanes,
  SLACK_BYTES,
  type Picture,
  type Planes,
} from '../../../kernel/picture'
import type { FilmPlan } from '../film'
import type { ClipFrames } from './clip-frames'
import { createSlots } from './slots'
import { glide, layersAt, mostAtOnce, textsAt, toPhotoSize, windowAt, type Layer } from './stage'
import type { PaintedText } from './text/painted-text'

/** Where the painter gets its pixels from. */
export interface PainterSources {
  /** A decoded photo: yuv420p without gaps, of the size `toPhotoSize` says. */
  photo(shotIndex: number): Promise<Uint8Array>
  text(textIndex: number): Promise<PaintedText>
  /** The clip of a shot, from this frame of the shot on. */
  clip(shotIndex: number, firstFrame: number): ClipFrames
}

/** Draws the frames of a film, one after the other. */
export interface FramePainter {
  /** A frame's worth of memory to draw into. */
  createTarget(): Picture
  bytesOf(target: Picture): Uint8Array
  /** Draws one frame. Frames of one clip must be asked for in order; `rewind` allows a new start. */
  draw(frame: number, target: Picture): Promise<void>
  /** Forgets how far clips have come and ends their decoders. */
  rewind(): Promise<void>
}

/** Frames that may be drawn ahead of the encoder, and one for the picture that comes in. */
const PICTURES = 4

export async function createFramePainter(plan: FilmPlan, sources: PainterSources): Promise<FramePainter> {
  const most = mostAtOnce(plan)
  const kernel = await createKernel(memoryFor(plan, most), plan.widthPx)
  const photo = toPhotoSize(plan)
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
  const photos = createSlots<Planes>(times(most.layers + 1, () => reservePlanes(kernel, photo.widthPx, photo.heightPx)))
  const clips = createSlots<Picture>(times(most.layers, () => reservePicture(kernel, plan)))
  const texts = createSlots<TextSlot>(times(most.texts, () => ({ address: kernel.reserve(largestTextBytes(plan)) })))
  const incoming = reservePicture(kernel, plan)
  const running = new Map<number, ClipFrames>()

  const clipOf = (layer: Layer, frame: number): ClipFrames => {
    const known = running.get(layer.shotIndex)
    if (known) return known
    const started = sources.clip(layer.shotIndex, frame - layer.shot.startFrame)
    running.set(layer.shotIndex, started)
    return started
  }

  /** Everything slow: what a frame shows is in the kernel's memory afterwards. */
  const gather = async (layers: readonly Layer[], textIndexes: readonly number[], frame: number): Promise<void> => {
    const shown = new Set(layers.map((layer) => layer.shotIndex))
    for (const layer of layers) {
      if (layer.shot.kind === 'photo') {
        await photos.hold(layer.shotIndex, shown, async (planes) =>
          fillPlanes(kernel, planes, await sources.photo(layer.shotIndex)),
        )
      } else {
        const picture = await clips.hold(layer.shotIndex, shown, () => Promise.resolve())
        await clipOf(layer, frame).next(viewOf(kernel, picture))
      }
    }
    const written = new Set(textIndexes)
    for (const index of textIndexes) {
      await texts.hold(index, written, async (slot) => fillText(kernel, slot, await sources.text(index)))
    }
    await endUnseen(shown)
  }

  const endUnseen = async (shown: ReadonlySet<number>): Promise<void> => {
    for (const [shotIndex, frames] of running) {
      if (shown.has(shotIndex)) continue
      running.delete(shotIndex)
      await frames.stop()
    }
  }

  const drawAlone = (layer: Layer, frame: number, target: Picture): void => {
    if (layer.shot.kind === 'photo') {
      kernel.resample(target, photos.get(layer.shotIndex), windowAt(layer.shot, frame, plan))
    } else {
      const from = clips.get(layer.shotIndex).address
      kernel.memory.copyWithin(target.address, from, from + pictureBytes(plan.widthPx, plan.heightPx))
    }
  }

  const drawOver = (layer: Layer, frame: number, target: Picture): void => {
    if (!layer.comingIn) return drawAlone(layer, frame, target)
    const { kind, weight } = layer.comingIn
    if (kind === 'dip-to-black') {
      if (weight >= 0.5) drawAlone(layer, frame, target)
      return kernel.fadeToBlack(target, 1 - Math.abs(2 * weight - 1))
    }
    drawAlone(layer, frame, incoming)
    if (kind === 'crossfade') kernel.crossfade(target, incoming, weight)
    else if (kind === 'wipe') kernel.wipe(target, incoming, weight)
    else kernel.slide(target, incoming, glide(weight))
  }

  return {
    createTarget: () => reservePicture(kernel, plan),
    bytesOf: (target) => viewOf(kernel, target),
    draw: async (frame, target) => {
      const layers = layersAt(plan, frame)
      const shown = textsAt(plan, frame)
      await gather(
        layers,
        shown.map((text) => text.textIndex),
        frame,
      )
      if (layers.every((layer) => layer.comingIn)) kernel.fadeToBlack(target, 1)
      for (const layer of layers) drawOver(layer, frame, target)
      for (const { textIndex, opacity, dropPx } of shown) {
        const { painting } = texts.get(textIndex)
        if (painting) kernel.overlay(target, painting, opacity, dropPx)
      }
    },
    rewind: () => endUnseen(new Set()),
  }
}

interface TextSlot {
  readonly address: number
  painting?: Painting
}

function fillText(kernel: Kernel, slot: TextSlot, text: PaintedText): void {
  const { bytes, ...place } = text
  kernel.memory.set(bytes, slot.address)
  slot.painting = { ...place, address: slot.address }
}

function reservePicture(kernel: Kernel, { widthPx, heightPx }: FilmPlan): Picture {
  return { address: kernel.reserve(pictureBytes(widthPx, heightPx)), widthPx, heightPx }
}

const viewOf = (kernel: Kernel, { address, widthPx, heightPx }: Picture): Uint8Array =>
  kernel.memory.subarray(address, address + pictureBytes(widthPx, heightPx))

const largestTextBytes = (plan: FilmPlan): number => paintingBytes(paintingStride(plan.widthPx), plan.heightPx)

/** Memory never grows, so it is counted before; what is never touched costs nothing. */
function memoryFor(plan: FilmPlan, most: { layers: number; texts: number }): number {
  const photo = toPhotoSize(plan)
  const pieces = [
    ...Array.from({ length: PICTURES + most.layers }, () => pictureBytes(plan.widthPx, plan.heightPx)),
    ...Array.from({ length: most.layers + 1 }, () => planesBytes(photo.widthPx, photo.heightPx)),
    ...Array.from({ length: most.texts }, () => largestTextBytes(plan)),
  ]
  return pieces.reduce((sum, bytes) => sum + bytes + 2 * SLACK_BYTES, 0)
}
