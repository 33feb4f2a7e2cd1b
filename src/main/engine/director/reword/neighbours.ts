import { readReferences, referencePattern } from '../clip-reference'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'
import { nameOf } from './name-of'

const ONE = '(?:one|photo|picture|image|pic|shot|clip|slide)'
const ONE_ZH = '(?:的?(?:[那这]|第)?一?[张个段幅](?:[照图相]片|图|画面)?|的(?:[照图相]片|图|画面))'

/** "The one after the bag", 椅子前面那张: a clip that is pointed at from the one beside it is called by its own name. */
export function sayNeighbours(spoken: Spoken, scene: Scene): Spoken {
  const clip = `(${referencePattern(scene)})`
  const neighbour = (text: string | undefined, step: number): string | undefined => {
    const [id, another] = readReferences(text ?? '', scene) ?? []
    if (id === undefined || another !== undefined) return undefined
    const at = scene.cut.clips.findIndex((each) => each.id === id)
    return nameOf(scene).get(scene.cut.clips[at + step]?.id ?? '')
  }
  const english = respeak(
    spoken,
    `(?<![a-z])the (?:(next|previous) )?${ONE} (?:right |just |directly |immediately |that (?:comes|is) |which (?:comes|is) )*(after|before|behind|in front of|following) ${clip}`,
    (match) => neighbour(match[3], /after|behind|following/u.test(match[2] ?? '') ? 1 : -1),
  )
  return respeak(
    english,
    `${clip}(?:的)?(后面|前面|之后|之前|后一张|前一张|下一张|上一张)(?:紧(?:接着|跟着))?(?:的)?(?:${ONE_ZH}|(?<=一张))`,
    (match) => {
      const name = neighbour(match[1], /后|下/u.test(match[2] ?? '') ? 1 : -1)
      return name === undefined ? undefined : `${name}那张`
    },
  )
}
