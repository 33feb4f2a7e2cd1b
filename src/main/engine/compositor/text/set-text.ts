import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { breakLines } from './break-lines'
import { toRuns, type Run } from './runs'
import { EMOJI_FAMILIES, FONT_FAMILIES, MOST_LINES, shrunk, type TextStyle } from './text-style'

/** A text in lines. */
export interface SetText {
  readonly style: TextStyle
  readonly lines: readonly string[]
  readonly widthPx: number
  readonly heightPx: number
}

const SMALLEST = 0.5
/** Before a word is parted it may get this much smaller. */
const WHOLE_WORDS_FROM = 0.7

/** Breaks lines, and makes the words smaller until there are few enough of them and the widest fits. */
export function setText(text: string, full: TextStyle): SetText {
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

export function widthOfLine(context: SKRSContext2D, style: TextStyle, line: string): number {
  return toRuns(line).reduce((sum, run) => {
    useFont(context, style, run)
    return sum + context.measureText(run.text).width
  }, 0)
}

export function useFont(context: SKRSContext2D, style: TextStyle, { isEmoji }: Pick<Run, 'isEmoji'>): void {
  context.font = `${style.weight} ${style.fontPx}px ${isEmoji ? EMOJI_FAMILIES : FONT_FAMILIES}`
  context.letterSpacing = `${style.letterSpacingPx}px`
  context.textBaseline = 'alphabetic'
}
