import type { Readable } from 'node:stream'
import type { OpenPiece } from '../nemo/client-here'
import type { Previews } from '../studio/studio'
import type { AppAddress } from './page-address'

export type PreviewAddress = Extract<AppAddress, { kind: 'preview-plan' | 'preview-piece' }>

const SAFE = { 'x-content-type-options': 'nosniff' }
/** A key stands for its bytes: what was fetched once never changes. */
const FOREVER = 'private, max-age=31536000, immutable'

/** Answers a page that draws the film, from ids and keys alone. Undefined when nothing is there. */
export async function servePreview(
  previews: Previews,
  address: PreviewAddress,
  { headers, signal }: Pick<Request, 'headers' | 'signal'>,
): Promise<Response | undefined> {
  const { projectId } = address
  if (address.kind === 'preview-plan') {
    const plan = await previews.plan(projectId, address.wish)
    return plan && Response.json(plan, { headers: { ...SAFE, 'cache-control': 'no-store' } })
  }
  const range = headers.get('range')
  const opened = await previews.open(projectId, address.piece, { signal, ...(range !== null && { range }) })
  return opened && toResponse(opened)
}

function toResponse({ status, headers, body }: OpenPiece): Response {
  return new Response(toWebStream(body), { status, headers: { ...headers, ...SAFE, 'cache-control': FOREVER } })
}

/**
 * Handed on as it comes: a page that stops reading stops whoever makes it, and one that leaves ends that. Node's own
 * `toWeb` may throw where nobody can catch it, when a page leaves just as the end is reached.
 */
function toWebStream(body: Readable): ReadableStream<Uint8Array> {
  const pieces = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: () => void body.destroy(),
  })
}
