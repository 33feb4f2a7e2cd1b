import { parse } from 'node:path'
import type { TimelineClip } from '../../../../shared/timeline'
import type { MediaInProject } from '../../projects/project-record'
import type { LocalAsset } from './local-asset'

/** The file that a clip shows or plays. Undefined when none is surely the one. */
export type FindAsset = (clip: TimelineClip) => LocalAsset | undefined

/** What a clip is called that has no name at all. */
const NAMELESS = 'clip'
/** A clip may be this much longer than its file: services round. */
const TOLERANCE_MS = 500

/** Looks files up by the names that a draft may have for them: as sent, as here, or without the ending. */
export function createFinder(assets: readonly LocalAsset[], kinds: readonly MediaInProject['kind'][]): FindAsset {
  const fitting = assets.filter(({ media }) => kinds.includes(media.kind))
  const byName = indexBy(fitting, (name) => name)
  const byStem = indexBy(fitting, (name) => parse(name).name)
  const find = (name: string): LocalAsset | undefined =>
    onlyOne(byName.get(toKey(name))) ?? onlyOne(byStem.get(toKey(name)))
  return (clip) => {
    const byMedia = clip.mediaName === undefined ? undefined : find(clip.mediaName)
    const found = byMedia ?? (clip.name === NAMELESS ? undefined : find(clip.name))
    return found && lasts(found, clip) ? found : undefined
  }
}

/** A clip that is longer than its file is another one, or is played at another speed. */
function lasts({ media }: LocalAsset, { durationMs, sourceInMs = 0 }: TimelineClip): boolean {
  return media.kind !== 'clip' || sourceInMs + durationMs <= (media.durationMs ?? Infinity) + TOLERANCE_MS
}

function indexBy(assets: readonly LocalAsset[], toName: (name: string) => string): Map<string, Set<LocalAsset>> {
  const index = new Map<string, Set<LocalAsset>>()
  for (const asset of assets) {
    for (const name of [asset.media.name, parse(asset.media.path).base, asset.media.copy?.name]) {
      if (name === undefined) continue
      const key = toKey(toName(name))
      index.set(key, (index.get(key) ?? new Set()).add(asset))
    }
  }
  return index
}

const toKey = (name: string): string => name.normalize('NFC').trim().toLowerCase()

function onlyOne(found: ReadonlySet<LocalAsset> | undefined): LocalAsset | undefined {
  const [first] = found ?? []
  return found?.size === 1 ? first : undefined
}
