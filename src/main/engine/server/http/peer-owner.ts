import type { Socket } from 'node:net'
import type { Files } from '../../../host/ports'

/** One row of /proc/net/tcp: local and remote end in hex, and the user the local end belongs to. */
const ROW = /^\s*\d+: ([0-9A-F]{8}:[0-9A-F]{4}) ([0-9A-F]{8}:[0-9A-F]{4}) (?:\S+\s+){4}(\d+)/

/**
 * Whether the other end of a loopback connection belongs to another user of this computer. A port, unlike a socket
 * file, is open to all of them. Only Linux says whose a connection is; elsewhere, and where it is unknown, the answer is no.
 */
export async function isForeignUser(files: Files, socket: Socket): Promise<boolean> {
  const { remoteAddress, remotePort, localPort } = socket
  const ourUser = process.getuid?.()
  if (remoteAddress === undefined || remotePort === undefined || localPort === undefined) return false
  const table = await files.readFile('/proc/net/tcp', 'utf8').catch(() => '')
  const [theirEnd, ourEnd] = [toHexPort(remotePort), toHexPort(localPort)]
  for (const line of table.split('\n')) {
    const [, local = '', remote = '', user] = ROW.exec(line) ?? []
    if (local.endsWith(theirEnd) && remote.endsWith(ourEnd)) return user !== '0' && Number(user) !== ourUser
  }
  return false
}

const toHexPort = (port: number): string => `:${port.toString(16).toUpperCase().padStart(4, '0')}`
