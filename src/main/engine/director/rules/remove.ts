import { readReferences, referenceListPattern } from '../clip-reference'
import { readNames } from '../clip-names'
import type { EditOperation } from '../operations'
import type { Rule, Scene } from '../scene'
import { GONE_ZH, NO, NO_ZH } from './negation'
import { escapePattern } from '../clip-names'
import { anyOf } from '../reader'

/** Which pictures are in the film. The last one cannot be taken out. */
export const readRemove: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const several = `(${referenceListPattern(scene)})`
  const all = scene.cut.clips.map((clip) => clip.id)
  const remove = (clipIds: readonly string[] | undefined): boolean => {
    if (!clipIds || clipIds.length === 0 || clipIds.length >= all.length) return false
    found.push({ do: 'remove-clips', clipIds })
    return true
  }
  const keep = (text: string | undefined): boolean => {
    const kept = readReferences(text ?? '', scene)
    return kept !== undefined && remove(all.filter((id) => !kept.includes(id)))
  }
  reader.take(
    `(?:${NO}|(?<![a-z])cut) (?:everything|everyone|all|all (?:the )?(?:other |others|photos|pictures|clips|rest)?|the rest|the others) ?(?:except|but|apart from|other than|excluding)(?: for)? (?:the )?${several}`,
    (m) => keep(m[1]),
  )
  reader.take(
    `除了?${several}(?:以外|之外|外)?,?(?:其他|其余|别的|剩下)的?(?:照片|图片|画面|片段)?${GONE_ZH}|(?:其他|其余|别的|剩下|多余|没用|不要)的?(?:照片|图片|画面|片段)?${GONE_ZH},?(?:只|就|保)?(?:留下?|保留|要)${several}`,
    (m) => keep(m[1] ?? m[2]),
  )
  reader.take(
    `(?<![a-z])(?:everything|everyone|all)(?: else)? (?:(?:can|should|must|has to|may|shall) )?(?:go|goes|be (?:removed|deleted|dropped|cut)|out|away),? (?:except|but|apart from|other than|save|excluding)(?: for)? (?:the )?${several}|(?<![a-z])all (?:but|except) (?:the )?${several} (?:out|away|off|can go|must go|should go|go)(?![a-z])`,
    (m) => keep(m[1] ?? m[2]),
  )
  reader.take(
    `(?<![a-z])(?:only|just) (?:the )?${several} (?:should |must |can |may |shall )?(?:stays?|remains?|be kept|be left)(?![a-z])`,
    (m) => keep(m[1]),
  )
  reader.take(`(?<=^|[,;.] ?|and )(?:the )?${several} out(?=$|[,.;!?]| and | please)`, (m) =>
    remove(readReferences(m[1] ?? '', scene)),
  )
  reader.take(`${NO} (?:only )?(?:the )?${several}(?! (?:being|to be|to come|so|as|at the|that|this|like) ?)`, (m) =>
    remove(readReferences(m[1] ?? '', scene)),
  )
  reader.take(`(?:把|将)${several}${NO_ZH}(?:掉)?|${NO_ZH}${several}`, (m) =>
    remove(readReferences(m[1] ?? m[2] ?? '', scene)),
  )
  reader.take(`(?:把|将)?${several}(?:这|那)?${GONE_ZH}`, (m) => remove(readReferences(m[1] ?? '', scene)))
  reader.take(
    `(?<![a-z])(?:cut|bin) (?:the )?${several}(?: (?:completely|entirely|altogether|please))?(?=$|[,.;!?]| and (?!white))`,
    (m) => remove(readReferences(m[1] ?? '', scene)),
  )
  reader.take(`(?<![a-z])(?:take|leave|throw|cut|kick|chuck) (?:the )?${several} (?:out|away)(?![a-z])`, (m) =>
    remove(readReferences(m[1] ?? '', scene)),
  )
  reader.take(
    `(?<![a-z])(?:use |keep |show )?(?:only|just) (?:use |keep |show |leave )?(?:the )?${several}(?=$|[,.;!]| please| and)`,
    (m) => keep(m[1]),
  )
  reader.take(`(?<![a-z])(?:use|keep|show|leave) (?:just |only )?(?:the )?${several} only(?![a-z])`, (m) => keep(m[1]))
  reader.take(
    `(?<![a-z])(?:i )?(?:only|just) (?:want|need) (?:the )?${several}(?: in (?:there|it|the film|the video))?(?:,? (?:and )?(?:please )?(?:throw out|remove|drop|lose|delete|get rid of|leave out|without|ditch|skip) (?:everything|all|anything) else|,? (?:and )?(?:nothing|no one) else)?(?=$|[,.;!])`,
    (m) => keep(m[1]),
  )
  reader.take(`(?:只|仅)(?:用|使用|保留|要|留)${several}`, (m) => keep(m[1]))
  return [...found, ...readAdd(reader, scene)]
}

/** Files that were taken out come back by name, or all at once. */
function readAdd(reader: Parameters<Rule>[0], scene: Scene): EditOperation[] {
  const out = scene.assets.filter(
    ({ id, kind }) => kind !== 'music' && !scene.cut.clips.some((clip) => clip.assetId === id),
  )
  if (out.length === 0) return []
  const found: EditOperation[] = []
  reader.take(
    '(?<![a-z])(?:use|include|add|bring back|show) (?:back )?all(?: of)?(?: the| my)? (?:photos|pictures|images|clips|files)|(?:用上|使用|加回|恢复)(?:所有|全部)(?:的)?(?:照片|图片|素材)|(?:所有|全部)(?:的)?(?:照片|图片|素材)(?:都|全)*(?:用上|加上|放上|放进去|加进去|用起来)',
    () => void found.push({ do: 'add-clips', assetIds: out.map(({ id }) => id) }),
  )
  const names = readNames(scene)
  const missing = [...names].filter(([, assetId]) => out.some(({ id }) => id === assetId))
  if (missing.length === 0) return found
  const name = `(?:the )?(${anyOf(missing.map(([spoken]) => escapePattern(spoken)))})`
  reader.take(
    `(?<![a-z])(?:add|bring back|put back|put in|put|throw in|bring in|bring|include|use|restore|insert) (?:in )?${name}(?: (?:photo|picture|pic|image|shot|clip|one))?(?: (?:back|again|in|too|as well|to the (?:film|video|end)|at the end))*(?=$|[,.;!?\\u0000]| and| please)|(?:把|将)?(?:加回|加上|加入|加进|加|添加|恢复|放回|放进|放上|补上|用上)(?:来|去)?(?:一张)?${name}(?:的?(?:照片|图片|图|那张|这张))?|(?:把|将|让)?${name}(?:的?(?:照片|图片|图|那张|这张))?(?:也|再|给|都)*(?:加回|加上|加入|加进|加|放回|放进|放|用上|补)(?:来|去|到(?:视频|片子|影片)?(?:里面?|最后)?|进来|进去|回来)*`,
    (m) => {
      const assetId = names.get(m[1] ?? m[2] ?? m[3] ?? '')
      if (assetId === undefined) return false
      found.push({ do: 'add-clips', assetIds: [assetId] })
      return true
    },
  )
  return found
}
