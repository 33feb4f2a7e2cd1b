import { toExpression } from '../expressions'
import { readNames } from '../clip-names'
import { readReferences, referenceListPattern, referencePattern } from '../clip-reference'
import { NUMBER } from '../numbers'
import { ANY_LOOK } from '../rules/look-words'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'

const PICTURES = 'photos|pictures|images|pics|stills'
const BUT = ',? (?:except|but|apart from|other than|excluding|besides|save|bar|not)(?: for)? '
const EVERY = `(?:everything|everyone|every (?:other )?(?:photo|picture|image|clip|shot|one|slide)|all(?: of)?(?: them| the| my| of)?(?: others?)?(?: (?:${PICTURES}|clips|shots|slides|ones))?|(?:all )?the (?:others?|rest)|(?:the |my )?(?:other )?(?:${PICTURES}))`
const OTHERS_ZH = '(?:其他|其余|别的|剩下|剩余)的?(?:照片|图片|画面|片段|素材|都|全部|全|那些|几张|的)*'

/**
 * "Everything but the watch", 除了手表，其他照片: the clips that are meant, by name, so that every rule can be told them.
 * Whoever speaks of photos does not mean clips.
 */
export function sayOthers(spoken: Spoken, scene: Scene): Spoken {
  const several = `(${referenceListPattern(scene)})`
  const names = [...readNames(scene)]
  const others = (text: string | undefined, photosOnly: boolean, joint: string): string | undefined => {
    const not = readReferences(text ?? '', scene)
    if (!not) return undefined
    const rest = scene.cut.clips.filter(({ id, assetId }) => {
      const kind = scene.assets.find((asset) => asset.id === assetId)?.kind
      return !not.includes(id) && (!photosOnly || kind === 'photo')
    })
    const said = rest.map(
      ({ assetId }) =>
        names
          .filter(([, id]) => id === assetId)
          .map(([name]) => name)
          .toSorted((a, b) => a.length - b.length)[0],
    )
    return said.length === 0 || said.includes(undefined) ? undefined : said.join(joint)
  }
  const english = respeak(spoken, `(?<![a-z])(${EVERY})${BUT}(?:the )?${several}`, (match) =>
    others(match[2], toExpression(`(?:${PICTURES})`, 'u').test(match[1] ?? ''), ', '),
  )
  const single = respeak(
    english,
    `${BUT}(?:the )?(${referencePattern(scene)}),? (?:(?:the )?\\1,? )?(?:(?:which|that|it|gets?|for|at|with|has|have|should|must|can|stays?|lasts?|be|get|up) )*(${NUMBER})(?: ?(?:s|secs?|seconds))?(?=$|[,.;!])`,
    (match) => `, ${match[1] ?? ''} ${match[2] ?? ''} seconds`,
  )
  const looks = respeak(
    single,
    `(?<=(?:${ANY_LOOK})[^.;!?]{0,30}?)(?:,? (?:just |only |please,? )?(?:except|but not|apart from|other than|excluding|just not|only not|not)(?: for)?(?: (?:on|in|to|with))?) (?:the )?${several}(?=$|[.;!])`,
    (match) => {
      const rest = others(match[1], false, ', ')
      return rest === undefined ? undefined : ` on ${rest}`
    },
  )
  const besides = respeak(
    looks,
    `(?<!除了?|除去|除开)${several}(?:以外|之外)的(?:所有|全部|其他|其余|别的|一切)*的?(照片|图片|画面|片段|素材|内容|东西)?(?:都|全)?`,
    (match) => others(match[1], /照片|图片/u.test(match[2] ?? ''), '、'),
  )
  const behind = respeak(
    besides,
    `(?:(?:所有|全部|其他)的?(照片|图片|画面|片段)?|(照片|图片|画面|片段)(?=都|全|统统))((?:都|全部?|统统)?[^,。;\\d]{0,14}),${several}(?:除外|不算|例外|不包括在内|不包括|不用|不要|别动|不动|就算了|留着|留下|保留)(?=$|[,。;])`,
    (match) => {
      const rest = others(match[4], /照片|图片/u.test(match[1] ?? match[2] ?? ''), '、')
      return rest === undefined ? undefined : `${rest}${match[3] ?? ''}`
    },
  )
  return respeak(behind, `(?:除了?|除去|除开)${several}(?:以外|之外|外)?(?:的)?,?(${OTHERS_ZH}|(?=都|全))`, (match) =>
    others(match[1], /照片|图片/u.test(match[2] ?? ''), '、'),
  )
}
