import { isIP } from 'node:net'
import { ReelwrightError } from '../../../shared/failures/failure'

const ROUTE = '/chat/completions'

/** Whether an address can lead nowhere but to this computer. A name that only looks like it is not one. */
export function isLoopbackAddress({ hostname }: URL): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  switch (isIP(name)) {
    case 4:
      return name.startsWith('127.')
    case 6:
      return name === '::1' || /^::ffff:7f[\da-f]{2}:[\da-f]{1,4}$/.test(name)
    default:
      return name === 'localhost'
  }
}

/**
 * Where questions are sent for the base address that a person typed. What is not encrypted stays on this computer.
 *
 * @throws {ReelwrightError} `model.address`, `model.not-encrypted`, `model.not-here`
 */
export function readModelAddress(typed: string, { loopbackOnly = false } = {}): URL {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new ReelwrightError('model.address')
  const isHere = isLoopbackAddress(url)
  if (loopbackOnly && !isHere) throw new ReelwrightError('model.not-here', { name: url.host })
  if (url.protocol === 'http:' && !isHere) throw new ReelwrightError('model.not-encrypted')
  const path = url.pathname.replace(/\/+$/, '')
  url.pathname = path.endsWith(ROUTE) ? path : path + ROUTE
  url.hash = ''
  return url
}
