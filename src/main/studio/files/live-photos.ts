import { dirname, extname } from 'node:path'
import type { MediaFacts } from '../../media/facts'

/** A phone's moving photo runs three seconds; some have a little more. */
const LONGEST_MS = 5_000
/** The picture is from the middle of the clip, and containers count whole seconds. */
const SAME_MOMENT_MS = 4_000

type Facts = Pick<MediaFacts, 'path' | 'kind' | 'container' | 'durationMs' | 'takenAtMs' | 'modifiedMs'>

/** The clips that a phone wrote beside a photo of the same name and moment: two files of one picture. */
export function findLivePhotos<F extends Facts>(files: readonly F[]): ReadonlySet<F> {
  const photos = new Map(
    files
      .filter(({ kind, container }) => kind === 'photo' && (container === 'heif' || container === 'jpeg'))
      .map((photo) => [stemOf(photo.path), photo]),
  )
  const isHalf = (file: F): boolean => {
    if (file.kind !== 'clip' || extname(file.path).toLowerCase() !== '.mov') return false
    const photo = photos.get(stemOf(file.path))
    return photo !== undefined && (file.durationMs ?? 0) <= LONGEST_MS && isSameMoment(photo, file)
  }
  return new Set(files.filter(isHalf))
}

/** Two dates of the same sort are compared: a file's own time is that of a copy. */
function isSameMoment(photo: Facts, clip: Facts): boolean {
  const isDated = photo.takenAtMs !== undefined && clip.takenAtMs !== undefined
  const [one, other] = isDated ? [photo.takenAtMs, clip.takenAtMs] : [photo.modifiedMs, clip.modifiedMs]
  return Math.abs((one ?? 0) - (other ?? 0)) <= SAME_MOMENT_MS
}

const stemOf = (path: string): string =>
  JSON.stringify([dirname(path), path.slice(dirname(path).length, -extname(path).length || undefined)])
