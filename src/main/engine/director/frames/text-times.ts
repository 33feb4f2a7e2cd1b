import type { CutText } from '../cut'
import { FPS } from '../frame'
import { layOut } from '../lay-out'
import type { EditOperation } from '../operations'
import type { Scene } from '../scene'
import type { Frame, Slots } from './frame'
import type { Meaning } from './meanings'
import { TEXTS, textsIn } from './texts-in'
import { durationIn, spanIn } from './values'

const AROUND: readonly Meaning[] = [
  'hold',
  'move',
  'change',
  'add',
  'length',
  'first',
  'start',
  'clips',
  'trim',
  ...TEXTS,
]
/** So much longer or shorter when nobody says how much. */
const STEP = 1.5

/** When a text is seen in the film as it is, in milliseconds; undefined for one that is not seen. */
function seen(
  text: CutText,
  { cut, assets }: Scene,
): { readonly startMs: number; readonly lengthMs: number } | undefined {
  const laidOut = layOut(cut, assets).texts.find((other) => other.text.id === text.id)
  const toMs = (frames: number): number => Math.round((frames * 1000) / FPS)
  return laidOut && { startMs: toMs(laidOut.startFrame), lengthMs: toMs(laidOut.frameCount) }
}

/** From where it begins, as long as is said or by half as much again. A closing text keeps its end. */
function held(slots: Slots): EditOperation[] | undefined {
  const [text, another] = textsIn(slots)
  const now = text && seen(text, slots.scene)
  const isLonger = slots.has('longer')
  if (!text || another || !now || (isLonger && slots.has('shorter'))) return undefined
  const lengthMs = durationIn(slots) ?? Math.round((now.lengthMs * (isLonger ? STEP : 1 / STEP)) / 100) * 100
  const startMs = text.when.kind === 'closing' ? Math.max(0, now.startMs + now.lengthMs - lengthMs) : now.startMs
  return [{ do: 'place-text', textId: text.id, when: { kind: 'range', startMs, endMs: startMs + lengthMs } }]
}

/** "The caption a second earlier", "the title after 2 seconds": as long as before. */
function shifted(slots: Slots): EditOperation[] | undefined {
  const [text, another] = textsIn(slots)
  const now = text && seen(text, slots.scene)
  const byMs = durationIn(slots)
  if (!text || another || !now || byMs === undefined || slots.has('no')) return undefined
  const startMs = slots.has('earlier') ? now.startMs - byMs : slots.has('later') ? now.startMs + byMs : byMs
  if (startMs < 0) return undefined
  return [{ do: 'place-text', textId: text.id, when: { kind: 'range', startMs, endMs: startMs + now.lengthMs } }]
}

/** "The caption from 4 to 9 seconds". */
function spanned(slots: Slots): EditOperation[] | undefined {
  const [text, another] = textsIn(slots)
  const span = spanIn(slots)
  if (!text || another || !span || slots.has('no')) return undefined
  return [{ do: 'place-text', textId: text.id, when: { kind: 'range', startMs: span.fromMs, endMs: span.toMs } }]
}

/** Wishes about when and how long what is written can be read. */
export const TEXT_TIME_FRAMES: readonly Frame[] = [
  { needs: [TEXTS, ['hold', 'longer', 'shorter'], ['duration']], may: [...AROUND, 'longer', 'shorter'], make: held },
  { needs: [['title', 'caption', 'words'], ['show'], ['duration']], may: ['hold', 'length'], isSure: true, make: held },
  { needs: [TEXTS, ['longer', 'shorter']], may: AROUND, make: held },
  {
    needs: [TEXTS, ['earlier', 'later', 'after', 'begins'], ['duration']],
    may: [...AROUND, 'after', 'begins', 'take'],
    make: shifted,
  },
  { needs: [TEXTS, ['span']], may: AROUND, make: spanned },
]
