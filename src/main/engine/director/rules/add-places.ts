import { escapePattern, readNames } from '../clip-names'
import { readReferences, referencePattern } from '../clip-reference'
import type { EditOperation } from '../operations'
import { anyOf } from '../reader'
import type { Rule } from '../scene'

const FIRST = '(?:first|(?:at |to |in )?(?:the )?(?:very )?(?:start|beginning|front|opening))'
const LAST = '(?:last|(?:at |to |in )?(?:the )?(?:very )?(?:end|back|close))'
const PHOTO = '(?: (?:photo|picture|pic|image|shot|clip|one))?'
const PHOTO_ZH = '(?:的?(?:[那这]一?[张个段])?(?:照片|图片|图|视频|画面)?)'

/** Files that are not in the film yet come in at a place: "add the beach photo after the bag". */
export const readAddPlaces: Rule = (reader, scene) => {
  const { cut, assets } = scene
  const isOut = (assetId: string): boolean =>
    assets.some(({ id, kind }) => id === assetId && kind !== 'music') &&
    !cut.clips.some((clip) => clip.assetId === assetId)
  const missing = new Map([...readNames(scene)].filter(([, assetId]) => isOut(assetId)))
  if (missing.size === 0) return []
  const found: EditOperation[] = []
  const file = `(?:the |my |our )?(?:(?:photo|picture|image) of (?:the )?)?(${anyOf([...missing.keys()].map(escapePattern))})`
  const one = `(${referencePattern(scene)})`
  const order = cut.clips.map(({ id }) => id)
  const add = (name: string | undefined, before: string | undefined): boolean => {
    const assetId = missing.get(name ?? '')
    if (assetId === undefined) return false
    found.push({
      ...{ do: 'add-clips', assetIds: [assetId] },
      ...(before !== undefined && { place: { beforeClipId: before } }),
    })
    return true
  }
  const beside = (name: string | undefined, other: string | undefined, isAfter: boolean): boolean => {
    const [id, another] = readReferences(other ?? '', scene) ?? []
    if (id === undefined || another !== undefined) return false
    return add(name, isAfter ? order[order.indexOf(id) + 1] : id)
  }
  const put = '(?<![a-z])(?:add|insert|put|place|include|bring|slot|stick|show|use|have|drop|squeeze)(?: in| back)?'
  reader.take(
    `${put} ${file}${PHOTO}(?: in| back| back in)?(?: right| just| directly| straight| immediately)? (before|after|behind|in front of) (?:the )?${one}`,
    (m) => beside(m[1], m[3], /after|behind/u.test(m[2] ?? '')),
  )
  reader.take(`${put} ${file}${PHOTO}(?: in| back| back in)? between (?:the )?${one} and (?:the )?${one}`, (m) =>
    beside(m[1], m[2], true),
  )
  reader.take(`${put} ${file}${PHOTO}(?: in| back| back in)?(?: right)? ${FIRST}(?![a-z])`, (m) => add(m[1], order[0]))
  reader.take(`${put} ${file}${PHOTO}(?: in| back| back in)?(?: right)? ${LAST}(?![a-z])`, (m) => add(m[1], undefined))
  const put_zh = '(?:也)?(?:加|放|插|补|移|排)(?:到|在|进|入|回)'
  reader.take(`(?:把|将)?${file}${PHOTO_ZH}${put_zh}${one}(?:的)?(前|后)(?:面|边)?`, (m) =>
    beside(m[1], m[2], m[3] === '后'),
  )
  reader.take(`(?:把|将)?${file}${PHOTO_ZH}${put_zh}(?:最前面?|开头|第一[个张位]|片头)`, (m) => add(m[1], order[0]))
  reader.take(`(?:把|将)?${file}${PHOTO_ZH}${put_zh}(?:最后面?|结尾|末尾|片尾)`, (m) => add(m[1], undefined))
  reader.take(`在${one}(?:的)?(前|后)(?:面|边)?(?:加|放|插|补)(?:上|入|一张)*${file}${PHOTO_ZH}`, (m) =>
    beside(m[3], m[1], m[2] === '后'),
  )
  return found
}
