import { basename } from 'node:path'
import type { Uploaded, UploadedAsset } from '../client'
import type { Answer } from './answer'
import { firstText, itemsOf, listOf, objectOf } from './loose'
import { readOwnFailure } from './own-failure'

/**
 * What arrived, as the service names it, and what our own engine says of the files it did not take. It may be fewer files
 * than were sent. Source: docs/wire.md, "Upload".
 */
export function readUploaded({ payload }: Answer): Uploaded {
  const envelope = objectOf(payload)
  const files = Array.isArray(payload) ? listOf(payload) : itemsOf(envelope['files'])
  return {
    assets: files.flatMap((file) => toAsset(objectOf(file))),
    refused: listOf(envelope['rw_refused']).flatMap((file) => toRefused(objectOf(file))),
    isApplied: envelope['session_state_applied'] !== false && envelope['session_state_applied'] !== 'false',
  }
}

function toAsset(file: Record<string, unknown>): UploadedAsset[] {
  const name = firstText(file['filename'], file['file_name'], file['name'])
  if (name === undefined) return []
  const url = firstText(file['cdn_url'], file['url'])
  const hash = firstText(file['hash'])
  return [{ name: basename(name), ...(url !== undefined && { url }), ...(hash !== undefined && { hash }) }]
}

function toRefused(file: Record<string, unknown>): Uploaded['refused'][number][] {
  const name = firstText(file['filename'])
  const failure = readOwnFailure(file)
  return name === undefined || !failure ? [] : [{ name: basename(name), failure }]
}
