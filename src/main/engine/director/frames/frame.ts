import type { EditOperation } from '../operations'
import type { Scene } from '../scene'
import type { Hit } from './hits'
import type { Meaning } from './meanings'

/** A shape that a wish can have: what must be said in it, what may be, and what it then asks for. */
export interface Frame {
  /** One of each. Every word with a meaning has to find its place here or in `may`. */
  readonly needs: readonly (readonly Meaning[])[]
  readonly may?: readonly Meaning[]
  /** Says so much that no rule needs to be asked first. */
  readonly isSure?: boolean
  readonly make: (slots: Slots) => readonly EditOperation[] | undefined
}

/** What stands in the places of a frame. */
export interface Slots {
  readonly scene: Scene
  /** All words in the clause that mean one of these, those that fill a place first. */
  readonly all: (...meanings: readonly Meaning[]) => readonly Hit[]
  readonly has: (...meanings: readonly Meaning[]) => boolean
  /** The words of a quote. */
  readonly quoted: (hit: Hit) => string
}

/** Light words that say by how much or nothing at all. */
const NEUTRAL: readonly Meaning[] = ['a-bit', 'a-lot', 'seconds', 'make', 'into', 'use', 'gently', 'only']

export function fillFrame(
  frame: Frame,
  hits: readonly Hit[],
  scene: Scene,
  quoted: (hit: Hit) => string,
): readonly EditOperation[] | undefined {
  const allowed = new Set([...frame.needs.flat(), ...(frame.may ?? []), ...NEUTRAL])
  if (!hits.every(({ meanings }) => meanings.some((meaning) => allowed.has(meaning)))) return undefined
  if (SINGLE.some((meaning) => isTwofold(meaning, hits))) return undefined
  const filled = assign(frame.needs, hits)
  if (!filled) return undefined
  const isMeant = (hit: Hit, meaning: Meaning): boolean => {
    const place = filled.indexOf(hit)
    return (
      hit.meanings.includes(meaning) &&
      (place < 0 ? allowed.has(meaning) : frame.needs[place]?.includes(meaning) === true)
    )
  }
  const all = (...meanings: readonly Meaning[]): Hit[] =>
    [...filled, ...hits.filter((hit) => !filled.includes(hit))].filter((hit) =>
      meanings.some((meaning) => isMeant(hit, meaning)),
    )
  return frame.make({ scene, all, has: (...meanings) => all(...meanings).length > 0, quoted })
}

/** Of these a wish has one: two that differ are two wishes. */
const SINGLE: readonly Meaning[] = ['duration', 'loudness', 'factor', 'hue', 'look', 'kind', 'part', 'quote']

function isTwofold(meaning: Meaning, hits: readonly Hit[]): boolean {
  return new Set(hits.filter(({ meanings }) => meanings[0] === meaning).map(({ text }) => text)).size > 1
}

/** A different hit for every place, or nothing. */
function assign(needs: Frame['needs'], hits: readonly Hit[], used: readonly Hit[] = []): readonly Hit[] | undefined {
  const [need, ...others] = needs
  if (!need) return used
  for (const hit of hits) {
    if (used.includes(hit) || !hit.meanings.some((meaning) => need.includes(meaning))) continue
    const filled = assign(others, hits, [...used, hit])
    if (filled) return filled
  }
  return undefined
}
