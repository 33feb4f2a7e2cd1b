import type { Cut, TextWhen } from '../director/cut'
import type { EditOperation } from '../director/edit-operation'
import type { Asset } from '../director/turn'

/** Shorter is no film. */
const SHORTEST_FILM_MS = 1000

/**
 * Whether an operation can be done to this cut as it says: everything that it names is there and of the right kind, and its
 * numbers fit the files. The reducer would pass over such an operation; from a model it is a sign of doubt.
 */
export function isPossible(operation: EditOperation, cut: Cut, assets: readonly Asset[]): boolean {
  return namesWhatIsThere(operation, cut, assets) && makesSense(operation, cut, assets)
}

function namesWhatIsThere(operation: EditOperation, { clips, texts }: Cut, assets: readonly Asset[]): boolean {
  const isIn =
    (items: readonly { readonly id: string }[]) =>
    (id: string): boolean =>
      items.some((item) => item.id === id)
  const [isClip, isText, isFile] = [isIn(clips), isIn(texts), isIn(assets)]
  return (
    listOf(operation, 'clipId', 'clipIds').every(isClip) &&
    listOf(operation, 'textId', 'textIds').every(isText) &&
    listOf(operation, 'assetId', 'assetIds').every(isFile) &&
    ('when' in operation && operation.when.kind === 'clip' ? isClip(operation.when.clipId) : true) &&
    placesOf(operation).every(isClip)
  )
}

function listOf(operation: EditOperation, one: string, many: string): string[] {
  const { [one]: id, [many]: ids = [] } = operation as Readonly<Record<string, unknown>>
  return [...(typeof id === 'string' ? [id] : []), ...(Array.isArray(ids) ? ids.map(String) : [])]
}

function placesOf(operation: EditOperation): string[] {
  const place = operation.do === 'move-clips' ? operation : operation.do === 'add-clips' ? operation.place : undefined
  return place?.beforeClipId === undefined ? [] : [place.beforeClipId]
}

type Check<N extends EditOperation['do']> = (operation: Extract<EditOperation, { do: N }>, facts: Facts) => boolean

interface Facts {
  readonly cut: Cut
  readonly assets: readonly Asset[]
}

const hasMusic = (_operation: EditOperation, { cut }: Facts): boolean => cut.music !== undefined

/** Operations that can be wrong in more ways than naming what is not there. */
const CHECKS: { readonly [N in EditOperation['do']]?: Check<N> } = {
  'set-length': ({ length }) => length.kind !== 'exact' || length.lengthMs >= SHORTEST_FILM_MS,
  'set-transition': ({ kind, lengthMs }) => kind !== undefined || lengthMs !== undefined,
  'trim-clip': (trim, facts) => isTrim(trim, fileOf(trim.clipId, facts)),
  'split-clip': ({ atMs, lengthMs }) => atMs < lengthMs,
  'set-speed': ({ clipIds }, facts) => clipIds.every((id) => fileOf(id, facts)?.kind === 'clip'),
  'set-clip-gain': ({ clipIds }, facts) => clipIds.every((id) => fileOf(id, facts)?.hasAudio),
  'replace-clip': ({ assetId }, facts) => isOf(assetId, facts, 'photo', 'clip'),
  'add-clips': ({ assetIds }, facts) => assetIds.every((id) => isOf(id, facts, 'photo', 'clip')),
  'set-music': ({ assetId }, facts) => isOf(assetId, facts, 'music'),
  'mute-music': hasMusic,
  'set-music-gain': hasMusic,
  'set-music-fade': hasMusic,
  'set-ducking': hasMusic,
  'set-mark': ({ assetId }, facts) => isOf(assetId, facts, 'photo'),
  'add-text': ({ when }) => isSpan(when),
  'place-text': ({ when, position }) => (when ? isSpan(when) : position !== undefined),
}

function makesSense(operation: EditOperation, cut: Cut, assets: readonly Asset[]): boolean {
  const check = CHECKS[operation.do] as ((operation: EditOperation, facts: Facts) => boolean) | undefined
  return check?.(operation, { cut, assets }) ?? true
}

function fileOf(clipId: string, { cut, assets }: Facts): Asset | undefined {
  const assetId = cut.clips.find(({ id }) => id === clipId)?.assetId
  return assets.find(({ id }) => id === assetId)
}

function isOf(assetId: string, { assets }: Facts, ...kinds: Asset['kind'][]): boolean {
  return assets.some(({ id, kind }) => id === assetId && kinds.includes(kind))
}

function isTrim({ fromMs, toMs }: { fromMs: number; toMs?: number }, file: Asset | undefined): boolean {
  const endMs = file?.kind === 'clip' ? (file.durationMs ?? 0) : 0
  return fromMs < (toMs ?? endMs) && (toMs ?? 0) <= endMs
}

function isSpan(when: TextWhen): boolean {
  if (when.kind === 'part') return when.index < when.count
  if (when.kind === 'share') return when.from < when.to
  return when.kind !== 'range' || when.startMs < when.endMs
}
