import type { Socket } from 'node:net'

/** One request as its bytes arrived, made to be the only one of its connection. */
export interface WholeRequest {
  /** `POST /run_sse` */
  readonly line: string
  readonly bytes: Buffer
}

const END_OF_HEAD = '\r\n\r\n'

/** Reads one request of known length. Undefined when the other side hung up before it was whole. */
export async function readRequest(socket: Socket): Promise<WholeRequest | undefined> {
  let bytes = Buffer.alloc(0)
  return new Promise((resolve) => {
    const take = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk])
      const headEnd = bytes.indexOf(END_OF_HEAD)
      if (headEnd < 0) return
      const head = bytes.subarray(0, headEnd).toString('latin1')
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
      if (bytes.length < headEnd + END_OF_HEAD.length + length) return
      socket.off('data', take)
      const line = head.split('\r\n', 1)[0]?.replace(/ HTTP\/.*$/, '') ?? ''
      const alone = head.replace(/^connection: .*$/im, 'connection: close')
      const closing = /^connection: close$/im.test(alone) ? alone : `${alone}\r\nconnection: close`
      resolve({ line, bytes: Buffer.concat([Buffer.from(closing, 'latin1'), bytes.subarray(headEnd)]) })
    }
    socket.on('data', take)
    socket.once('close', () => resolve(undefined))
  })
}
