import type { SKRSContext2D } from '@napi-rs/canvas'
import type { FrameSize } from '../../../../shared/picture-plan'
import type { Inks } from './inks'
import { toRuns, type Run } from './runs'
import { useFont, widthOfLine, type SetText } from './set-text'
import type { TextStyle } from './text-style'

/** A wide, faint darkening behind words without a box, or white words would drown in a white wall. In font sizes. */
export const SCRIM = { blur: 2, reach: 2.3 }
/** Of the edge around coloured words, in font sizes. */
const EDGE = 0.11

export function paintBox(context: SKRSContext2D, inner: FrameSize, { fontPx }: TextStyle, inks: Inks): void {
  context.fillStyle = `rgba(${inks.ground}, ${inks.boxAlpha})`
  context.beginPath()
  context.roundRect(0, 0, inner.widthPx, inner.heightPx, fontPx * 0.42)
  context.fill()
}

export function paintBar(context: SKRSContext2D, inner: FrameSize, { fontPx }: TextStyle, inks: Inks): void {
  context.save()
  castShadow(context, inks, fontPx * 0.3, 0.5)
  context.fillStyle = inks.ink
  context.beginPath()
  context.roundRect(0, fontPx * 0.12, fontPx * 0.1, inner.heightPx - fontPx * 0.24, fontPx * 0.05)
  context.fill()
  context.restore()
}

export function paintScrim(context: SKRSContext2D, inner: FrameSize, { fontPx }: TextStyle, inks: Inks): void {
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
export function paintLines(
  context: SKRSContext2D,
  set: SetText,
  inks: Inks,
  pad: { padX: number; padY: number },
): void {
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
