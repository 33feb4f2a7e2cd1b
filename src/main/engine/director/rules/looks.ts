import { readReferences, referenceListPattern } from '../clip-reference'
import type { EditOperation } from '../operations'
import type { Rule } from '../scene'
import { ANY_LOOK, toLook } from './look-words'
import { NO, NO_ZH } from './negation'

const NONE = [
  `${NO} (?:the )?(?:${ANY_LOOK})`,
  `${NO_ZH}(?:${ANY_LOOK})|(?:把|将)(?:${ANY_LOOK})${NO_ZH}`,
  '(?<![a-z])(?:take|turn|switch) (?:the |that |any )?(?:colou?r )?(?:filters?|look|grading|grade|tint|effect) off',
  '(?<![a-z])no more (?:filters?|colou?r grading)',
  `${NO} (?:colou?r )?(?:filters?|looks?|grading|grade|tint)(?![a-z])`,
  `${NO_ZH}(?:滤镜|调色|色调)|(?:把|将)?滤镜(?:去掉|删掉|关掉)`,
]

/** How pictures are graded: all of them, or the ones that are named. */
export const readLooks: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const several = `(${referenceListPattern(scene)})`
  let missed = false
  const single = (clips: string | undefined, look: string | undefined): boolean => {
    const clipIds = readReferences(clips ?? '', scene)
    missed ||= !clipIds
    if (clipIds) found.push({ do: 'set-look', look: toLook(look ?? ''), clipIds })
    return clipIds !== undefined
  }
  reader.take(NONE.join('|'), () => void found.push({ do: 'set-look', look: 'none' }))
  const except = (clips: string | undefined, look: string | undefined): boolean => {
    const clipIds = readReferences(clips ?? '', scene)
    if (!clipIds) return false
    const others = scene.cut.clips.map(({ id }) => id).filter((id) => !clipIds.includes(id))
    found.push({ do: 'set-look', look: toLook(look ?? ''), clipIds: others })
    return true
  }
  reader.take(
    `(?:make |turn |put |keep |have )?(?:everything |all |all (?:the )?photos |the rest |all the others )?(?:should be |to be |to |be |in )?(${ANY_LOOK}) (?:except|but not|but|apart from|other than|excluding|save)(?: for)? (?:the )?${several}`,
    (match) => except(match[2], match[1]),
  )
  reader.take(
    `(?<![a-z])(?:everything|all|all (?:the )?photos)? ?(?:except|but|apart from|other than)(?: for)? (?:the )?${several}(?: (?:should|to|be|in|into|goes|go|is|must|becomes?))* (${ANY_LOOK})`,
    (match) => except(match[1], match[2]),
  )
  reader.take(
    `(${ANY_LOOK}),? ?(?:,|但|,但)?(?:只有|只留|唯独|唯有|只让|就)${several}(?:保留|保持|是|用|还是|留)?(?:彩色|原色|原样|颜色|原来的颜色)`,
    (match) => except(match[2], match[1]),
  )
  reader.take(
    `(${ANY_LOOK}),? (?:and |but |with )?(?:only|just) (?:the )?${several} (?:in|stays? in|keeps?|with|should (?:stay|be) in) (?:its |full |original |normal |the )*colou?rs?`,
    (match) => except(match[2], match[1]),
  )
  reader.take(
    `除了?${several}(?:以外|之外|外)?,?(?:其他|其余|别的)?(?:都|全部|全)?(?:用|变成|改成|变为|变|做成|调成|弄成|加上?)?(${ANY_LOOK})`,
    (match) => except(match[1], match[2]),
  )
  reader.take(
    `(?<![a-z])(?:(?:make|turn|give|put|show|keep|have|set) )?(?:only |just )?(?:the )?${several}(?: (?:in|into|to|a|an|the|with|look|be|should be))* (${ANY_LOOK})`,
    (match) => single(match[1], match[2]),
  )
  reader.take(
    `(?:(?<![a-z])(?:use|put|apply|add|give me|with|have|want) )?(?:an? |the |that )?(${ANY_LOOK}) (?:just |only )?(?:on|for|to|over) (?:just |only )?(?:the )?${several}(?: only| alone)?`,
    (match) => single(match[2], match[1]),
  )
  reader.take(
    `(?:只有|只给|只把|只让|就给|就把|仅|只|把|将|让|给)*${several}(?:单独|也|都)*(?:做成|调成|调|弄成|来个|来点|套个?|用上?|改成|改为|变成|变|换成|加上?|设为|调成)?一?[个种]?(${ANY_LOOK})`,
    (match) => single(match[1], match[2]),
  )
  // A look for a picture that is not there is no look for the film.
  if (missed) return found
  reader.take(
    `(?:(?<![a-z])(?:in|with|as|use|add|apply|make it|turn it) (?:an? |the )?(?:more )?)?(${ANY_LOOK})|(?:加上?|用|使用|改成|换成|变成)?一?[个种]?(${ANY_LOOK})`,
    (match) => void found.push({ do: 'set-look', look: toLook(match[1] ?? match[2] ?? '') }),
  )
  const [film] = found.filter((operation) => !('clipIds' in operation))
  return [...(film ? [film] : []), ...found.filter((operation) => 'clipIds' in operation)]
}
