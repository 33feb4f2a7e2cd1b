import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { TextOverlay } from '../../film'
import type { FrameSize } from '../fit-graph'
import { breakLines } from './break-lines'
import type { PaintedText } from './painted-text'
import { FONT_FAMILIES, MOST_LINES, safeAreaOf, shrunk, styleOf, type TextStyle } from './text-style'
import { toPaintedText } from './to-planes'

interface SetText {
  readonly style: TextStyle
  readonly lines: readonly string[]
  readonly widthPx: number
  readonly heightPx: number
}

const INK = '#FFFFFF'
const BOX = 'rgba(12, 14, 18, 0.56)'
const SMALLEST = 0.5
/** A wide, faint darkening behind words without a box, or white words would drown in a white wall. In font sizes. */
const SCRIM = { alpha: 0.3, blur: 2, reach: 2.3 }

/** Paints a text once, in the size it will be seen in. The same text, role and frame give the same pixels. */
export function paintText(overlay: Pick<TextOverlay, 'text' | 'role' | 'position'>, frame: FrameSize): PaintedText {
  const set = setText(overlay.text, styleOf(overlay.role, frame))
  const { style } = set
  const padX = style.box ? style.fontPx * 0.72 : style.bar ? style.fontPx * 0.55 : 0
  const padY = style.box ? style.fontPx * 0.36 : 0
  const glow = Math.ceil(style.fontPx * (style.box ? 0.1 : SCRIM.reach))
  const inner = { widthPx: set.widthPx + 2 * padX, heightPx: set.heightPx + 2 * padY }
  const place = placeOf(overlay, frame, inner)

  const leftPx = Math.max(0, even(place.leftPx - glow))
  const topPx = Math.max(0, even(place.topPx - glow))
  const widthPx = Math.min(frame.widthPx - leftPx, even(inner.widthPx + 2 * glow + 2))
  const heightPx = Math.min(frame.heightPx - topPx, even(inner.heightPx + 2 * glow + 2))
  const canvas = createCanvas(widthPx, heightPx)
  const context = canvas.getContext('2d')
  context.translate(place.leftPx - leftPx, place.topPx - topPx)
  if (style.box) paintBox(context, inner, style)
  else paintScrim(context, inner, style)
  if (style.bar) paintBar(context, inner, style)
  paintLines(context, set, padX, padY)
  const { data } = context.getImageData(0, 0, widthPx, heightPx)
  return toPaintedText(data, { widthPx, heightPx, leftPx, topPx })
}

/** Breaks lines, and makes the words smaller until there are few enough of them and the widest fits. */
function setText(text: string, full: TextStyle): SetText {
  const context = createCanvas(16, 16).getContext('2d')
  for (let factor = 1; ; factor *= 0.92) {
    const style = shrunk(full, factor)
    useFont(context, style)
    const widthOf = (line: string): number => context.measureText(line).width
    const lines = breakLines(text, style.widestLinePx, widthOf)
    const widthPx = Math.max(1, ...lines.map(widthOf))
    const fits = lines.length <= MOST_LINES && widthPx <= style.widestLinePx
    if (!fits && factor > SMALLEST) continue
    const kept = lines.slice(0, MOST_LINES)
    return {
      style,
      lines: kept,
      widthPx: Math.min(widthPx, style.widestLinePx),
      heightPx: Math.max(1, kept.length) * style.lineHeightPx,
    }
  }
}

function placeOf({ role, position }: Pick<TextOverlay, 'role' | 'position'>, frame: FrameSize, inner: FrameSize) {
  const area = safeAreaOf(frame)
  const leftPx = role === 'lower-third' ? area.leftPx : (frame.widthPx - inner.widthPx) / 2
  const top = { top: area.topPx, center: (frame.heightPx - inner.heightPx) / 2, bottom: area.bottomPx - inner.heightPx }
  return { leftPx, topPx: top[position] }
}

function useFont(context: SKRSContext2D, style: TextStyle): void {
  context.font = `${style.weight} ${style.fontPx}px ${FONT_FAMILIES}`
  context.letterSpacing = `${style.letterSpacingPx}px`
  context.textBaseline = 'alphabetic'
}

function paintBox(context: SKRSContext2D, inner: FrameSize, { fontPx }: TextStyle): void {
  context.fillStyle = BOX
  context.beginPath()
  context.roundRect(0, 0, inner.widthPx, inner.heightPx, fontPx * 0.42)
  context.fill()
}

function paintBar(context: SKRSContext2D, inner: FrameSize, { fontPx }: TextStyle): void {
  context.save()
  castShadow(context, fontPx * 0.3, 0.5)
  context.fillStyle = INK
  context.beginPath()
  context.roundRect(0, fontPx * 0.12, fontPx * 0.1, inner.heightPx - fontPx * 0.24, fontPx * 0.05)
  context.fill()
  context.restore()
}

function paintScrim(context: SKRSContext2D, inner: FrameSize, { fontPx }: TextStyle): void {
  context.save()
  castShadow(context, fontPx * SCRIM.blur, SCRIM.alpha)
  // Only the shadow is wanted: what casts it lies outside the canvas.
  const awayPx = inner.widthPx + fontPx * 20
  context.shadowOffsetX = awayPx
  context.fillStyle = INK
  context.beginPath()
  context.roundRect(-awayPx - fontPx * 0.2, 0, inner.widthPx + fontPx * 0.4, inner.heightPx, inner.heightPx / 2)
  context.fill()
  context.restore()
}

/** A wide soft shadow parts the words from a busy picture, a tight one gives them an edge. Words on a box need neither. */
function paintLines(context: SKRSContext2D, set: SetText, padX: number, padY: number): void {
  const { style, lines, widthPx } = set
  useFont(context, style)
  context.fillStyle = INK
  context.textAlign = style.align
  const x = padX + (style.align === 'center' ? widthPx / 2 : 0)
  const draw = (): void => {
    lines.forEach((line, index) => context.fillText(line, x, padY + baselineOf(style) + index * style.lineHeightPx))
  }
  if (style.box) return draw()
  castShadow(context, style.fontPx * 0.5, 0.34)
  draw()
  castShadow(context, style.fontPx * 0.1, 0.36, style.fontPx * 0.02)
  draw()
  context.shadowColor = 'transparent'
  draw()
}

function castShadow(context: SKRSContext2D, blurPx: number, alpha: number, dropPx = 0): void {
  context.shadowColor = `rgba(0, 0, 0, ${alpha})`
  context.shadowBlur = blurPx
  context.shadowOffsetY = dropPx
}

/** Capitals stand in the middle of their line: Inter's are 0.727 of the font size high. */
const baselineOf = (style: TextStyle): number => (style.lineHeightPx + 0.727 * style.fontPx) / 2

const even = (valuePx: number): number => 2 * Math.floor(valuePx / 2)
