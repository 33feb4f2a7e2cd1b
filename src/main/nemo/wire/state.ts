import type { SessionAsset, SessionState } from '../client'
import type { Answer } from './answer'
import { rawDraftOf } from './draft-range'
import { findId } from './ids'
import { definedOnly, firstNumber, firstText, listOf, objectOf } from './loose'
import { isExportable, readDraft } from './read-draft'
import { hashOfValue } from './value-hash'

/** Reads a state answer; `state` may be missing before the first message. Source: docs/wire.md, "State". */
export function readState(answer: Answer): SessionState {
  const payload = objectOf(answer.payload)
  const state = objectOf(payload['state'])
  const rawDraft = rawDraftOf(answer.text)
  const assets = [
    ...listOf(state['video_infos']).flatMap((asset) => toAsset(asset, false)),
    ...listOf(state['generated_media']).flatMap((asset) => toAsset(asset, true)),
  ]
  return {
    ...definedOnly({
      rawDraft,
      timeline: rawDraft === undefined ? undefined : readDraft(rawDraft),
      userId: findId(answer, ['user_id']),
    }),
    exportable: rawDraft !== undefined && isExportable(rawDraft),
    assetNames: assets.map(({ name }) => name),
    assets,
    valueHash: hashOfValue([state['draft'], state['canvas_config'], state['generated_media']]),
  }
}

/** `duration` is in seconds here. */
function toAsset(wire: unknown, isMade: boolean): SessionAsset[] {
  if (typeof wire === 'string') return [{ name: wire, isMade }]
  const asset = objectOf(wire)
  const { filename, file_name: fileName, name, title } = asset
  const found = firstText(filename, fileName, name, title)
  if (found === undefined) return []
  const seconds = firstNumber(asset['duration'])
  return [
    {
      name: found,
      isMade,
      ...definedOnly({
        id: firstText(asset['rw_asset']),
        hash: firstText(asset['hash']),
        sizeBytes: firstNumber(asset['size']),
        durationMs: seconds !== undefined && seconds > 0 ? Math.round(seconds * 1000) : undefined,
      }),
    },
  ]
}
