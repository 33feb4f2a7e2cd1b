import { readNames } from '../clip-names'
import type { Scene } from '../scene'
import type { Respeak } from '../spoken'
import { saySubjectAgain, sayWhatIsMeant } from './pronouns'
import { sayPercent } from './shares'
import { mendSpelling } from './spelling'
import { mendChineseSpelling } from './spelling-zh'
import { sayFileNames } from './things'

/** What people write in many ways, in the one way that rules know. */
export function rewordFor(scene: Scene): Respeak {
  const names = [...readNames(scene).keys()]
  return (spoken) => {
    const named = sayFileNames(mendSpelling(mendChineseSpelling(spoken), names), scene)
    return saySubjectAgain(sayWhatIsMeant(sayPercent(named), scene))
  }
}
