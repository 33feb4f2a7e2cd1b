import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { TextOverlay } from '../../film'
import type { FrameSize } from '../fit-graph'
import { breakLines } from './break-lines'
import type { PaintedText } from './painted-text'
import { inksOf, type Inks } from './inks'
import { toRuns, type Run } from './runs'
import { EMOJI_FAMILIES, FONT_FAMILIES, MOST_LINES, safeAreaOf, shrunk, styleOf, type TextStyle } from './text-style'
import { toPaintedText } from './to-planes'

interface SetText {
  readonly style: TextStyle
  readonly lines: readonly string[]
  readonly widthPx: number
  readonly heightPx: number
}

const SMALLEST = 0.5
/** Before a word is parted it may get this much smaller. */
const WHOLE_WORDS_FROM = 0.7
/** A wide, faint darkening behind words without a box, or white words would drown in a white wall. In font sizes. */
const SCRIM = { blur: 2, reach: 2.3 }
/** Of the edge around coloured words, in font sizes. */
const EDGE = 0.11
const SIZES = { small: 0.78, normal: 1, large: 1.3 }

type Words = Pick<TextOverlay, 'text' | 'role' | 'position' | 'colour' | 'size'>

/** Paints a text once, in the size it will be seen in. The same text, role and frame give the same pixels. */
export function paintText(overlay: Words, frame: FrameSize): PaintedText {
  const inks = inksOf(overlay.colour)
  const set = setText(overlay.text, shrunk(styleOf(overlay.role, frame), SIZES[overlay.size ?? 'normal']))
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
  if (style.box) paintBox(context, inner, style, inks)
  else paintScrim(context, inner, style, inks)
  if (style.bar) paintBar(context, inner, style, inks)
  paintLines(context, set, inks, { padX, padY })
  const { data } = context.getImageData(0, 0, widthPx, heightPx)
  return toPaintedText(data, { widthPx, heightPx, leftPx, topPx })
}

/** Breaks lines, and makes the words smaller until there are few enough of them and the widest fits. */
function setText(text: string, full: TextStyle): SetText {
  const context = createCanvas(16, 16).getContext('2d')
  for (let factor = 1; ; factor *= 0.92) {
    const style = shrunk(full, factor)
    const widthOf = (line: string): number => widthOfLine(context, style, line)
    const mayPartWords = factor < WHOLE_WORDS_FROM
    const lines = breakLines(text, { widest: style.widestLinePx, widthOf, mayPartWords })
    const widthPx = Math.max(1, ...lines.map(widthOf))
    const fits = lines.length <= MOST_LINES && widthPx <= style.widestLinePx
    if (!fits && factor > SMALLEST) continue
    const kept = fits ? lines : shortened(lines, style.widestLinePx, widthOf)
    return {
      style,
      lines: kept,
      widthPx: Math.min(Math.max(1, ...kept.map(widthOf)), style.widestLinePx),
      heightPx: Math.max(1, kept.length) * style.lineHeightPx,
    }
  }
}

/** As many lines as may be seen. The last one says that there would be more. */
function shortened(lines: readonly string[], widest: number, widthOf: (line: string) => number): string[] {
  const kept = lines.slice(0, MOST_LINES)
  let last = Array.from(kept.pop() ?? '')
  while (last.length > 0 && widthOf(`${last.join('')}…`) > widest) last = last.slice(0, -1)
  return [...kept, `${last.join('').trimEnd()}…`]
}

function widthOfLine(context: SKRSContext2D, style: TextStyle, line: string): number {
  return toRuns(line).reduce((sum, run) => {
    useFont(context, style, run)
    return sum + context.measureText(run.text).width
  }, 0)
}

function placeOf({ role, position }: Pick<TextOverlay, 'role' | 'position'>, frame: FrameSize, inner: FrameSize) {
  const area = safeAreaOf(frame)
  const leftPx = role === 'lower-third' ? area.leftPx : (frame.widthPx - inner.widthPx) / 2
  const top = { top: area.topPx, center: (frame.heightPx - inner.heightPx) / 2, bottom: area.bottomPx - inner.heightPx }
  return { leftPx, topPx: top[position] }
}

function useFont(context: SKRSContext2D, style: TextStyle, { isEmoji }: Pick<Run, 'isEmoji'>): void {
  context.font = `${style.weight} ${style.fontPx}px ${isEmoji ? EMOJI_FAMILIES : FONT_FAMILIES}`
  context.letterSpacing = `${style.letterSpacingPx}px`
  context.textBaseline = 'alphabetic'
}

function paintBox(context: SKRSContext2D, inner: FrameSize, { fontPx }: TextStyle, inks: Inks): void {
  context.fillStyle = `rgba(${inks.ground}, ${inks.boxAlpha})`
  context.beginPath()
  context.roundRect(0, 0, inner.widthPx, inner.heightPx, fontPx * 0.42)
  context.fill()
}

function paintBar(context: SKRSContext2D, inner: FrameSize, { fontPx }: TextStyle, inks: Inks): void {
  context.save()
  castShadow(context, inks, fontPx * 0.3, 0.5)
  context.fillStyle = inks.ink
  context.beginPath()
  context.roundRect(0, fontPx * 0.12, fontPx * 0.1, inner.heightPx - fontPx * 0.24, fontPx * 0.05)
  context.fill()
  context.restore()
}

function paintScrim(context: SKRSContext2D, inner: FrameSize, { fontPx }: TextStyle, inks: Inks): void {
  context.save()
  castShadow(context, inks, fontPx * SCRIM.blur, inks.scrimAlpha)
  // Only the shadow is wanted: what casts it lies outside the canvas.
  const awayPx = inner.widthPx + fontPx * 20
  context.shadowOffsetX = awayPx
  context.fillStyle = inks.ink
  context.beginPath()
  context.roundRect(-awayPx - fontPx * 0.2, 0, inner.widthPx + fontPx * 0.4, inner.heightPx, inner.heightPx / 2)
  context.fill()
  context.restore()
}

/** A wide soft shadow parts the words from a busy picture, a tight one gives them an edge. Words on a box need neither. */
function paintLines(context: SKRSContext2D, set: SetText, inks: Inks, pad: { padX: number; padY: number }): void {
  const { style } = set
  context.fillStyle = inks.ink
  const draw = (): void => drawLines(context, set, pad, (text, x, y) => context.fillText(text, x, y))
  if (style.box) return draw()
  castShadow(context, inks, style.fontPx * 0.5, 0.34)
  draw()
  castShadow(context, inks, style.fontPx * 0.1, 0.36, style.fontPx * 0.02)
  draw()
  context.shadowColor = 'transparent'
  if (inks.edgeAlpha > 0) paintEdge(context, set, inks, pad)
  draw()
}

function paintEdge(context: SKRSContext2D, set: SetText, inks: Inks, pad: { padX: number; padY: number }): void {
  context.strokeStyle = `rgba(${inks.ground}, ${inks.edgeAlpha})`
  context.lineWidth = set.style.fontPx * EDGE
  context.lineJoin = 'round'
  drawLines(context, set, pad, (text, x, y, { isEmoji }) => isEmoji || context.strokeText(text, x, y))
}

type DrawRun = (text: string, x: number, y: number, run: Run) => unknown

function drawLines(
  context: SKRSContext2D,
  set: SetText,
  { padX, padY }: { padX: number; padY: number },
  draw: DrawRun,
) {
  const { style, lines, widthPx } = set
  lines.forEach((line, index) => {
    const y = padY + baselineOf(style) + index * style.lineHeightPx
    const runs = toRuns(line)
    const [only] = runs
    if (only && runs.length === 1) {
      useFont(context, style, only)
      context.textAlign = style.align
      return draw(line, padX + (style.align === 'center' ? widthPx / 2 : 0), y, only)
    }
    context.textAlign = 'left'
    let x = padX + (style.align === 'center' ? (widthPx - widthOfLine(context, style, line)) / 2 : 0)
    for (const run of runs) {
      useFont(context, style, run)
      draw(run.text, x, y, run)
      x += context.measureText(run.text).width
    }
  })
}

function castShadow(context: SKRSContext2D, inks: Inks, blurPx: number, alpha: number, dropPx = 0): void {
  context.shadowColor = `rgba(${inks.shadow}, ${alpha})`
  context.shadowBlur = blurPx
  context.shadowOffsetY = dropPx
}

/** Capitals stand in the middle of their line: Inter's are 0.727 of the font size high. */
const baselineOf = (style: TextStyle): number => (style.lineHeightPx + 0.727 * style.fontPx) / 2

const even = (valuePx: number): number => 2 * Math.floor(valuePx / 2)
