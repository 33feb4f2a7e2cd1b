import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { onTestFinished } from 'vitest'

interface SmallProxy {
  readonly url: string
  readonly host: string
  /** What it was asked to lead to, in order. */
  readonly asked: readonly string[]
}

interface Manner {
  /** Where it leads whatever it is asked for: a name that is nowhere else. */
  readonly leadsTo?: { readonly port: number }
  readonly refuses?: boolean
  /** `name:password` */
  readonly wants?: string
}

/** A real CONNECT proxy on this computer, for the time of the test. */
export async function startProxy({ leadsTo, refuses = false, wants }: Manner): Promise<SmallProxy> {
  const asked: string[] = []
  const server = createServer((_request, response) => response.writeHead(405).end())
  server.on('connect', ({ url = '', headers }, client, head) => {
    client.on('error', () => undefined)
    asked.push(url)
    const right = wants && `Basic ${Buffer.from(wants).toString('base64')}`
    if (right && headers['proxy-authorization'] !== right) {
      return void client.end('HTTP/1.1 407 Wanted\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n')
    }
    if (refuses || !leadsTo) return void client.end('HTTP/1.1 403 No\r\n\r\n')
    const there = connect(leadsTo.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Yes\r\n\r\n')
      there.write(head)
      there.pipe(client).pipe(there)
    })
    there.on('error', () => client.destroy())
    client.on('close', () => there.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: `http://${host}`, host, asked }
}
