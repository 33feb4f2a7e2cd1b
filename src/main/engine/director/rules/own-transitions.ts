import { readReferences, referenceListPattern } from '../clip-reference'
import type { EditOperation } from '../operations'
import type { Rule } from '../scene'

const LIKE_ALL =
  '(?:like|as|the same as|just like) (?:all |everywhere |in )*(?:the )?(?:others?|rest|film|whole film|everywhere(?: else)?|everything else)(?: (?:of (?:the )?(?:film|them)|again|ones?|transitions?))*'
const LIKE_ALL_ZH =
  '(?:恢复|变回|改回|改成|变成|统一|设)*(?:成|为|和|跟|与)*(?:全片|整片|其他|别的|其它|大家|整部片子?)(?:的)?(?:转场)?(?:都)?(?:一样|一致|相同|统一)(?:的)?'

/** Clips that come in their own way come in as the whole film does again. */
export const readOwnTransitions: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const several = `(${referenceListPattern(scene)})`
  const reset = (text: string | undefined): boolean => {
    const clipIds = readReferences(text ?? '', scene)
    if (clipIds) found.push({ do: 'reset-transitions', clipIds })
    return clipIds !== undefined
  }
  reader.take(
    `(?<![a-z])(?:make |let |have )?(?:the |my )?transitions? (?:into|before|to|in front of|at) ${several} (?:should |must |can |to )?(?:be |go back to being |follow |look )?${LIKE_ALL}`,
    (m) => reset(m[1]),
  )
  reader.take(`(?:把)?${several}(?:的)?(?:前面?|之前)?(?:的)?(?:那个)?(?:转场|过渡)${LIKE_ALL_ZH}`, (m) => reset(m[1]))
  reader.take(
    `(?<![a-z])(?:forget|drop|reset|remove|undo|clear|cancel|get rid of) (?:all )?(?:the |my )?(?:special|own|individual|single|separate|custom) (?:transitions?|ways)(?: (?:of|on|for|into) (?:single |individual |the )?(?:clips?|photos?|pictures?))?(?:[,;]? (?:and )?(?:they|all|everything)(?: all)? (?:should |must |can |to )?(?:all )?(?:follow|use|take|be like|look like) (?:the )?(?:film|others?|rest|same)(?: (?:again|one|transition|everywhere))*)?|(?:单独|个别|单张|每张)(?:设置|设定|设|指定)?的?(?:转场|过渡)(?:都|全部|全)*(?:取消|去掉|清掉|清除|重置|不要)(?:了|掉)?(?:,?(?:都)?${LIKE_ALL_ZH})?`,
    () => void found.push({ do: 'reset-transitions' }),
  )
  return found
}
