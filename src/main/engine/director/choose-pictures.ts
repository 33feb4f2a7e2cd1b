import type { Material } from './material'
import { SHORTEST_SHOT_FRAMES, sum } from './share-frames'

/** What a picture needs to be seen at all; a clip that is shorter needs only itself. */
export function leastFrames(item: Material): number {
  return Math.min(SHORTEST_SHOT_FRAMES, item.maxFrames)
}

/** As many pictures as can be seen at all in the wished time, from the front. */
export function choosePictures(
  all: readonly Material[],
  wishedFrames: number | undefined,
): { readonly used: readonly Material[]; readonly leftOut: readonly Material[] } {
  if (wishedFrames === undefined) return { used: all, leftOut: [] }
  let used: Material[] = []
  for (const item of all) if (need([...used, item]) <= wishedFrames) used.push(item)
  const leftOut = all.filter((item) => !used.includes(item))
  // Clips of a moment alone may be too short for the film; one that can go on takes the place of the last of them.
  const longest = leftOut.toSorted((a, b) => b.maxFrames - a.maxFrames)[0]
  if (longest && sum(used.map((item) => item.maxFrames)) < wishedFrames) {
    while (need([...used, longest]) > wishedFrames) used = used.slice(0, -1)
    used = all.filter((item) => used.includes(item) || item === longest)
  }
  return { used, leftOut: all.filter((item) => !used.includes(item)) }
}

function need(items: readonly Material[]): number {
  return sum(items.map(leastFrames))
}
