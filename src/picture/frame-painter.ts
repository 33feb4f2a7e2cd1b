import { createKernel, type Kernel } from '../kernel/kernel'
import { LOOKS } from '../kernel/looks'
import type { Painting } from '../kernel/painting'
import {
  fillPlanes,
  pictureBytes,
  planesOf,
  repeatEdges,
  reservePicture,
  reservePlanes,
  type Picture,
  type Planes,
} from '../kernel/picture'
import { createTransitions } from '../kernel/transitions'
import type { PicturePlan, PictureShot } from '../shared/picture-plan'
import { largestMarkBytes, largestTextBytes, memoryFor } from './painter-memory'
import type { PaintedText } from './painted-text'
import type { ClipFrames, PainterSources } from './painter-sources'
import { createSlots } from './slots'
import { layersAt, mostAtOnce, textsAt, toPhotoSize, windowAt, type Layer } from './stage'

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

export async function createFramePainter(plan: PicturePlan, sources: PainterSources): Promise<FramePainter> {
  const most = mostAtOnce(plan)
  const kernel = await createKernel(memoryFor(plan, most), plan.widthPx)
  const photo = toPhotoSize(plan)
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)
  const photos = createSlots<Planes>(times(most.layers + 1, () => reservePlanes(kernel, photo.widthPx, photo.heightPx)))
  const clips = createSlots<Picture>(times(most.layers, () => reservePicture(kernel, plan)))
  const texts = createSlots<PaintingSlot>(
    times(most.texts, () => ({ address: kernel.reserve(largestTextBytes(plan)) })),
  )
  const mark: PaintingSlot | undefined = plan.mark && { address: kernel.reserve(largestMarkBytes(plan)) }
  const incoming = reservePicture(kernel, plan)
  const transitions = createTransitions(kernel, plan)
  const running = new Map<number, ClipFrames>()

  const clipOf = async (layer: Layer, frame: number): Promise<ClipFrames> => {
    const known = running.get(layer.shotIndex)
    if (known) return known
    const started = await sources.clip(layer.shotIndex, frame - layer.shot.startFrame)
    running.set(layer.shotIndex, started)
    return started
  }

  /** Everything slow: what a frame shows is in the kernel's memory afterwards. */
  const gather = async (layers: readonly Layer[], textIndexes: readonly number[], frame: number): Promise<void> => {
    const shown = new Set(layers.map((layer) => layer.shotIndex))
    for (const layer of layers) {
      if (layer.shot.kind === 'photo') {
        await photos.hold(layer.shotIndex, shown, async (planes) => {
          fillPlanes(kernel, planes, await sources.photo(layer.shotIndex))
          gradePhoto(kernel, planes, lookOf(layer.shot, plan))
        })
      } else {
        const picture = await clips.hold(layer.shotIndex, shown, () => Promise.resolve())
        const frames = await clipOf(layer, frame)
        await frames.next(viewOf(kernel, picture))
      }
    }
    const written = new Set(textIndexes)
    for (const index of textIndexes) {
      await texts.hold(index, written, async (slot) => fillPainting(kernel, slot, await sources.text(index)))
    }
    if (mark && !mark.painting) fillPainting(kernel, mark, await sources.mark())
    await endUnseen(shown)
  }

  const endUnseen = async (shown: ReadonlySet<number>): Promise<void> => {
    for (const [shotIndex, frames] of running) {
      if (shown.has(shotIndex)) continue
      running.delete(shotIndex)
      await frames.stop()
    }
  }

  const drawAlone = ({ shot, shotIndex }: Layer, frame: number, target: Picture): void => {
    if (shot.kind === 'photo') return kernel.resample(target, photos.get(shotIndex), windowAt(shot, frame, plan))
    const from = clips.get(shotIndex).address
    kernel.memory.copyWithin(target.address, from, from + pictureBytes(plan.widthPx, plan.heightPx))
    const look = lookOf(shot, plan)
    // A clip that is over keeps its last picture, so what is kept stays ungraded.
    if (look) kernel.grade(planesOf(target), LOOKS[look])
  }

  const drawOver = (layer: Layer, frame: number, target: Picture): void => {
    if (!layer.comingIn) return drawAlone(layer, frame, target)
    drawAlone(layer, frame, incoming)
    transitions[layer.comingIn.kind](target, incoming, layer.comingIn.weight)
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
      if (layers.every((layer) => layer.comingIn)) kernel.fade(target, 'black', 1)
      for (const layer of layers) drawOver(layer, frame, target)
      if (mark?.painting) kernel.overlay(target, mark.painting, plan.mark?.opacity ?? 1, 0)
      for (const { textIndex, opacity, dropPx } of shown) {
        const { painting } = texts.get(textIndex)
        if (painting) kernel.overlay(target, painting, opacity, dropPx)
      }
    },
    rewind: () => endUnseen(new Set()),
  }
}

const lookOf = (shot: PictureShot, plan: PicturePlan) => shot.look ?? plan.look

/** Once for the whole shot: its frames are then drawn from a photo that has its look. */
function gradePhoto(kernel: Kernel, planes: Planes, look: PicturePlan['look']): void {
  if (!look) return
  kernel.grade(planes, LOOKS[look])
  for (const plane of [planes.y, planes.u, planes.v]) repeatEdges(kernel.memory, plane)
}

/** A piece of memory for one text or logo. */
interface PaintingSlot {
  readonly address: number
  painting?: Painting
}

function fillPainting(kernel: Kernel, slot: PaintingSlot, painted: PaintedText): void {
  const { bytes, ...place } = painted
  kernel.memory.set(bytes, slot.address)
  slot.painting = { ...place, address: slot.address }
}

const viewOf = (kernel: Kernel, { address, widthPx, heightPx }: Picture): Uint8Array =>
  kernel.memory.subarray(address, address + pictureBytes(widthPx, heightPx))
