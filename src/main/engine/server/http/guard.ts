import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal'

const BODIES = /^(?:application\/json|multipart\/form-data)\s*(?:;|$)/i

/**
 * Refuses what does not come from a program on this computer that means us: a foreign `Host` is a name that was made to
 * point here, an `Origin` is a web page, and any other content type is what a page may send without asking.
 */
export function guardOrigin({ headers, method }: IncomingMessage, ourHosts: ReadonlySet<string>): void {
  if (!ourHosts.has((headers.host ?? '').toLowerCase())) throw new Refusal('foreign')
  if (headers.origin !== undefined || method === 'OPTIONS') throw new Refusal('foreign')
  const contentType = headers['content-type']
  if (contentType !== undefined && !BODIES.test(contentType)) throw new Refusal('content-type')
}

/** @throws {Refusal} unless the request carries the token of this start. */
export function guardToken({ headers }: IncomingMessage, token: string): void {
  const given = /^Bearer +([\x21-\x7e]+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  if (!isSameSecret(given, token)) throw new Refusal('token')
}

/** Compares in a time that says nothing about where two secrets differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
