import { readColour } from '../colours'
import { toExpression } from '../expressions'
import type { TextPosition, TextSize, TextWhen } from '../cut'
import type { EditOperation } from '../operations'
import type { Frame, Slots } from './frame'
import type { Meaning } from './meanings'
import { TELLING, TEXTS, textsIn, textsOf, textsThere } from './texts-in'
import { clipsIn, isRefused, spanIn } from './values'

const SPOTS: readonly Meaning[] = ['top', 'bottom', 'centre', 'higher', 'lower']
const SIZES: readonly Meaning[] = ['bigger', 'smaller']
const AROUND: readonly Meaning[] = [
  'move',
  'change',
  'hold',
  'colour',
  'add',
  'take',
  'up',
  'down',
  'clips',
  'first',
  'start',
]

function removed(slots: Slots): EditOperation[] | undefined {
  const textIds = textsThere(slots).map(({ id }) => id)
  if (textIds.length === 0 || isRefused(slots, 'remove')) return undefined
  return [{ do: 'remove-texts', textIds }]
}

/** How words look and where they stand: each of it that is said. */
function styled(slots: Slots): EditOperation[] | undefined {
  const texts = textsIn(slots)
  if (texts.length === 0 || slots.has('no')) return undefined
  const [hue] = slots.all('hue')
  const colour = hue && readColour(hue.text)
  const size = sizeIn(slots, texts[0]?.size)
  const position = positionIn(slots)
  const style = { ...(colour !== undefined && { colour }), ...(size && { size }) }
  const isStyled = Object.keys(style).length > 0
  if (!isStyled && !position) return undefined
  return [
    ...(isStyled ? [{ do: 'style-text' as const, textIds: texts.map(({ id }) => id), ...style }] : []),
    ...(position ? texts.map(({ id }) => ({ do: 'place-text' as const, textId: id, position })) : []),
  ]
}

function sizeIn(slots: Slots, before: TextSize = 'normal'): TextSize | undefined {
  if (slots.has('bigger')) return before === 'small' ? 'normal' : 'large'
  if (slots.has('smaller')) return before === 'large' ? 'normal' : 'small'
  return undefined
}

function positionIn(slots: Slots): TextPosition | undefined {
  // 标题字大一点: letters that go up are larger, they do not rise.
  if (slots.has('top', 'higher') || (slots.has('up') && !slots.has('bigger'))) return 'top'
  if (slots.has('bottom', 'lower', 'down')) return 'bottom'
  return slots.has('centre') ? 'center' : undefined
}

/** A text that is there goes with a picture or to an end of the film. */
function placed(slots: Slots): EditOperation[] | undefined {
  const [text, another] = [
    ...new Set(slots.all(...TELLING).flatMap((hit) => textsOf(hit, slots.scene.cut.texts, slots))),
  ]
  const [clipId, second] = clipsIn(slots)
  const when: TextWhen | undefined =
    partIn(slots) ??
    (clipId !== undefined && second === undefined
      ? { kind: 'clip', clipId }
      : slots.has('first') !== slots.has('last')
        ? { kind: slots.has('first') ? 'opening' : 'closing' }
        : undefined)
  if (!text || another || !when || slots.has('no')) return undefined
  return [{ do: 'place-text', textId: text.id, when }]
}

function reworded(slots: Slots): EditOperation[] | undefined {
  const [text, another] = textsIn(slots)
  const [quote, second] = slots.all('quote')
  if (!text || another || !quote || second) return undefined
  return [{ do: 'change-text', textId: text.id, text: slots.quoted(quote), placeholder: false }]
}

const COUNTS: readonly (readonly [count: number, pattern: string])[] = [
  [2, 'half|[前后上下]半|一半'],
  [3, 'third(?! quarter)|三分之一'],
  [4, 'quarter|四分之一'],
]

/** "The second half", 最后三分之一: one of the equal parts of a film. */
function partIn(slots: Slots): TextWhen | undefined {
  const [hit, another] = slots.all('part')
  if (!hit || another) return undefined
  const count = COUNTS.find(([, pattern]) => toExpression(pattern).test(hit.text))?.[0] ?? 2
  const isLast = /last|final|closing|other|后|下/u.test(hit.text) || (count === 2 && hit.text.includes('second'))
  const index = isLast ? count - 1 : /second|middle|中/u.test(hit.text) ? 1 : /third quarter/u.test(hit.text) ? 2 : 0
  return { kind: 'part', index, count }
}

function written(slots: Slots): EditOperation[] | undefined {
  const [quote, another] = slots.all('quote')
  const [clipId, second] = clipsIn(slots)
  const span = spanIn(slots)
  const when =
    (span && { kind: 'range' as const, startMs: span.fromMs, endMs: span.toMs }) ??
    partIn(slots) ??
    (clipId !== undefined && second === undefined ? { kind: 'clip' as const, clipId } : undefined)
  // A title's words take the place of the title that is there, which the rules know.
  if (!quote || another || !when || slots.has('no') || (span && slots.has('title'))) return undefined
  const [hue] = slots.all('hue')
  const colour = hue && readColour(hue.text)
  const size = sizeIn(slots)
  return [
    {
      ...{ do: 'add-text' as const, text: slots.quoted(quote), placeholder: false, when },
      role: slots.has('title') ? 'title' : slots.has('lower-third') ? 'lower-third' : 'caption',
      position: positionIn(slots) ?? 'bottom',
      ...(colour !== undefined && { colour }),
      ...(size && { size }),
    },
  ]
}

/** Wishes about what is written. */
export const TEXT_FRAMES: readonly Frame[] = [
  { needs: [['remove', 'no'], TEXTS], may: ['take', 'away', 'clips', 'film', ...TEXTS], make: removed },
  { needs: [['away'], TEXTS], may: ['take', 'clips', 'film', 'hold', ...TEXTS], make: removed },
  {
    needs: [TEXTS, ['throughout']],
    may: [...AROUND, ...TEXTS],
    make: (slots) => textsIn(slots).map(({ id }) => ({ do: 'place-text', textId: id, when: { kind: 'whole' } })),
  },
  { needs: [TEXTS, ['hue', ...SIZES, ...SPOTS]], may: [...AROUND, 'hue', ...SIZES, ...SPOTS, ...TEXTS], make: styled },
  { needs: [TELLING, ['up', 'down']], may: ['move', 'hold', 'add', 'take'], make: styled },
  { needs: [['words'], ['quote'], ['change']], may: AROUND, isSure: true, make: reworded },
  { needs: [['title', 'caption'], ['change'], ['quote']], may: ['clips', 'texts', 'move'], make: reworded },
  {
    needs: [
      ['title', 'caption', 'words'],
      ['last', 'first', 'part'],
    ],
    may: ['only'],
    make: placed,
  },
  { needs: [['use'], ['quote'], ['title', 'caption']], make: reworded },
  {
    needs: [TEXTS, ['clips', 'first', 'last', 'part'], ['move', 'hold', 'change']],
    may: ['add', 'first', 'last', 'film', 'only'],
    make: placed,
  },
  {
    needs: [['quote'], ['part', 'span']],
    may: ['caption', 'title', 'lower-third', 'texts', 'letters', 'add', 'move', 'hold', 'hue', ...SIZES, ...SPOTS],
    isSure: true,
    make: written,
  },
]
