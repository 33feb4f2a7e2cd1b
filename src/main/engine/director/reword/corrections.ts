import { referencePattern } from '../clip-reference'
import { DURATION } from '../durations'
import { NUMBER } from '../numbers'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'

const OOPS =
  "(?:,|\\.{2,3}|…| -| –)? ?(?:(?:actually|oh|oops|wait|hmm+|sorry|hang on|hold on|or rather|rather|i mean|make that|scratch that|on second thoughts?|better)[,. ]*)*(?:(?:no|wait|sorry|or rather|i mean|make that|scratch that)[,. ]+)+(?:(?:wait|sorry|actually|i mean|make (?:it|that)|make|rather|better|let[’']?s say|say)[,. ]+)*"
const VERB = '(?:put|make|move|set|give|show|use|take|let|do|add|remove|delete|keep|swap|change|place|write|have)'

/**
 * "Make it 20, no wait, 25 seconds", "the shoes go last, actually no, put the bag last": what was said and taken back
 * within one sentence is left out.
 */
export function sayWhatStays(spoken: Spoken, scene: Scene): Spoken {
  const one = referencePattern(scene)
  const numbers = respeak(
    spoken,
    `(?<![a-z\\d])(?:${NUMBER}(?: ?(?:s|secs?|seconds?|minutes?|mins?|%))?|${DURATION})${OOPS}(?=(?:${DURATION}|${NUMBER} ?%))`,
    () => '',
  )
  const places = respeak(
    numbers,
    `(?<=(?<![a-z])(?:into|onto|on|to|after|before|under|for|in|with|at|remove|delete|mute|drop) )(?:the )?${one}${OOPS}(?:(?:into|onto|on|to|after|before|under|for|in|with|at|remove|delete|mute|drop) )?(?=(?:the )?${one})`,
    () => '',
  )
  const put = respeak(
    places,
    `(?<=(?:put|write|place|show|add) [\\ue000-\\ue0ff]{1,200} )(?:on|over|under|at)(?: the)? [^.;!?]{2,40}?${OOPS}(?:${VERB} it )(?=(?:on|over|under|at) )`,
    () => '',
  )
  return respeak(put, `(?<=^|[.;!?] ?)[^.;!?\\ue000-\\ue0ff]{4,60}?${OOPS}(?=${VERB} )`, (match) =>
    /(?<![a-z])(?:no|wait|scratch that|sorry)(?![a-z])/u.test(match[0].slice(4)) && !/^no(?![a-z])/u.test(match[0])
      ? ''
      : undefined,
  )
}
