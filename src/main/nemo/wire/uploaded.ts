import { basename } from 'node:path'
import type { UploadedAsset } from '../client'
import type { Answer } from './answer'
import { firstText, listOf, objectOf } from './loose'

/** What arrived, as the service names it. It may be fewer files than were sent. Source: docs/wire.md, "Routes". */
export function readUploaded(answer: Answer): UploadedAsset[] {
  const { payload } = answer
  const files = Array.isArray(payload) ? listOf(payload) : listOf(objectOf(payload)['files'])
  return files.flatMap((file) => toAsset(objectOf(file)))
}

function toAsset(file: Record<string, unknown>): UploadedAsset[] {
  const name = firstText(file['filename'], file['file_name'], file['name'])
  if (name === undefined) return []
  const url = firstText(file['cdn_url'], file['url'])
  const hash = firstText(file['hash'])
  return [{ name: basename(name), ...(url !== undefined && { url }), ...(hash !== undefined && { hash }) }]
}
