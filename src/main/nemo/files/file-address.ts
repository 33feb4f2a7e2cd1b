import { isIP } from 'node:net'
import { isLoopback } from '../api-base'

/**
 * Reads the address of a finished film. Addresses come from the service and are not trusted: https on its usual port and
 * a public name, or the very server that is being spoken to. Undefined for everything else.
 * Source: docs/wire.md, "Export".
 */
export function readFileAddress(text: string, base: URL, relativeTo: URL = base): URL | undefined {
  const url = URL.canParse(text, relativeTo) ? new URL(text, relativeTo) : undefined
  if (!url || url.username || url.password) return undefined
  if (url.origin === base.origin) return url
  if (isLoopback(base) && isLoopback(url) && url.protocol === 'http:') return url
  return url.protocol === 'https:' && url.port === '' && isPublicName(url.hostname) ? url : undefined
}

/** A name of the open network. Bare addresses are refused: no file service needs them, and many lead inside. */
function isPublicName(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return isIP(bare) === 0 && bare.includes('.') && !/\.(local|localhost|internal|lan|home|arpa)$/i.test(bare)
}
