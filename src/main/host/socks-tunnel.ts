import { connect, isIP, type Socket } from 'node:net'
import { ProxyError } from './proxies'

/** Source: RFC 1928 and, for name and password, RFC 1929. */
const VERSION = 5
const PASSWORD_VERSION = 1
const OPEN_TO_ALL = 0
const BY_PASSWORD = 2
const NONE_SUITS = 0xff
const CONNECT = 1
const ADDRESS = { v4: 1, name: 3, v6: 4 } as const
const NOT_ALLOWED = 2

const DEFAULT_PORT = 1080

interface Target {
  readonly hostname: string
  readonly port: number
}

/**
 * Asks a SOCKS proxy for a connection to the target. The name is looked up there, not here.
 *
 * @throws {ProxyError} not there, wants a password, or says no
 */
export async function openSocksTunnel(
  proxy: URL,
  target: Target,
  { signal, opened }: { signal: AbortSignal; opened?: (socket: Socket) => void },
): Promise<Socket> {
  const refused = (problem: ProxyError['problem'], cause?: unknown) => new ProxyError(problem, proxy.host, cause)
  const socket = connect({
    host: proxy.hostname.replace(/^\[|\]$/gu, ''),
    port: Number(proxy.port) || DEFAULT_PORT,
  })
  opened?.(socket)
  // The limit is for the talk with the proxy; what is said behind it may last.
  const giveUp = (): void => void socket.destroy(new Error('Gave up.'))
  signal.addEventListener('abort', giveUp)
  if (signal.aborted) giveUp()
  try {
    const talk = createTalk(socket)
    await greet(talk, proxy, refused)
    const place = toPlace(target)
    const [, status = 0, , kind = 0] = await talk.ask(Buffer.concat([Buffer.from([VERSION, CONNECT, 0]), place]), 4)
    if (status !== 0) throw refused(status === NOT_ALLOWED ? 'proxy-refused' : 'proxy', `status ${status}`)
    await talk.skipAddress(kind)
    talk.end()
    return socket
  } catch (thrown) {
    socket.destroy()
    throw thrown instanceof ProxyError ? thrown : refused('proxy', thrown)
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

type Refused = (problem: ProxyError['problem'], cause?: unknown) => ProxyError

async function greet(talk: Talk, { username, password }: URL, refused: Refused): Promise<void> {
  const hasName = username !== '' || password !== ''
  const ways = hasName ? [OPEN_TO_ALL, BY_PASSWORD] : [OPEN_TO_ALL]
  const [version, way = NONE_SUITS] = await talk.ask(Buffer.from([VERSION, ways.length, ...ways]), 2)
  if (version !== VERSION) throw refused('proxy', 'It speaks another language.')
  if (way === OPEN_TO_ALL) return
  if (way !== BY_PASSWORD || !hasName) throw refused('proxy-password')
  const pair = [username, password].map((text) => withLength(Buffer.from(decodeURIComponent(text)), refused))
  const [, status] = await talk.ask(Buffer.concat([Buffer.from([PASSWORD_VERSION]), ...pair]), 2)
  if (status !== 0) throw refused('proxy-password')
}

function withLength(bytes: Buffer, refused: Refused): Buffer {
  // There is one byte for the length.
  if (bytes.length > 255) throw refused('proxy-password')
  return Buffer.concat([Buffer.from([bytes.length]), bytes])
}

function toPlace({ hostname, port }: Target): Buffer {
  const host = hostname.replace(/^\[|\]$/gu, '')
  const number = Buffer.alloc(2)
  number.writeUInt16BE(port)
  const family = isIP(host)
  if (family === 4) return Buffer.concat([Buffer.from([ADDRESS.v4, ...host.split('.').map(Number)]), number])
  if (family === 6) return Buffer.concat([Buffer.from([ADDRESS.v6]), toV6Bytes(host), number])
  return Buffer.concat([Buffer.from([ADDRESS.name, host.length]), Buffer.from(host, 'latin1'), number])
}

/** `::1` and its like, written out. */
function toV6Bytes(host: string): Buffer {
  const [head = '', tail] = new URL(`http://[${host}]`).hostname.slice(1, -1).split('::')
  const read = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)))
  const [first, last] = [read(head), read(tail ?? '')]
  const gap = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...new Array<number>(gap).fill(0), ...last]
  return Buffer.from(groups.flatMap((group) => [group >> 8, group & 0xff]))
}

interface Talk {
  /** Sends and answers the first bytes of what comes back. */
  ask(bytes: Buffer, count: number): Promise<Buffer>
  /** Reads an address of some kind, and the port after it. */
  skipAddress(kind: number): Promise<void>
  /** Lets go of the socket. What came for whoever goes on with it is still in there. */
  end(): void
}

function createTalk(socket: Socket): Talk {
  let failed: Error | undefined
  let wake: () => void = () => undefined
  const onReadable = (): void => wake()
  const onEnd = (thrown?: unknown): void => {
    failed ??= thrown instanceof Error ? thrown : new Error('It hung up.')
    wake()
  }
  // Whoever goes on with it listens for its errors; until then one must not end the program.
  socket.on('readable', onReadable).on('error', onEnd).on('end', onEnd).on('close', onEnd)

  const take = async (count: number): Promise<Buffer> => {
    for (;;) {
      const bytes = socket.read(count) as Buffer | null
      if (bytes?.length === count) return bytes
      if (failed) throw failed
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  return {
    async ask(bytes, count) {
      socket.write(bytes)
      return take(count)
    },
    async skipAddress(kind) {
      const [length = 0] = kind === ADDRESS.name ? await take(1) : [kind === ADDRESS.v6 ? 16 : 4]
      await take(length + 2)
    },
    end: () => void socket.off('readable', onReadable).off('end', onEnd).off('close', onEnd),
  }
}
