import type { KernelCalls } from './kernel-calls'
import type { Picture, Plane, Planes } from './picture'

/** What part of a source fills the frame, in luma pixels of the source measured from its upper left corner. */
export interface Window {
  readonly left: number
  readonly top: number
  /** Source pixels an output pixel, at most 1.7. */
  readonly stepX: number
  readonly stepY: number
}

/** A plane without gaps to draw on. */
export interface Area {
  readonly address: number
  readonly widthPx: number
  readonly heightPx: number
}

/** Source pixels an output pixel, above 0. */
export interface Step {
  readonly x: number
  readonly y: number
}

/** Memory for one plane's horizontal taps, and for the rows between the two passes. */
export interface Scratch {
  readonly table: number
  readonly ring: number
}

interface Pass {
  readonly target: number
  readonly widthPx: number
  readonly heightPx: number
  readonly source: Plane
  /** The source row at the middle of the first output row. */
  readonly firstY: number
  readonly stepY: number
}

const RECORD_BYTES = 112
/** Rows come in pairs, so that one more than four may be waiting. */
const RING_ROWS = 8
/** Weights have 14 fractional bits. */
const ONE = 16_384

export const tableBytes = (widthPx: number): number => Math.ceil(widthPx / 8) * RECORD_BYTES
export const ringBytes = (widthPx: number): number => RING_ROWS * rowBytes(widthPx)
const rowBytes = (widthPx: number): number => Math.ceil(widthPx / 16) * 32

/** Draws a part of `source` over the whole of `target`: brightness with four taps each way, colour with two. */
export function resample(calls: KernelCalls, scratch: Scratch, target: Picture, source: Planes, window: Window): void {
  const { widthPx, heightPx, address } = target
  const firstX = window.left + window.stepX / 2 - 0.5
  calls.buildCubicTaps(scratch.table, widthPx, firstX, window.stepX)
  const firstY = window.top + window.stepY / 2 - 0.5
  cubicPass(calls, scratch, { target: address, widthPx, heightPx, source: source.y, firstY, stepY: window.stepY })

  // Colour lies on the left brightness pixel of its pair, and halfway between its two rows.
  calls.buildLinearTaps(scratch.table, widthPx / 2, firstX / 2, window.stepX)
  const half = { widthPx: widthPx / 2, heightPx: heightPx / 2, firstY: (window.top + window.stepY - 1) / 2 }
  const u = address + widthPx * heightPx
  linearPass(calls, scratch, { ...half, target: u, source: source.u, stepY: window.stepY })
  linearPass(calls, scratch, { ...half, target: u + (widthPx * heightPx) / 4, source: source.v, stepY: window.stepY })
}

/** Draws all of a small plane over a whole plane without gaps, by two taps each way. */
export function stretch(calls: KernelCalls, scratch: Scratch, target: Area, source: Plane, step: Step): void {
  calls.buildLinearTaps(scratch.table, target.widthPx, step.x / 2 - 0.5, step.x)
  linearPass(calls, scratch, { ...pick(target), source, firstY: step.y / 2 - 0.5, stepY: step.y })
}

const pick = ({ address, widthPx, heightPx }: Area) => ({ target: address, widthPx, heightPx })

function cubicPass(calls: KernelCalls, { table, ring }: Scratch, pass: Pass): void {
  const { target, widthPx, heightPx, source, firstY, stepY } = pass
  const bytes = rowBytes(widthPx)
  const waiting = (row: number): number => ring + (row & (RING_ROWS - 1)) * bytes
  let next = Math.floor(firstY) - 1
  for (let y = 0; y < heightPx; y++) {
    const at = firstY + y * stepY
    const top = Math.floor(at) - 1
    for (next = Math.max(next, top); next < top + 4; next += 2) {
      calls.cubicRows(waiting(next), waiting(next + 1), widthPx, rowOf(source, next), rowOf(source, next + 1), table)
    }
    const f = at - Math.floor(at)
    const [w0, w1, w3] = [outer(f), inner(f), outer(1 - f)]
    calls.fourRows(
      target + y * widthPx,
      widthPx,
      waiting(top),
      waiting(top + 1),
      waiting(top + 2),
      waiting(top + 3),
      pairOf(w0, w1),
      pairOf(ONE - w0 - w1 - w3, w3),
    )
  }
}

function linearPass(calls: KernelCalls, { table, ring }: Scratch, pass: Pass): void {
  const { target, widthPx, heightPx, source, firstY, stepY } = pass
  const bytes = rowBytes(widthPx)
  const waiting = (row: number): number => ring + (row & (RING_ROWS - 1)) * bytes
  let next = Math.floor(firstY)
  for (let y = 0; y < heightPx; y++) {
    const at = firstY + y * stepY
    const top = Math.floor(at)
    for (next = Math.max(next, top); next < top + 2; next += 2) {
      calls.linearRows(waiting(next), waiting(next + 1), widthPx, rowOf(source, next), rowOf(source, next + 1), table)
    }
    const lower = Math.round((at - top) * ONE)
    calls.twoRows(target + y * widthPx, widthPx, waiting(top), waiting(top + 1), pairOf(ONE - lower, lower))
  }
}

/** Rows beyond the picture are its first and last. */
const rowOf = (plane: Plane, row: number): number =>
  plane.address + Math.min(plane.heightPx - 1, Math.max(0, row)) * plane.stride

/** Catmull-Rom weights of the pixel before and the pixel after the two that enclose a position. */
const outer = (f: number): number => Math.round(ONE * f * (-0.5 + f * (1 - 0.5 * f)))
const inner = (f: number): number => Math.round(ONE * (1 + f * f * (1.5 * f - 2.5)))

const pairOf = (left: number, right: number): number => (left & 0xffff) | (right << 16)
