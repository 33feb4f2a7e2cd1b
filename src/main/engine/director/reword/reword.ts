import { readNames } from '../clip-names'
import { remembered } from '../expressions'
import type { Scene } from '../scene'
import type { Respeak, Spoken } from '../spoken'
import { sayClipAgain, saySubjectAgain, sayWhatIsMeant } from './pronouns'
import { sayWhatIsWished } from './contrasts'
import { sayShareOfFilm } from './film-shares'
import { sayBareLists } from './bare-lists'
import { sayCountedRows } from './counted-rows'
import { sayWhatStays } from './corrections'
import { sayMotionPlainly } from './motion-en'
import { sayMotion } from './motion-zh'
import { sayNeighbours } from './neighbours'
import { sayRows } from './rows'
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

type Step = (spoken: Spoken, scene: Scene, names: readonly string[]) => Spoken

/** Each finds what the ones before it have made plain: spelling first, then idioms, then which clips are meant, then pronouns. */
const STEPS: readonly Step[] = [
  mendChineseSpelling,
  sayNumbered,
  (spoken, _scene, names) => mendSpelling(spoken, names),
  sayWhatStays,
  sayCountedRows,
  sayRanges,
  sayOwnLengths,
  sayPlainly,
  sayMotion,
  sayMotionPlainly,
  sayShareOfFilm,
  sayFileNames,
  sayRows,
  sayTheClip,
  sayBareLists,
  sayGroups,
  sayNeighbours,
  sayOthers,
  sayReplacements,
  saySeconds,
  sayWhatIsWished,
  sayPercent,
  sayWhatIsMeant,
  sayClipAgain,
  saySubjectAgain,
]

/** What people write in many ways, in the one way that rules know. A message is read several times: it is reworded once. */
export const rewordFor = remembered((scene: Scene): Respeak => {
  const names = [...readNames(scene).keys()]
  let last: { readonly words: string; readonly said: Spoken } | undefined
  return (spoken) => {
    if (last?.words === spoken.words) return last.said
    const said = STEPS.reduce((now, step) => step(now, scene, names), spoken)
    last = { words: spoken.words, said }
    return said
  }
})
