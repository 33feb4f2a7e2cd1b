import type { SessionAsset, SessionState } from '../client'
import { MAX_NAME_CHARS, nameInAddress } from './address-name'
import { unreadable } from '../nemo-error'
import type { Answer } from './answer'
import { rawDraftOf } from './draft-range'
import { readHistory } from './history'
import { findId } from './ids'
import { definedOnly, firstText, itemsOf, objectOf } from './loose'
import { readSeconds, readSizeBytes } from './measures'
import { isExportable, readDraft } from './read-draft'
import { hashOfValue } from './value-hash'

/** More files than any project holds. */
const MAX_ASSETS = 5_000

/**
 * Reads a state answer; `state` may be missing before the first message. Source: docs/wire.md, "State".
 *
 * @throws {NemoError} `nemo.unreadable-reply` for a state of another kind: it must not look like an empty project.
 */
export function readState(answer: Answer): SessionState {
  const state = stateIn(objectOf(answer.payload))
  const rawDraft = rawDraftOf(answer.text)
  const timeline = rawDraft === undefined ? undefined : readDraft(rawDraft)
  const assets = [
    ...itemsOf(state['video_infos']).flatMap((asset) => toAsset(asset, false)),
    ...itemsOf(state['generated_media']).flatMap((asset) => toAsset(asset, true)),
  ].slice(0, MAX_ASSETS)
  return {
    ...definedOnly({
      rawDraft,
      timeline,
      userId: findId(answer, ['user_id']),
      history: readHistory(state['rw_history']),
    }),
    exportable: rawDraft !== undefined && isExportable(state['draft']),
    assetNames: assets.map(({ name }) => name),
    assets,
    valueHash: hashOfValue([state['draft'], state['canvas_config'], state['generated_media']]),
  }
}

/** One envelope may lie in another. */
function stateIn(payload: Record<string, unknown>): Record<string, unknown> {
  const state = payload['state'] ?? objectOf(payload['data'])['state'] ?? {}
  if (typeof state !== 'object' || Array.isArray(state)) throw unreadable('state', 'a state that is none')
  return objectOf(state)
}

/** `duration` is in seconds here. */
function toAsset(wire: unknown, isMade: boolean): SessionAsset[] {
  const asset = objectOf(typeof wire === 'string' ? { filename: nameInAddress(wire) ?? wire } : wire)
  const own = firstText(asset['filename'], asset['file_name'], asset['name'], asset['title'])
  const name = own?.slice(0, MAX_NAME_CHARS) ?? nameInAddress(asset['cdn_url'] ?? asset['url'])
  if (name === undefined) return []
  return [
    {
      name,
      isMade,
      ...definedOnly({
        id: firstText(asset['rw_asset']),
        hash: firstText(asset['hash']),
        sizeBytes: readSizeBytes(asset['size']),
        durationMs: readSeconds(asset['duration']),
      }),
    },
  ]
}
