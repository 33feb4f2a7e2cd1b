import { isUtf8 } from 'node:buffer'
import type { Dispatcher } from 'undici'
import { type Place, unreadable } from '../nemo-error'

/**
 * Reads a whole body as text, up to a number of bytes.
 *
 * @throws {NemoError} `nemo.unreadable-reply` when there is more, when it is packed, or when it is not UTF-8 and must be.
 */
export async function readText(
  response: Dispatcher.ResponseData,
  { place, maxBytes, touch }: { place: Place; maxBytes: number; touch?: () => void },
): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    touch?.()
    sizeBytes += chunk.byteLength
    if (sizeBytes > maxBytes) throw unreadable(place, `more than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  // A packed answer was not asked for; unpacked it could be of any size.
  if (!isPlain(response.headers['content-encoding'])) throw unreadable(place, 'packed answer')
  // A draft must go back byte for byte, which a repaired text could not.
  if (response.statusCode < 300 && !isUtf8(bytes)) throw unreadable(place, 'not UTF-8')
  return new TextDecoder().decode(bytes)
}

function isPlain(encoding: string | string[] | undefined): boolean {
  return encoding === undefined || encoding === '' || encoding === 'identity'
}
