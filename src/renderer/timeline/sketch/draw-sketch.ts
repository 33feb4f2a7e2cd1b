import { toClock } from '../../parts/time-words'
import type { MovingZoom } from '../moving-zoom'
import { toRulerMarks } from '../ruler-marks'
import type { Scene, SketchedClip, SketchedRow } from './scene'

const RULER_PX = 24
const ROUND_PX = 5
/** Narrower clips have no room for a picture, a name or round corners. */
const BARE_BELOW_PX = 10
const NAME_FROM_PX = 40
const NAME_PX = 16
/** Below what stands on a picture. */
const SHADE = 'rgb(0 0 0 / 66%)'

/** Draws what a person follows with the eye while zooming: where each clip lies, its picture and its name. */
export function drawSketch(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { pxPerMs, leftPx }: MovingZoom,
  widthPx: number,
  playheadMs: number,
): void {
  context.clearRect(0, 0, widthPx, scene.heightPx)
  context.font = `11px ${scene.fontFamily}`
  context.textBaseline = 'middle'
  drawRuler(context, scene, { pxPerMs, leftPx }, widthPx)
  for (const row of scene.rows) {
    for (const one of row.clips) {
      const x = one.clip.startMs * pxPerMs - leftPx
      const width = one.seenMs * pxPerMs
      if (x < widthPx && x + width > 0) drawClip(context, scene, row, one, { x, width })
    }
  }
  drawPlayhead(context, scene, playheadMs * pxPerMs - leftPx)
}

function drawRuler(
  context: CanvasRenderingContext2D,
  { durationMs, ruler }: Scene,
  { pxPerMs, leftPx }: Pick<MovingZoom, 'pxPerMs' | 'leftPx'>,
  widthPx: number,
): void {
  for (const markMs of toRulerMarks(durationMs, durationMs * pxPerMs)) {
    const x = Math.round(markMs * pxPerMs - leftPx)
    if (x < -80 || x > widthPx) continue
    context.fillStyle = ruler.fill
    context.fillRect(x, 0, 1, RULER_PX)
    context.fillStyle = ruler.ink
    context.fillText(toClock(markMs), x + 5, 8)
  }
}

interface Span {
  readonly x: number
  readonly width: number
}

function drawClip(
  context: CanvasRenderingContext2D,
  scene: Scene,
  row: SketchedRow,
  one: SketchedClip,
  span: Span,
): void {
  const { x, width } = span
  const box = [x + 1, row.topPx + 1, Math.max(0.4, width - 2), row.heightPx - 2] as const
  context.fillStyle = one.isChosen && width < BARE_BELOW_PX ? scene.accent : row.fill
  if (width < BARE_BELOW_PX) return context.fillRect(...box)
  const outline = new Path2D()
  outline.roundRect(...box, ROUND_PX)
  const isSilent = row.type === 'audio' && one.clip.muted === true
  context.save()
  if (!isSilent) context.fill(outline)
  context.clip(outline)
  drawFace(context, row, one, span)
  context.restore()
  if (!one.isChosen && !isSilent) return
  context.strokeStyle = one.isChosen ? scene.accent : row.ink
  context.lineWidth = one.isChosen ? 2 : 1
  context.stroke(outline)
}

function drawFace(context: CanvasRenderingContext2D, row: SketchedRow, one: SketchedClip, span: Span): void {
  const { clip, picture, wave } = one
  if (picture?.complete) drawPicture(context, picture, row, span)
  if (wave) context.drawImage(wave, span.x, row.topPx + 2, span.width, row.heightPx - 4)
  if (clip.transitionIn && span.width >= NAME_FROM_PX) drawTransition(context, span.x + 5, row.topPx + 5)
  if (span.width >= NAME_FROM_PX) drawName(context, row, one.label, span)
}

/** As often as it fits, from the left, as high as the line. */
function drawPicture(context: CanvasRenderingContext2D, picture: HTMLImageElement, row: SketchedRow, span: Span): void {
  if (picture.naturalHeight === 0) return
  const { x, width } = span
  const highPx = row.heightPx - 2
  const tilePx = (picture.naturalWidth / picture.naturalHeight) * highPx
  for (let at = 1; at < width && x + at < context.canvas.clientWidth; at += tilePx) {
    if (x + at + tilePx > 0) context.drawImage(picture, x + at, row.topPx + 1, tilePx, highPx)
  }
}

/** Two circles in each other, as the clip has them. */
function drawTransition(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.fillStyle = SHADE
  context.beginPath()
  context.roundRect(x, y, 18, 18, 5)
  context.fill()
  context.strokeStyle = '#fff'
  context.lineWidth = 1
  for (const middle of [7.5, 10.5]) {
    context.beginPath()
    context.arc(x + middle, y + middle, 3.5, 0, 2 * Math.PI)
    context.stroke()
  }
}

function drawName(context: CanvasRenderingContext2D, row: SketchedRow, label: string, { x, width }: Span): void {
  if (row.type !== 'video') {
    context.fillStyle = row.ink
    context.fillText(label, x + (row.type === 'audio' ? 11 : 9), row.topPx + row.heightPx / 2)
    return
  }
  const top = row.topPx + row.heightPx - NAME_PX - 5
  context.fillStyle = SHADE
  context.beginPath()
  context.roundRect(x + 5, top, Math.min(width - 10, context.measureText(label).width + 12), NAME_PX, 4)
  context.fill()
  context.clip()
  context.fillStyle = '#fff'
  context.fillText(label, x + 11, top + NAME_PX / 2)
}

function drawPlayhead(context: CanvasRenderingContext2D, { playhead, heightPx }: Scene, x: number): void {
  context.fillStyle = playhead
  context.fillRect(x, 0, 1, heightPx)
  context.beginPath()
  context.moveTo(x - 5.5, 7.5)
  context.lineTo(x + 0.5, 2)
  context.lineTo(x + 6.5, 7.5)
  context.lineTo(x + 0.5, 14)
  context.fill()
}
