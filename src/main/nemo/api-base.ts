import { ReelwrightError } from '../../shared/failures/failure'

/** Where the service is when nobody says otherwise. Source: docs/wire.md, "Headers". */
export const DEFAULT_API_URL = 'https://mega-api-prod.nemovideo.ai'
export const DEFAULT_WEB_URL = 'https://nemovideo.com'

/**
 * Checks an address that a person set. A token would go there, so it is https, or a server on this computer.
 *
 * @throws {ReelwrightError} `usage`
 */
export function readApiBase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const allowed = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))
  if (!url || !allowed || url.username || url.search || url.hash) {
    throw new ReelwrightError('usage', { reason: 'NEMO_API_URL must be an https address.' })
  }
  return url.href.replace(/\/+$/, '')
}

/**
 * Checks the address of the service's pages that a person set: a browser is sent there.
 *
 * @throws {ReelwrightError} `usage`
 */
export function readWebBase(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username || url.search || url.hash) {
    throw new ReelwrightError('usage', { reason: 'NEMO_WEB_URL must be the address of a website.' })
  }
  return url.href.replace(/\/+$/, '')
}

/**
 * Checks a token that a person set: it goes into a header, where a line end would begin another one.
 *
 * @throws {ReelwrightError} `usage`
 */
export function readGivenToken(text = ''): string | undefined {
  const token = text.trim()
  if (/[^\x21-\x7e]/.test(token)) {
    throw new ReelwrightError('usage', { reason: 'NEMO_TOKEN holds characters that no access key has.' })
  }
  return token === '' ? undefined : token
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
