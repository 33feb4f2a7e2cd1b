import { type IncomingHttpHeaders, type IncomingMessage, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** One call as it passed by, both ways. */
export interface Recorded {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly sent: string
  readonly status: number
  readonly answered: string
}

export interface Recorder {
  readonly url: string
  /** Calls that are over, in the order of their ends. */
  callsTo(method: string, path: string): Recorded[]
}

/** Stands before a server and passes everything on as it comes, byte for byte. */
export async function startRecorder(target: string): Promise<Recorder> {
  const calls: Recorded[] = []
  const server = createServer((incoming, response) => {
    const { method = '', url: path = '', headers } = incoming
    const own = { ...headers, host: new URL(target).host }
    const onward = request(new URL(path, target), { method, headers: own, agent: false })
    const sent = collect(incoming)
    incoming.pipe(onward)
    onward.once('error', () => response.destroy())
    response.once('close', () => onward.destroy())
    onward.once('response', (answer) => {
      const answered = collect(answer)
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.once('error', () => response.destroy()).pipe(response)
      response.once('finish', () => {
        calls.push({ method, path, headers, sent: sent(), status: answer.statusCode ?? 502, answered: answered() })
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    callsTo: (method, path) => calls.filter((call) => call.method === method && call.path.startsWith(path)),
  }
}

function collect(message: IncomingMessage): () => string {
  const chunks: Buffer[] = []
  message.on('data', (chunk: Buffer) => void chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}
