import type { SessionState } from '../client'
import type { Answer } from './answer'
import { rawDraftOf } from './draft-range'
import { definedOnly, firstText, listOf, objectOf } from './loose'
import { isExportable, readDraft } from './read-draft'

/** Reads a state answer; `state` may be missing before the first message. Source: docs/wire.md, "Routes". */
export function readState(answer: Answer): SessionState {
  const state = objectOf(objectOf(answer.payload)['state'])
  const rawDraft = rawDraftOf(answer.text)
  return {
    ...definedOnly({ rawDraft, timeline: rawDraft === undefined ? undefined : readDraft(rawDraft) }),
    exportable: rawDraft !== undefined && isExportable(rawDraft),
    assetNames: [...listOf(state['video_infos']), ...listOf(state['generated_media'])].flatMap(toNames),
  }
}

function toNames(asset: unknown): string[] {
  if (typeof asset === 'string') return [asset]
  const { filename, file_name: fileName, name, title } = objectOf(asset)
  const found = firstText(filename, fileName, name, title)
  return found === undefined ? [] : [found]
}
