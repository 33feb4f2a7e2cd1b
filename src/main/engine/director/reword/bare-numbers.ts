import { referencePattern } from '../clip-reference'
import { DURATION } from '../durations'
import { toExpression } from '../expressions'
import { NUMBER } from '../numbers'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'

const END = '(?=$|[,.;!?]| and | then | please)'

/** So far back the unit may have been said. */
const MOST_BETWEEN = 70

/** "Out over the last 4": a part of the film, not its last picture. */
const isPart = (spoken = ''): boolean => /^(?:the )?(?:very )?(?:first|last)$/u.test(spoken)

/** "The lamp for five seconds and the chair for two", "in over 2 seconds and out over 3": the unit is said once. */
export function saySeconds(spoken: Spoken, scene: Scene): Spoken {
  const pictures = respeak(
    spoken,
    `(?<![a-z])(${referencePattern(scene)}) (?:(?:only |just )?(?:for|gets?|stays?|has|have|to|down to) )?(?:only |just |about )?(${NUMBER})(?!\\.\\d)(?: ?(?:s|secs?|seconds))?${END}`,
    (match, words) => {
      const before = words.slice(Math.max(0, (match.index ?? 0) - MOST_BETWEEN), match.index)
      if (!toExpression(`${DURATION}[^.;!?\\n]*$`).test(before)) return undefined
      const verb = /(?<![a-z])gets?(?![a-z])/u.test(words.slice(0, match.index)) ? 'gets' : 'for'
      return isPart(match[1]) ? undefined : `${match[1] ?? ''} ${verb} ${match[2] ?? ''} seconds`
    },
  )
  return respeak(
    pictures,
    `(?<=(?<![a-z])(?:in|out|start|end|beginning)(?: over| for| in| of| with| takes?| lasts?)* ${DURATION},? (?:and )?(?:fades? )?(?:out|in|(?:at )?the (?:start|end))(?: over| for| in| of| takes?| lasts?)* )(${NUMBER})(?!\\.\\d)${END}`,
    (match) => `${match[1] ?? ''} seconds`,
  )
}
