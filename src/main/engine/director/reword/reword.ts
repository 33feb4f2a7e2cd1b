import { readNames } from '../clip-names'
import type { Scene } from '../scene'
import type { Respeak } from '../spoken'
import { sayClipAgain, saySubjectAgain, sayWhatIsMeant } from './pronouns'
import { sayWhatIsWished } from './contrasts'
import { sayShareOfFilm } from './film-shares'
import { sayMotion } from './motion-zh'
import { sayNeighbours } from './neighbours'
import { saySeconds } from './bare-numbers'
import { sayNumbered } from './numbered-zh'
import { sayOthers } from './others'
import { sayOwnLengths } from './own-lengths'
import { sayPlainly } from './phrases'
import { sayRanges } from './ranges'
import { sayReplacements } from './replacements'
import { sayPercent } from './shares'
import { mendSpelling } from './spelling'
import { mendChineseSpelling } from './spelling-zh'
import { sayTheClip } from './the-clip'
import { sayGroups } from './groups'
import { sayFileNames } from './things'

/** What people write in many ways, in the one way that rules know. */
export function rewordFor(scene: Scene): Respeak {
  const names = [...readNames(scene).keys()]
  return (spoken) => {
    const plain = sayMotion(
      sayPlainly(sayOwnLengths(sayRanges(mendSpelling(sayNumbered(mendChineseSpelling(spoken)), names)))),
    )
    const named = sayOthers(
      sayNeighbours(sayGroups(sayTheClip(sayFileNames(sayShareOfFilm(plain, scene), scene), scene), scene), scene),
      scene,
    )
    const timed = saySeconds(sayReplacements(named, scene), scene)
    return saySubjectAgain(sayClipAgain(sayWhatIsMeant(sayPercent(sayWhatIsWished(timed, scene)), scene), scene))
  }
}
