import { readReferences, referenceListPattern, referencePattern } from '../clip-reference'
import { DURATION, readDurationMs } from '../durations'
import { layOut } from '../lay-out'
import { toMs } from '../frame'
import type { EditOperation } from '../operations'
import type { Rule, Scene } from '../scene'

/** Pictures that are there twice, and clips that become two. */
export const readCopies: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const several = `(${referenceListPattern(scene)})`
  const one = `(${referencePattern(scene)})`
  const copy = (text: string | undefined): boolean => {
    const clipIds = readReferences(text ?? '', scene)
    if (clipIds) found.push({ do: 'duplicate-clips', clipIds })
    return clipIds !== undefined
  }
  const split = (text: string | undefined, after: string | undefined): boolean => {
    const [clipId, another] = readReferences(text ?? '', scene) ?? []
    if (clipId === undefined || another !== undefined) return false
    const lengthMs = seenMs(clipId, scene)
    const atMs = after === undefined ? lengthMs / 2 : readDurationMs(after)
    if (!(atMs > 0 && atMs < lengthMs)) return false
    found.push({ do: 'split-clip', clipId, atMs, lengthMs })
    return true
  }
  reader.take(
    `(?<![a-z])(?:duplicate|clone|make (?:a copy|copies) of|copy) ${several}(?: once| as well| too)?(?! (?:to|into) )`,
    (m) => copy(m[1]),
  )
  reader.take(
    `(?:把|将)?${several}(?:各|都|再)*(?:复制|拷贝)(?:一?(?:份|张|遍|个|次))?|(?:复制|拷贝)(?:一?[份张个])?${several}`,
    (m) => copy(m[1] ?? m[2]),
  )
  reader.take(
    `(?<![a-z])(?:split|chop|cut|divide|break) ${one}(?: (?:up )?(?:in|into) (?:two|2|half|halves)(?: (?:parts|pieces|clips|halves))?)?,? (?:at|after) (?:the )?(${DURATION})(?: mark)?(?: (?:in|into) (?:two|2|half)(?: (?:parts|pieces))?)?`,
    (m) => split(m[1], m[2]),
  )
  reader.take(
    `(?<![a-z])(?:split|chop|cut|divide|break) ${one} (?:up )?(?:in|into) (?:two|2|half|halves)(?: (?:parts|pieces|clips|halves))?`,
    (m) => split(m[1], undefined),
  )
  reader.take(
    `(?:把|将)?${one}(?:在|从)第?(${DURATION})(?:的)?(?:地方|处|位置|那里|时候)?(?:切|分|剪|拆|断)(?:开|断)?(?:成|为)?(?:两|二|2)?(?:段|半|个|部分|截)?`,
    (m) => split(m[1], m[2]),
  )
  reader.take(`(?:把|将)?${one}(?:从中间)?(?:切|分|剪|拆)(?:开)?(?:成|为)(?:两|二|2)(?:段|半|个|部分|截)`, (m) =>
    split(m[1], undefined),
  )
  return found
}

function seenMs(clipId: string, { cut, assets }: Scene): number {
  return toMs(layOut(cut, assets).shots.find(({ clip }) => clip.id === clipId)?.frameCount ?? 0)
}
