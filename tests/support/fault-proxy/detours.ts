import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { onTestFinished } from 'vitest'
import { makeSelfSigned } from './self-signed'

/** Another address in the place of the service's: what is wrong is wrong before any request. */
export type Detour = () => Promise<string>

export const refused: Detour = async () => {
  const server = createTcpServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

/** Looked up by the resolver of the test host, which knows no such name. */
export const unknownName: Detour = () => Promise.resolve('http://nobody.invalid')

export const untrusted: Detour = async () => {
  const server = createTlsServer(makeSelfSigned(), (socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'))
  server.on('tlsClientError', () => undefined)
  return `https://127.0.0.1:${await kept(server)}`
}

export const notTls: Detour = async () => {
  const server = createTcpServer((socket) => socket.on('error', () => undefined).end('HTTP/1.1 400 Bad\r\n\r\n'))
  return `https://127.0.0.1:${await kept(server)}`
}

export const hangsUp: Detour = async () => {
  const server = createTcpServer((socket) => void socket.on('error', () => undefined).destroy())
  return `http://127.0.0.1:${await kept(server)}`
}

async function kept(server: Server): Promise<number> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => open.add(socket.once('close', () => open.delete(socket))))
  onTestFinished(async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  })
  return listen(server)
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
