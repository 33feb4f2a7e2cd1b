import { toExpression } from '../expressions'
import { readReferences, referencePattern } from '../clip-reference'
import { readDurationMs } from '../durations'
import { NUMBER, readNumber } from '../numbers'
import type { EditOperation } from '../operations'
import type { Rule, Scene } from '../scene'
import { shortenedForScene } from '../short-patterns'
import { TRIM_ONLY, trimPatterns } from './trim-words'

/** Means the one clip among photos. */
const THE_VIDEO = '(?:(?:the |my )(?:video|clip|footage)(?! ?\\d)(?![a-z])|视频|片段)'

/** The part of a clip that is used. */
export const readTrims: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const [onlyVideo, another] = findVideos(scene)
  const only = another === undefined ? onlyVideo : undefined
  const clipOf = (reference: string): string | undefined =>
    only !== undefined && toExpression(`^${THE_VIDEO}$`).test(reference)
      ? only
      : readReferences(reference, scene)?.find((id) => findVideos(scene).includes(id))
  const trim = (clipId: string | undefined, said: Record<string, string | undefined> = {}): boolean => {
    const part = clipId === undefined ? undefined : readPart(said, videoMs(clipId, scene))
    if (clipId === undefined || !part) return false
    // Both ends of one clip are one part of it.
    const before = found.findIndex((one) => one.do === 'trim-clip' && one.clipId === clipId)
    const other = found[before]
    if (other?.do === 'trim-clip') {
      const toMs = Math.min(other.toMs ?? Infinity, part.toMs ?? Infinity)
      const fromMs = Math.max(other.fromMs, part.fromMs)
      if (!(toMs > fromMs)) return false
      found[before] = { ...other, fromMs, ...(Number.isFinite(toMs) && { toMs }) }
    } else found.push({ do: 'trim-clip', clipId, ...part })
    return true
  }
  const one = shortenedForScene(`(?:${referencePattern(scene)}|${only === undefined ? '(?!)' : THE_VIDEO})`)
  for (const pattern of trimPatterns(one)) {
    reader.take(pattern, ({ groups }) => trim(clipOf(groups?.clip ?? ''), groups))
  }
  if (only !== undefined) for (const pattern of TRIM_ONLY) reader.take(pattern, ({ groups }) => trim(only, groups))
  return found
}

/** What is left of a clip; undefined when that would be nothing. */
function readPart(
  { from, to, start, end }: Record<string, string | undefined>,
  lengthMs: number,
): { readonly fromMs: number; readonly toMs?: number } | undefined {
  const fromMs = toTimeMs(from ?? start ?? '0:00')
  const toMs = to !== undefined ? toTimeMs(to) : end !== undefined ? lengthMs - toTimeMs(end) : undefined
  if (toMs !== undefined && !(toMs > fromMs)) return undefined
  return { fromMs, ...(toMs !== undefined && { toMs }) }
}

function findVideos({ cut, assets }: Scene): string[] {
  const isVideo = (assetId: string): boolean => assets.some(({ id, kind }) => id === assetId && kind === 'clip')
  return cut.clips.filter(({ assetId }) => isVideo(assetId)).map(({ id }) => id)
}

function videoMs(clipId: string, { cut, assets }: Scene): number {
  const assetId = cut.clips.find(({ id }) => id === clipId)?.assetId
  return assets.find(({ id }) => id === assetId)?.durationMs ?? 0
}

/** A bare number counts seconds. */
function toTimeMs(text: string): number {
  if (text === 'second') return 1000
  return toExpression(`^${NUMBER}$`).test(text) ? readNumber(text) * 1000 : readDurationMs(text)
}
