import type { FrameSize } from '../../../../shared/picture-plan'
import type { TextOverlay } from '../../film'

/** How a text is set in one frame size. All lengths in pixels of the frame. */
export interface TextStyle {
  readonly fontPx: number
  readonly weight: 600 | 700
  readonly lineHeightPx: number
  readonly letterSpacingPx: number
  readonly align: 'center' | 'left'
  /** Lines are broken to stay within this. */
  readonly widestLinePx: number
  /** A quiet box behind the words, or none. */
  readonly box: boolean
  /** A thin upright line beside the words. */
  readonly bar: boolean
}

/** Where text may be. */
export interface SafeArea {
  readonly leftPx: number
  readonly rightPx: number
  readonly topPx: number
  readonly bottomPx: number
}

/** Ours first, then whatever the machine has, for scripts that ours lack. */
export const FONT_FAMILIES = '"Inter", "Noto Sans CJK SC", "Noto Color Emoji", sans-serif'
/** For emoji, whose plain forms are in letter fonts too. */
export const EMOJI_FAMILIES = '"Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", sans-serif'
export const MOST_LINES = 3

/** Parts of the frame that stay free, by how much higher than wide it is. */
const MARGINS = [
  { upTo: 1.2, side: 0.05, top: 0.05, bottom: 0.93 },
  { upTo: 1.5, side: 0.06, top: 0.06, bottom: 0.92 },
  // The buttons of the apps that show upright films cover their upper and lower parts.
  { upTo: Infinity, side: 0.07, top: 0.14, bottom: 0.8 },
] as const

export function safeAreaOf({ widthPx, heightPx }: FrameSize): SafeArea {
  const margins = MARGINS.find(({ upTo }) => heightPx <= widthPx * upTo) ?? MARGINS[0]
  const side = Math.round(widthPx * margins.side)
  return {
    leftPx: side,
    rightPx: widthPx - side,
    topPx: Math.round(heightPx * margins.top),
    bottomPx: Math.round(heightPx * margins.bottom),
  }
}

export function styleOf(role: TextOverlay['role'], frame: FrameSize): TextStyle {
  const area = safeAreaOf(frame)
  const safeWidthPx = area.rightPx - area.leftPx
  const upright = frame.heightPx > frame.widthPx
  const unitPx = Math.min(frame.heightPx, frame.widthPx * (upright ? 1 : 0.75))
  switch (role) {
    case 'title': {
      const fontPx = unitPx * (upright ? 0.104 : 0.1)
      return {
        ...{ fontPx, weight: 700, lineHeightPx: fontPx * 1.14, letterSpacingPx: fontPx * -0.022 },
        ...{ align: 'center', widestLinePx: safeWidthPx * (upright ? 0.96 : 0.84), box: false, bar: false },
      }
    }
    case 'caption': {
      const fontPx = unitPx * (upright ? 0.052 : 0.045)
      return {
        ...{ fontPx, weight: 600, lineHeightPx: fontPx * 1.32, letterSpacingPx: fontPx * -0.008 },
        ...{ align: 'center', widestLinePx: safeWidthPx * (upright ? 0.88 : 0.72), box: true, bar: false },
      }
    }
    case 'lower-third': {
      const fontPx = unitPx * (upright ? 0.058 : 0.05)
      return {
        ...{ fontPx, weight: 600, lineHeightPx: fontPx * 1.26, letterSpacingPx: fontPx * -0.012 },
        ...{ align: 'left', widestLinePx: safeWidthPx * (upright ? 0.86 : 0.55), box: false, bar: true },
      }
    }
  }
}

/** The same style, smaller. */
export const shrunk = (style: TextStyle, factor: number): TextStyle => ({
  ...style,
  fontPx: style.fontPx * factor,
  lineHeightPx: style.lineHeightPx * factor,
  letterSpacingPx: style.letterSpacingPx * factor,
})
