import { type AddressInfo, type Socket, connect, createServer } from 'node:net'

/** An address of this computer behind which a service is or is not, as a test wants. */
export interface Relay {
  readonly url: string
  /** From now on the service is there, or connections to it break. */
  setOnline(isOnline: boolean): void
  close(): Promise<void>
}

export async function startRelay(service: string): Promise<Relay> {
  const { hostname, port } = new URL(service)
  const open = new Set<Socket>()
  let isOnline = false
  const keep = (socket: Socket): Socket => {
    open.add(socket)
    return socket.on('error', () => undefined).on('close', () => void open.delete(socket))
  }
  const server = createServer((socket) => {
    keep(socket)
    if (!isOnline) return void socket.destroy()
    const upstream = keep(connect(Number(port), hostname))
    socket.pipe(upstream).pipe(socket)
    socket.once('close', () => upstream.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setOnline: (next) => void (isOnline = next),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
