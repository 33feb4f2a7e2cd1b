import type { CutText } from '../cut'
import type { Slots } from './frame'
import type { Hit } from './hits'
import type { Meaning } from './meanings'
import { findByContent } from './text-contents'
import { clipsIn } from './values'

/** Which text, told best first: "the title's letters" are the title. */
export const TEXTS: readonly Meaning[] = ['title', 'caption', 'words', 'texts', 'letters']
export const TELLING: readonly Meaning[] = ['title', 'caption', 'words']

/** The texts that are spoken of; with a clip beside them those that go with it. */
/** Texts that are seen with the clips that are named; all that are meant where none is named. */
export function textsThere(slots: Slots): CutText[] {
  const clipIds = clipsIn(slots)
  const order = slots.scene.cut.clips.map(({ id }) => id)
  const isThere = ({ when }: CutText): boolean =>
    when.kind === 'clip'
      ? clipIds.includes(when.clipId)
      : (when.kind === 'opening' && clipIds.includes(order[0] ?? '')) ||
        (when.kind === 'closing' && clipIds.includes(order.at(-1) ?? ''))
  return textsIn(slots).filter((text) => clipIds.length === 0 || isThere(text))
}

export function textsIn(slots: Slots): CutText[] {
  const { texts } = slots.scene.cut
  const telling = slots.all(...TELLING)
  const meant = telling.length > 0 ? telling : slots.all(...TEXTS)
  const named = meant.flatMap((hit) => textsOf(hit, texts, slots))
  const unique = [...new Set(named)]
  const clipIds = clipsIn(slots)
  const there = unique.filter(({ when }) => when.kind === 'clip' && clipIds.includes(when.clipId))
  const atEnd = telling.length > 0 ? [] : unique.filter(({ when }) => when.kind === endIn(slots))
  return [there, atEnd].find((texts) => texts.length > 0) ?? unique
}

export function textsOf(hit: Hit, texts: readonly CutText[], { scene }: Slots): CutText[] {
  if (hit.meanings.includes('words')) return [findByContent(hit.text, scene)].filter((text) => text !== undefined)
  if (hit.meanings.some((meaning) => meaning === 'texts' || meaning === 'letters')) return [...texts]
  return texts.filter(({ role }) => (role === 'title') === hit.meanings.includes('title'))
}

/** "The text at the start": the end of the film that is spoken of. */
function endIn(slots: Slots): CutText['when']['kind'] | undefined {
  return slots.has('first', 'start') ? 'opening' : slots.has('last', 'end') ? 'closing' : undefined
}
