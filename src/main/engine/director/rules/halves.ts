import { readReferences, referencePattern } from '../clip-reference'
import type { EditOperation } from '../operations'
import type { Rule } from '../scene'

/** "Only the first half of the clip": a part of a file that needs no seconds to be told. */
export const readHalves: Rule = (reader, { cut, assets, ...rest }) => {
  const scene = { cut, assets, ...rest }
  const found: EditOperation[] = []
  const one = `(${referencePattern(scene)})`
  const keep = (text: string | undefined, isLater: boolean): boolean => {
    const [clipId, another] = readReferences(text ?? '', scene) ?? []
    const assetId = cut.clips.find(({ id }) => id === clipId)?.assetId
    const asset = assets.find(({ id }) => id === assetId)
    const halfMs = Math.round((asset?.durationMs ?? 0) / 2)
    if (clipId === undefined || another !== undefined || asset?.kind !== 'clip' || halfMs === 0) return false
    found.push({ do: 'trim-clip', clipId, ...(isLater ? { fromMs: halfMs } : { fromMs: 0, toMs: halfMs }) })
    return true
  }
  const part = '(first|opening|front|second|last|later|back) (?:half|part)'
  reader.take(
    `(?<![a-z])(?:(?:only|just) (?:use |keep |show |play )?|(?:use|keep|show|play) (?:only |just )?)(?:the )?${part} of (?:the )?${one}`,
    (m) => keep(m[2], /second|last|later|back/u.test(m[1] ?? '')),
  )
  reader.take(`${one}(?:的)?(?:只|就|仅)(?:留下?|用|要|保留|取|放)(前|后)(?:面)?的?(?:一)?半(?:段|部分|截)?`, (m) =>
    keep(m[1], m[2] === '后'),
  )
  reader.take(
    `${one}(?:的)?(前|后)(?:面)?(?:的)?(?:一)?半(?:段|部分|截)?(?:就|都|给我)*(?:不要|剪掉|去掉|删掉|删|砍掉|砍|切掉|裁掉|掐掉)(?:了|吧)?`,
    (m) => keep(m[1], m[2] === '前'),
  )
  reader.take(
    `(?<![a-z])(?:cut|drop|remove|lose|trim|skip)(?: off| out| away)? (?:the )?${part} of (?:the )?${one}`,
    (m) => keep(m[2], !/second|last|later|back/u.test(m[1] ?? '')),
  )
  return found
}
