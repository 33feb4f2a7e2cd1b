import type { Host } from '../../host/ports'
import type { NemoClient, Uploaded } from '../client'
import type { Api } from '../http/api'
import { CALL_LIMITS, transferLimits } from '../http/limits'
import { toPathPart } from '../wire/ids'
import { readUploaded } from '../wire/uploaded'
import { createMultipart } from './multipart'

const pathOf = (sessionId: string): string => `/api/upload-video/nemo_agent/me/${toPathPart(sessionId)}`

/** Both ways of handing over material. Neither is repeated by itself: a lost answer may hide a second copy. */
export function createUploads(api: Api, host: Host): Pick<NemoClient, 'uploadFiles' | 'uploadUrls'> {
  return {
    async uploadFiles(sessionId, files, { signal, onProgress }): Promise<Uploaded> {
      const boundary = `reelwright-${host.random.secret(18)}`
      const body = createMultipart({ files: host.files, boundary }, files, onProgress)
      const limits = transferLimits(body.sizeBytes)
      const path = pathOf(sessionId)
      return readUploaded(await api.call({ place: 'upload', method: 'POST', path, body, limits, signal }))
    },
    async uploadUrls(sessionId, urls, signal, movedFrom = []): Promise<Uploaded> {
      const moved = movedFrom.some((url) => url !== undefined) && { rw_moved_from: movedFrom.map((url) => url ?? null) }
      const body = JSON.stringify({ urls, source_type: 'url', ...moved })
      // The other side fetches the files before it answers.
      const limits = { totalMs: CALL_LIMITS['render-submit'].totalMs * Math.max(1, urls.length) }
      const path = pathOf(sessionId)
      return readUploaded(await api.call({ place: 'upload', method: 'POST', path, body, limits, signal }))
    },
  }
}
