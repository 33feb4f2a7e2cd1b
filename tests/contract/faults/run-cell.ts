import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { OPERATIONS, type Operation, closeStudios } from './operations'
import { openPlace, type Place } from './place'
import type { Trouble } from './catalogue'
import { filesWith, holds, shownElsewhere } from '../../support/canary'
import { startListening } from '../../support/fake-cloud/server'

/** How one cell ended, and what the service counted. */
export interface CellEnd {
  readonly end: string
  /** Requests of the operation that left, wherever they were led. */
  readonly asked: number
  readonly chats: number
  /** Orders of films that were accepted, however often each id. */
  readonly films: number
  /** Orders that reached the service, accepted or not. */
  readonly orders: number
  readonly uploads: number
  readonly sessions: number
  /** Names of client ids that asked for a token. */
  readonly clientIds: readonly string[]
  /** Keys that another server was shown. */
  readonly keysElsewhere: number
  /** Where the token was found, beside its own file and the header that carries it. */
  readonly leaks: readonly string[]
}

/** Lets one trouble meet an operation: its first request, or so many. */
export async function runCell(name: string, trouble: Trouble, times: number): Promise<CellEnd> {
  const operation = OPERATIONS[name] as Operation
  const place = await openPlace()
  const elsewhere = await startListening((_, response) => void response.writeHead(200).end('{}'))
  try {
    const go = await operation.prepare(place)
    const askedBefore = countAsked(place, operation)
    await arrange(place, operation, name, trouble, times, elsewhere.url)
    const end = await go()
    const { counts, uploads, sessions } = place.cloud
    const withKey = elsewhere.seen.filter(({ headers }) => headers.authorization !== undefined)
    const films = [...counts.renders.values()].reduce((sum, accepted) => sum + accepted, 0)
    return {
      ...{ end, asked: countAsked(place, operation) - askedBefore, films },
      ...{ chats: counts.chats.length, uploads: uploads.length, sessions: sessions.size },
      orders: place.proxies.api.arrived.filter((OPERATIONS['submit'] as Operation).isMeant).length,
      clientIds: [...counts.tokens.keys()],
      keysElsewhere: withKey.length,
      leaks: await leaksOf(place),
    }
  } finally {
    await closeStudios()
    await elsewhere.close()
  }
}

/** Bytes of everything in a folder. */
async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  const sizes = await Promise.all(names.map(async (name) => (await lstat(join(folder, name))).size))
  return sizes.reduce((sum, sizeBytes) => sum + sizeBytes, 0)
}

async function leaksOf({ bench, cloud }: Place): Promise<string[]> {
  const seen = [...cloud.seen, ...cloud.cdn.seen]
  const tokens = new Set(seen.flatMap(({ headers }) => /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? []))
  const found: string[] = []
  for (const token of tokens) {
    const files = await filesWith(bench.dataFolder, token)
    found.push(...files.filter((path) => path !== 'account/token.json' && path !== 'account/token.json.bak'))
    found.push(...(await filesWith(bench.filmFolder, token)), ...shownElsewhere(seen, token))
    if (holds(JSON.stringify(bench.said), token)) found.push('what the studio announced')
  }
  return found
}

async function arrange(
  { bench, network, proxies }: Place,
  { isMeant }: Operation,
  operation: string,
  trouble: Trouble,
  times: number,
  elsewhere: string,
): Promise<void> {
  if ('fault' in trouble) {
    const fault = trouble.fault({
      ...{ operation, elsewhere },
      sleep: (delayMs) => bench.clock.sleep(delayMs),
      filmBytes: () => sizeOf(bench.filmFolder),
    })
    let left = times
    const once = (line: string): boolean => isMeant(line) && left-- > 0
    for (const proxy of [proxies.api, proxies.films]) proxy.meet(once, fault)
    return
  }
  const origin = await trouble.detour()
  const untilMs = bench.clock.elapsedMs() + (trouble.forMs ?? Infinity)
  let left = trouble.forMs === undefined ? times : Infinity
  network.detour(isMeant, origin, () => bench.clock.elapsedMs() < untilMs && left-- > 0)
}

function countAsked({ network, proxies }: Place, { isMeant }: Operation): number {
  return [...network.strayed, ...proxies.api.arrived, ...proxies.films.arrived].filter(isMeant).length
}
