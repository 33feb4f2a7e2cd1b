import type { Server } from 'node:http'
import type { Files } from '../../../host/ports'
import type { EngineOrder } from '../../process-protocol'

/** Where a server answers, and by which names it may be called. */
export interface Listening {
  readonly baseUrl: string
  readonly hosts: ReadonlySet<string>
}

/** A socket or pipe is entered through the file system; a port is bound to this computer and nothing else. */
export async function listen(server: Server, where: EngineOrder['listen'], files: Files): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    const ready = (): void => {
      server.off('error', reject)
      resolve()
    }
    if ('socketPath' in where) server.listen({ path: where.socketPath }, ready)
    else server.listen({ host: '127.0.0.1', port: where.port }, ready)
  })
  const address = server.address()
  if (typeof address === 'object' && address !== null) {
    const names = [`127.0.0.1:${address.port}`, `localhost:${address.port}`]
    return { baseUrl: `http://127.0.0.1:${address.port}`, hosts: new Set(names) }
  }
  // A named pipe of Windows has no permissions to set and lies in no folder.
  if ('socketPath' in where && !where.socketPath.startsWith('\\\\')) await files.chmod(where.socketPath, 0o600)
  return { baseUrl: 'http://localhost', hosts: new Set(['localhost']) }
}
