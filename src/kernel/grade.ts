import type { KernelCalls } from './kernel-calls'
import type { PixelMemory, Plane, Planes } from './picture'

/** How a picture's brightness and colour are changed. Brightness runs from 0 (video black) to 1 (video white). */
export interface Grade {
  /** New brightness by old. */
  readonly curve: (light: number) => number
  /** 1 keeps colours as strong as they are, 0 takes them away, at most 1.9. */
  readonly strength: number
  /** What is added to the colour planes, in levels, by brightness. */
  readonly tint: (light: number) => { readonly u: number; readonly v: number }
}

const KNOTS = 16
const CURVE_BYTES = 2 * KNOTS
/** One curve of brightness, and one of tint for each colour plane. */
export const GRADE_BYTES = 3 * CURVE_BYTES
/** Strengths have 14 fractional bits, tints have 2. */
const ONE = 16_384
const QUARTERS = 4

export type Grader = (target: Planes, grade: Grade) => void

export function createGrader(calls: KernelCalls, own: PixelMemory): Grader {
  const at = own.reserve(GRADE_BYTES)
  let written: Grade | undefined
  return (target, grade) => {
    if (written !== grade) own.memory.set(toTables(grade), at)
    written = grade
    const { y, u, v } = target
    const strength = Math.round(grade.strength * ONE)
    for (let row = 0; row < u.heightPx; row++) {
      const upper = y.address + 2 * row * y.stride
      const [uRow, vRow] = [u.address + row * u.stride, v.address + row * v.stride]
      const tints = at + CURVE_BYTES
      // Tints go by the brightness before.
      calls.gradeChroma(uRow, vRow, upper, upper + y.stride, u.widthPx, tints, strength)
    }
    for (const { from, count } of rowsOf(y)) calls.gradeLuma(from, count, at)
  }
}

/** The rows of a plane, or all of them as one where nothing lies between. */
function rowsOf({ address, stride, widthPx, heightPx }: Plane): { from: number; count: number }[] {
  if (stride === widthPx) return [{ from: address, count: widthPx * heightPx }]
  return Array.from({ length: heightPx }, (_, row) => ({ from: address + row * stride, count: widthPx }))
}

function toTables({ curve, tint }: Grade): Uint8Array {
  const light = (knot: number): number => Math.min(1, Math.max(0, (16 * knot - 16) / 219))
  const luma = toCurve((knot) => Math.min(235, Math.max(16, 16 + 219 * curve(light(knot)))))
  const u = toCurve((knot) => QUARTERS * tint(light(knot)).u)
  const v = toCurve((knot) => QUARTERS * tint(light(knot)).v)
  return Uint8Array.from([...luma, ...u, ...v])
}

/** Values at the knots, and the way from each to the next. */
function toCurve(valueAt: (knot: number) => number): number[] {
  const values = Array.from({ length: KNOTS + 1 }, (_, knot) => Math.round(valueAt(knot)))
  return [...values.slice(0, KNOTS), ...values.slice(1).map((next, knot) => next - (values[knot] ?? 0))]
}
