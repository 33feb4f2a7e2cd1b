import { createCanvas } from '@napi-rs/canvas'
import type { PaintedText } from '../../../../picture/painted-text'
import type { FrameSize } from '../../../../shared/picture-plan'
import type { TextOverlay } from '../../film'
import { inksOf } from './inks'
import { paintBar, paintBox, paintLines, paintScrim, SCRIM } from './paint-ink'
import { setText } from './set-text'
import { safeAreaOf, shrunk, styleOf } from './text-style'
import { toPaintedText } from './to-planes'

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

function placeOf({ role, position }: Pick<TextOverlay, 'role' | 'position'>, frame: FrameSize, inner: FrameSize) {
  const area = safeAreaOf(frame)
  const leftPx = role === 'lower-third' ? area.leftPx : (frame.widthPx - inner.widthPx) / 2
  const top = { top: area.topPx, center: (frame.heightPx - inner.heightPx) / 2, bottom: area.bottomPx - inner.heightPx }
  return { leftPx, topPx: top[position] }
}

const even = (valuePx: number): number => 2 * Math.floor(valuePx / 2)
