import { toExpression } from './expressions'
import { anyOf } from './reader'

interface Named {
  readonly hex: string
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

/** Colours that people name, as they are written on a film. */
const NAMED: readonly Named[] = [
  { hex: '#e53935', en: ['red'], zh: ['红'] },
  { hex: '#b71c1c', en: ['dark red'], zh: ['深红', '暗红'] },
  { hex: '#fb8c00', en: ['orange'], zh: ['橙', '橘'] },
  { hex: '#fdd835', en: ['yellow'], zh: ['黄'] },
  { hex: '#d4af37', en: ['gold', 'golden'], zh: ['金'] },
  { hex: '#43a047', en: ['green'], zh: ['绿'] },
  { hex: '#1b5e20', en: ['dark green'], zh: ['深绿', '墨绿'] },
  { hex: '#00acc1', en: ['cyan', 'turquoise', 'teal'], zh: ['青'] },
  { hex: '#1e88e5', en: ['blue'], zh: ['蓝'] },
  { hex: '#90caf9', en: ['light blue', 'sky blue'], zh: ['浅蓝', '天蓝'] },
  { hex: '#0d47a1', en: ['dark blue', 'navy(?: blue)?'], zh: ['深蓝', '藏青'] },
  { hex: '#8e24aa', en: ['purple', 'violet'], zh: ['紫'] },
  { hex: '#ec407a', en: ['pink'], zh: ['粉', '粉红'] },
  { hex: '#6d4c41', en: ['brown'], zh: ['棕', '咖啡', '褐'] },
  { hex: '#c0c0c0', en: ['silver'], zh: ['银'] },
  { hex: '#9e9e9e', en: ['gr[ae]y'], zh: ['灰'] },
  { hex: '#ffffff', en: ['white'], zh: ['白'] },
  { hex: '#000000', en: ['black'], zh: ['黑'] },
]

/** A colour by its English or Chinese name, as patterns without groups. */
export const COLOUR_EN = `(?<![a-z])${anyOf(NAMED.flatMap(({ en }) => en))}(?![a-z])`
export const COLOUR_ZH = anyOf(NAMED.flatMap(({ zh }) => zh))
export const COLOUR = `(?:#[\\da-f]{6}(?![\\da-f])|${COLOUR_EN}|${COLOUR_ZH}色)`

/** Reads what `COLOUR` matched, as `#rrggbb`. */
export function readColour(text: string): string | undefined {
  if (text.startsWith('#')) return text
  const plain = text.replace(/色$/u, '')
  return NAMED.find(({ en, zh }) => toExpression(`^(?:${[...en, ...zh].join('|')})$`).test(plain))?.hex
}

/** How far apart two hues may be and still have one name, in degrees. */
const HUE_REACH = 28

/** How well a picture of one colour is called by the name of another: from 0 (not at all) to 1. */
export function likeness(picture: string, named: string): number {
  const [is, wished] = [toHsl(picture), toHsl(named)]
  const wishedGrey = wished.saturation < GREYEST
  if (wishedGrey) return is.saturation < 0.25 ? Math.max(0, 1 - 2.5 * Math.abs(is.lightness - wished.lightness)) : 0
  if (is.saturation < GREYEST || is.lightness < 0.08 || is.lightness > 0.95) return 0
  const isBrown = ({ hue, saturation, lightness }: Hsl): boolean =>
    hue > 10 && hue < 45 && (lightness < 0.4 || saturation < 0.3)
  if (isBrown(is) !== isBrown(wished)) return 0
  const turn = Math.abs(is.hue - wished.hue)
  return Math.max(0, 1 - Math.min(turn, 360 - turn) / HUE_REACH)
}

/** Less colourful than this, and a colour is a grey. */
const GREYEST = 0.12

interface Hsl {
  readonly hue: number
  readonly saturation: number
  readonly lightness: number
}

function toHsl(hex: string): Hsl {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [highest, lowest] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const spread = highest - lowest
  const lightness = (highest + lowest) / 2
  if (spread === 0) return { hue: 0, saturation: 0, lightness }
  const sixth =
    highest === red
      ? ((green - blue) / spread + 6) % 6
      : highest === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4
  return { hue: sixth * 60, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness }
}
