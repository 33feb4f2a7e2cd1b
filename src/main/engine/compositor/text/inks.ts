/** The colours of a text: its words, and what parts them from the picture behind. */
export interface Inks {
  readonly ink: string
  /** Red, green and blue of what lies behind the words, light for dark words and the other way round. */
  readonly ground: string
  readonly shadow: string
  readonly boxAlpha: number
  readonly scrimAlpha: number
  /** How strong the edge around words without a box is. White words have only their shadow. */
  readonly edgeAlpha: number
}

const HEX = /^#[0-9a-f]{6}$/i
const WHITE = '#FFFFFF'
const ON_DARK = { ground: '12, 14, 18', shadow: '0, 0, 0', boxAlpha: 0.56, scrimAlpha: 0.3 }
/** Where black and white stand out equally well. Source: WCAG 2.2, contrast ratio. */
const MIDDLE = 0.179
/** Words below this contrast want more behind them. */
const STRONG = 12

/** Colours that keep words of any colour readable on any picture. What is no colour is white. */
export function inksOf(colour: string | undefined): Inks {
  const ink = colour !== undefined && HEX.test(colour) ? colour.toUpperCase() : WHITE
  if (ink === WHITE) return { ink, ...ON_DARK, edgeAlpha: 0 }
  const light = luminanceOf(ink)
  const isDark = light < MIDDLE
  const contrast = isDark ? 1.05 / (light + 0.05) : (light + 0.05) / 0.05
  const isWeak = contrast < STRONG
  return {
    ink,
    ground: isDark ? '250, 250, 248' : ON_DARK.ground,
    shadow: isDark ? '255, 255, 255' : ON_DARK.shadow,
    boxAlpha: isWeak ? 0.82 : 0.66,
    scrimAlpha: isWeak ? 0.5 : 0.4,
    edgeAlpha: isWeak ? 0.85 : 0.6,
  }
}

/** From 0 (black) to 1 (white), as WCAG 2.2 counts it. */
function luminanceOf(hex: string): number {
  const part = (from: number): number => {
    const level = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
