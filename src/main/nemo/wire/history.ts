import type { FilmVersion } from '../../../shared/states/project-state'
import type { FilmHistory } from '../client'
import { firstNumber, firstText, listOf, objectOf } from './loose'

const MOST_VERSIONS = 1_000
const LONGEST_LABEL = 200

/** The versions of a film of our own engine. Undefined where there are none. Source: docs/wire.md, "State". */
export function readHistory(wire: unknown): FilmHistory | undefined {
  const history = objectOf(wire)
  const version = firstNumber(history['version'])
  const versions = listOf(history['versions']).slice(-MOST_VERSIONS).flatMap(toVersion)
  return version !== undefined && versions.some((kept) => kept.version === version) ? { version, versions } : undefined
}

function toVersion(wire: unknown): FilmVersion[] {
  const kept = objectOf(wire)
  const version = firstNumber(kept['version'])
  if (version === undefined || !Number.isSafeInteger(version)) return []
  const label = firstText(kept['label'])?.slice(0, LONGEST_LABEL) ?? ''
  return [{ version, label, atMs: firstNumber(kept['at']) ?? 0 }]
}
