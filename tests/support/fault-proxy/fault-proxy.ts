import { type AddressInfo, type Socket, connect, createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { readRequest, type WholeRequest } from './whole-request'

/** What a fault may do with one request. `pass` lets the service behind work on it and answers its bytes. */
export interface Exchange {
  readonly socket: Socket
  readonly request: WholeRequest
  pass(): Promise<Buffer>
  /** From here on nothing happens at this side any more: time may run. */
  stall(): void
}

export type Fault = (exchange: Exchange) => Promise<void> | void

export interface FaultProxy {
  readonly url: string
  readonly port: number
  /** Requests that arrived here, whole or not, as `POST /run_sse`. */
  readonly arrived: string[]
  /** Requests that the service behind worked on. */
  readonly passed: string[]
  /** Meets every request that `isMeant` says yes to with this fault. */
  meet(isMeant: (line: string) => boolean, fault: Fault): void
  /** Called when a fault holds still. */
  onStall: (line: string) => void
}

interface FaultProxyOptions {
  /** The service that works. */
  readonly behind: string
  /** A text in its answers, and one of the same length in its place. */
  readonly rename?: readonly [from: string, to: string]
}

/**
 * A server between the client and a service that works, which speaks raw TCP: it can answer half a head, drip, reset, or
 * say what no HTTP library would let it say. One request a connection.
 */
export async function startFaultProxy({ behind, rename }: FaultProxyOptions): Promise<FaultProxy> {
  const target = new URL(behind)
  const open = new Set<Socket>()
  const plans: { isMeant: (line: string) => boolean; fault: Fault }[] = []

  const passOn = (request: WholeRequest): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      proxy.passed.push(request.line)
      const chunks: Buffer[] = []
      const upstream = connect(Number(target.port), target.hostname)
      open.add(upstream)
      upstream.on('data', (chunk) => chunks.push(chunk))
      upstream.on('end', () => resolve(renamed(Buffer.concat(chunks), rename)))
      upstream.on('error', reject)
      upstream.on('close', () => open.delete(upstream))
      upstream.end(request.bytes)
    })

  const serve = async (socket: Socket): Promise<void> => {
    const request = await readRequest(socket)
    if (!request) return
    proxy.arrived.push(request.line)
    const fault = plans.find(({ isMeant }) => isMeant(request.line))?.fault ?? plain
    await fault({ socket, request, pass: () => passOn(request), stall: () => proxy.onStall(request.line) })
  }

  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
    serve(socket).catch(() => void socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  onTestFinished(async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${port}`,
    port,
    arrived: [],
    passed: [],
    meet: (isMeant, fault) => void plans.push({ isMeant, fault }),
    onStall: () => undefined,
  }
  return proxy
}

function renamed(bytes: Buffer, rename: FaultProxyOptions['rename']): Buffer {
  if (!rename) return bytes
  const [from, to] = rename
  if (from.length !== to.length) throw new RangeError('Only texts of one length can stand for each other.')
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

const plain: Fault = async ({ socket, pass }) => void socket.end(await pass())
