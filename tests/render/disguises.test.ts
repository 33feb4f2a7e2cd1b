import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it as always } from 'vitest'
import { toFailure } from '../../src/shared/failures/to-failure'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import type { MediaFacts } from '../../src/main/media/facts'
import { runTool } from '../../src/main/media/run-tool'
import { type Bait, DISGUISES } from '../support/disguises'
import { type Trace, traceTools } from '../support/traced-tools'
import { type Drop, filmOf, openDrop } from './drop'
import { decode } from './studio'

/** Files that are not what their names say, dropped all together between two good ones, with everything watched. */
interface Outcome {
  readonly facts?: MediaFacts
  readonly failure?: unknown
  /** Of the film made of what was used. */
  readonly greenest?: number
}

/** What programs do is read from Linux. */
const it = always.runIf(process.platform === 'linux')

let drop: Drop
let listener: Server
let connections = 0
let ourOpens: string[] = []
let traced: Awaited<ReturnType<typeof traceTools>>
let trace: Trace
const outcomes = new Map<string, Outcome>()

/** Our own process, with what it opens written down. */
function watchedHost(): Host {
  const host = createNodeHost()
  const open: Host['files']['open'] = (path, ...more) => {
    ourOpens.push(String(path))
    return host.files.open(path, ...more)
  }
  return { ...host, files: { ...host.files, open } }
}

async function take(path: string): Promise<Outcome> {
  try {
    const facts = await drop.examine(path)
    await drop.look(facts)
    const film = await decode(await drop.film(filmOf(facts, 4)))
    return { facts, greenest: Math.max(...film.frames.map((_, n) => greenOf(film.rgb(n, 160, 90)))) }
  } catch (failure) {
    return { failure }
  }
}

const greenOf = ([red, green, blue]: readonly [number, number, number]): number => green - Math.max(red, blue)

beforeAll(async () => {
  listener = createServer((socket) => {
    connections += 1
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => listener.once('listening', ready))
  const bench = await openDrop()
  traced = await traceTools(bench.folder)
  const watched = await openDrop(traced.tools, watchedHost())
  drop = { ...watched, remove: () => Promise.all([bench.remove(), watched.remove()]).then(() => undefined) }
  const bait = await lay(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/bait.ts`)
  ourOpens = []
  const dropped = ['before.png', ...DISGUISES.map(({ name }) => name), 'after.png']
  for (const { name, write } of DISGUISES) write(drop.at(name), bait)
  for (const name of dropped) outcomes.set(name, await take(drop.at(name)))
  trace = await traced.read()
}, 300_000)

afterAll(async () => {
  listener.close()
  await drop.remove()
})

async function lay(url: string): Promise<Bait> {
  const red = ['-f', 'lavfi', '-i', 'color=0xC03030:s=160x90:r=30:d=0.5']
  const sine = ['-f', 'lavfi', '-i', 'sine=d=0.5']
  const neighbourPath = await drop.make('bait.ts', '-f', 'lavfi', '-i', 'color=lime:s=160x90:r=30:d=1')
  for (const name of ['before.png', 'after.png']) await drop.make(name, ...red, '-frames:v', '1')
  return {
    ...{ url, neighbour: 'bait.ts', neighbourPath },
    clip: await drop.make('plain.mp4', ...red, '-pix_fmt', 'yuv420p'),
    photo: await drop.make('plain.jpg', ...red, '-frames:v', '1'),
    song: await drop.make('plain.mp3', ...sine, '-id3v2_version', '0'),
    avi: await drop.make('plain.avi', ...red, ...sine, '-c:a', 'pcm_s16le'),
  }
}

const harmless = DISGUISES.filter(({ used }) => used).map(({ what, name }) => [what, name] as const)
const refused = DISGUISES.filter(({ used }) => !used).map(({ what, name }) => [what, name] as const)
const REASONS = ['media.unsupported', 'media.damaged', 'media.missing', 'media.picture-too-large']

it.each(harmless)('uses what is shown by %s (%s), and nothing of what it points to', (_what, name) => {
  const { facts, failure, greenest } = outcomes.get(name) ?? {}
  expect(failure).toBeUndefined()
  expect(facts?.name).toBe(name)
  // The bait is green.
  expect(greenest).toBeLessThan(20)
})

it.each(refused)('refuses %s (%s) in one plain sentence with its name', (_what, name) => {
  for (const language of ['en', 'zh-CN'] as const) {
    const { code, message } = toFailure(outcomes.get(name)?.failure, language)
    expect(REASONS).toContain(code)
    expect(message).toContain(name)
    expect(message.length).toBeLessThanOrEqual(140)
  }
})

it('goes on with the files before and after them', () => {
  expect([outcomes.get('before.png')?.facts?.kind, outcomes.get('after.png')?.facts?.kind]).toEqual(['photo', 'photo'])
})

it('opens no other file than the dropped one, neither itself nor in ffmpeg', () => {
  const reached = (path: string): boolean => /bait|passwd|shadow|\/dev\/(zero|stdin)/.test(path)
  expect(trace.runs).toBeGreaterThan(20)
  expect(trace.opened.some((path) => path.endsWith('before.png'))).toBe(true)
  // The one file that a person named, through a link, is looked at by us and goes no further.
  expect(ourOpens.filter((path) => reached(path) && path !== join(drop.folder, 'passwd.jpg'))).toEqual([])
  expect(trace.opened.filter((path) => reached(path))).toEqual([])
  const dropped = new Set(['before.png', 'after.png', ...DISGUISES.map(({ name }) => name)])
  const inFolder = trace.opened.filter((path) => path.startsWith(`${drop.folder}/`))
  const strangers = inFolder
    .map((path) => path.slice(drop.folder.length + 1))
    .filter((path) => !/^(work-|cache)/.test(path))
  expect(strangers.filter((path) => !dropped.has(path))).toEqual([])
})

it('asks nobody on the network', () => {
  expect(connections).toBe(0)
  expect(trace.addressed.filter((line) => !line.includes('AF_UNIX'))).toEqual([])
})

it('would notice: ffmpeg without our care takes the bait', async () => {
  const [before, heard] = [(await traced.read()).opened.length, connections]
  const { signal } = new AbortController()
  for (const name of ['list.mp4', 'list.mp3']) {
    const args = [
      '-v',
      'error',
      '-nostdin',
      '-protocol_whitelist',
      'file,http,tcp',
      '-i',
      drop.at(name),
      '-f',
      'null',
      '-',
    ]
    await runTool(createNodeHost(), traced.tools.ffmpeg, args, { wallMs: 20_000, signal }).catch(() => undefined)
  }
  const careless = await traced.read()
  expect(careless.opened.length).toBeGreaterThan(before)
  expect(careless.opened.some((path) => path.endsWith('bait.ts'))).toBe(true)
  expect(connections).toBeGreaterThan(heard)
  expect(careless.addressed.some((line) => line.includes('AF_INET'))).toBe(true)
})
