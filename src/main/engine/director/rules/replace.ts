import { escapePattern, readNames } from '../clip-names'
import { readReferences, referencePattern } from '../clip-reference'
import type { EditOperation } from '../operations'
import { anyOf } from '../reader'
import type { Rule } from '../scene'

/** Another file in the place of a picture. */
export const readReplace: Rule = (reader, scene) => {
  const pictures = [...readNames(scene)].filter(([, assetId]) =>
    scene.assets.some(({ id, kind }) => id === assetId && kind !== 'music'),
  )
  if (pictures.length === 0) return []
  const meaning = new Map(pictures)
  const found: EditOperation[] = []
  const one = `(${referencePattern(scene)})`
  const file = `(?:the |my )?(?:(?:photo|picture|image) (?:of|with) (?:the )?)?(${anyOf(pictures.map(([name]) => escapePattern(name)))})(?![a-z\\d])`
  const replace = (clip: string | undefined, name: string | undefined, onlyFresh: boolean): boolean => {
    const [clipId, second] = readReferences(clip ?? '', scene) ?? []
    const assetId = meaning.get(name ?? '')
    if (clipId === undefined || second !== undefined || assetId === undefined) return false
    if (onlyFresh && scene.cut.clips.some((other) => other.assetId === assetId)) return false
    found.push({ do: 'replace-clip', clipId, assetId })
    return true
  }
  reader.take(
    `(?<![a-z])(?:replace|exchange|substitute|change|trade)(?: out)? ${one} (?:with|by|to|for|into) ${file}(?: (?:photo|picture|pic|image|shot|clip|one))?`,
    (m) => replace(m[1], m[2], false),
  )
  reader.take(`(?<![a-z])(?:swap|switch)(?: out)? ${one}(?: out)? (?:with|for|to) ${file}`, (m) =>
    replace(m[1], m[2], true),
  )
  reader.take(
    `(?<![a-z])(?:(?:use|show|put|take|have|put in) )?${file}(?: (?:photo|picture|pic|image|shot|clip|video|one))? (?:instead of|in place of|rather than) ${one}`,
    (m) => replace(m[2], m[1], false),
  )
  reader.take(
    `(?:把|将)?${one}(?:这张|那张|这个|那个)?(?:都)?(?:给我)?(?:换成|替换成|替换为|换为|换|替换|改成|改为|改用|用)${file}`,
    (m) => replace(m[1], m[2], false),
  )
  reader.take(`用${file}(?:的?(?:照片|图片|图|那张|视频))?(?:来)?(?:替换掉?|代替|取代|换掉)${one}`, (m) =>
    replace(m[2], m[1], false),
  )
  return found
}
