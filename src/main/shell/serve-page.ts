import { session } from 'electron'
import type { Previews } from '../studio/studio'
import { createAwaited } from './awaited'
import type { ServePage } from './first/app-scheme'
import { refused, serveFile, servePageFile } from './first/page-file'
import { type AppAddress, readAppAddress } from './page-address'
import { servePreview } from './serve-preview'

interface PageParts {
  readonly pageFolder: string
  /** The path of a small picture of ours; undefined when there is none. */
  readonly thumbnail: (projectId: string, mediaId: string) => Promise<string | undefined>
  /** The peaks of a sound, a byte each. */
  readonly waveform: (projectId: string, mediaId: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly previews: () => Promise<Previews>
}

/** Answers the page's own requests: its files, small pictures by id, and what a preview is drawn from. Nothing else can be reached. */
export function createPageServer({ pageFolder, thumbnail, waveform, previews }: PageParts): ServePage {
  const awaited = createAwaited()
  // Of whatever is fetched by the page itself, such as a film or its sound; a worker's pieces end when they are next written to.
  session.defaultSession.webRequest.onErrorOccurred(({ url }) => awaited.leave(url))

  const serve = async (address: AppAddress, { url, headers }: Request): Promise<Response> => {
    switch (address.kind) {
      case 'file':
        return servePageFile(pageFolder, address.path)
      case 'thumbnail': {
        const path = await thumbnail(address.projectId, address.mediaId)
        return path === undefined ? refused() : serveFile(path, 'image/jpeg')
      }
      case 'waveform': {
        const peaks = await waveform(address.projectId, address.mediaId)
        return new Response(peaks, { headers: { 'content-type': 'application/octet-stream' } })
      }
      case 'preview-plan':
      case 'preview-piece': {
        const desk = await previews()
        return (await awaited.make(url, (signal) => servePreview(desk, address, { headers, signal }))) ?? refused()
      }
    }
  }
  return async (request) => {
    const address = readAppAddress(request.url)
    if (!address) return refused()
    return serve(address, request).catch(refused)
  }
}
