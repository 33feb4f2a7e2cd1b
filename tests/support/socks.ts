import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

interface SmallSocks {
  readonly url: string
  readonly host: string
  /** What it was asked to lead to, in order. */
  readonly asked: readonly string[]
}

interface Manner {
  readonly leadsTo?: { readonly port: number }
  readonly refuses?: boolean
  readonly wants?: { readonly name: string; readonly password: string }
  /** Says each byte for itself. */
  readonly slowly?: boolean
  readonly answersAs?: 'v4' | 'name' | 'v6'
}

const BOUND = {
  v4: [1, 0, 0, 0, 0, 0, 0],
  name: [3, 2, 104, 105, 0, 0],
  v6: [4, ...new Array<number>(16).fill(0), 0, 0],
}

/** A real SOCKS 5 proxy on this computer, for the time of the test. */
export async function startSocks(manner: Manner): Promise<SmallSocks> {
  const asked: string[] = []
  const clients = new Set<Socket>()
  const server = createServer((client) => {
    clients.add(client)
    client.on('error', () => undefined).on('close', () => clients.delete(client))
    void serve(client, manner, asked).catch(() => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const client of clients) client.destroy()
    server.close()
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: `socks5://${host}`, host, asked }
}

async function serve(client: Socket, manner: Manner, asked: string[]): Promise<void> {
  const { leadsTo, wants, refuses, slowly } = manner
  const take = createReader(client)
  const say = (bytes: readonly number[]): void => {
    client.setNoDelay(true)
    for (const part of slowly ? bytes.map((byte) => [byte]) : [bytes]) client.write(Buffer.from(part))
  }
  const [, count = 0] = await take(2)
  const ways = await take(count)
  if (wants) {
    if (!ways.includes(2)) return void client.end(Buffer.from([5, 0xff]))
    say([5, 2])
    const [, nameLength = 0] = await take(2)
    const name = (await take(nameLength)).toString()
    const [passwordLength = 0] = await take(1)
    const isRight = name === wants.name && (await take(passwordLength)).toString() === wants.password
    say([1, isRight ? 0 : 1])
    if (!isRight) return void client.end()
  } else say([5, 0])
  asked.push(await readTarget(take))
  if (refuses || !leadsTo) return void client.end(Buffer.from([5, 2, 0, ...BOUND.v4]))
  const there = connect(leadsTo.port, '127.0.0.1', () => {
    say([5, 0, 0, ...BOUND[manner.answersAs ?? 'v4']])
    client.removeAllListeners('data')
    there.pipe(client).pipe(there)
  })
  there.on('error', () => client.destroy())
  client.on('close', () => there.destroy())
}

async function readTarget(take: (count: number) => Promise<Buffer>): Promise<string> {
  const [, , , kind] = await take(4)
  const [length = 0] = kind === 3 ? await take(1) : [kind === 4 ? 16 : 4]
  const address = await take(length)
  const name = kind === 3 ? address.toString() : kind === 4 ? address.toString('hex') : [...address].join('.')
  return `${name}:${(await take(2)).readUInt16BE()}`
}

function createReader(client: Socket): (count: number) => Promise<Buffer> {
  let heard = Buffer.alloc(0)
  let wake: () => void = () => undefined
  client.on('data', (bytes: Buffer) => {
    heard = Buffer.concat([heard, bytes])
    wake()
  })
  return async (count) => {
    while (heard.length < count) await new Promise<void>((resolve) => (wake = resolve))
    const taken = heard.subarray(0, count)
    heard = heard.subarray(count)
    return taken
  }
}
