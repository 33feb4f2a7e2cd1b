import { ReelwrightError } from '../../../../shared/failures/failure'
import type { Ratio } from '../../../../shared/film-words'
import { reframe } from '../../draft/reframe'
import { Refusal } from '../http/refusal'
import { toAsset } from '../sessions/kept-asset'
import type { SessionStore } from '../sessions/session-store'
import { createTurns } from './in-turn'
import { type FilmPorts, makeFilm, refuseEmpty } from './make-film'
import { hasEnded, newJob, rankOf, type RenderJob, type RenderState, toRenderFailure } from './render-job'
import { createWaitingLine } from './waiting-line'
import type { WarmUp } from './warm-up'

/** A job that brought its process down this often is not begun again. */
const MOST_STARTS = 3

export interface RenderView {
  readonly job: RenderJob
  /** From 0 to 1; never falls while this process lives. */
  readonly progress: number
  /** How many are made before it, while it waits. */
  readonly before?: number | undefined
}

export interface RenderOrder {
  readonly id: string
  readonly sessionId: string
  readonly draft: unknown
  readonly output: RenderJob['output']
  /** Another frame than the draft's. */
  readonly ratio?: Ratio
}

/** Before all that wait, behind them, or right before one of them. */
export type RenderPlace = 'first' | 'last' | { readonly before: string }

/** Renders, one at a time, each durable from the moment its id is answered. */
export interface RenderQueue {
  /** @throws {Refusal} `render-exists` when the id was used before. @throws {ReelwrightError} when the draft holds no film. */
  submit(order: RenderOrder): Promise<RenderView>
  /** A job that a crash left unfinished is taken up again when it is asked for. @throws {Refusal} when it is unknown. */
  poll(id: string): Promise<RenderView>
  cancel(id: string): Promise<RenderView>
  /** Gives a render that waits another place among those that wait: the order is kept for the next engine, too. */
  place(id: string, where: RenderPlace): Promise<RenderView>
  /** What is known of a render, without taking it up. */
  look(id: string): Promise<RenderJob | undefined>
  /** Ends what runs and leaves it to be taken up again. */
  stop(): Promise<void>
}

export interface QueuePorts extends FilmPorts {
  readonly sessions: SessionStore
  readonly warmUp: WarmUp
  /** Gets why a render failed. */
  readonly log: (thrown: unknown) => void
}

interface LiveJob {
  job: RenderJob
  progress: number
  /** Resolves when its turn in the queue is over. */
  ended: Promise<void>
  readonly abort: AbortController
}

export function createRenderQueue(ports: QueuePorts): RenderQueue {
  const { host, jobs, sessions, parts, warmUp } = ports
  const live = new Map<string, LiveJob>()
  let queued = 0
  const line = createWaitingLine(run, ({ job }: LiveJob) => rankOf(job))
  // Ids are looked up one after the other, so that one id cannot become two jobs.
  const inTurn = createTurns()
  let stopping = false

  /** In memory first: a disk that is full must not hide from a person what a render came to. */
  async function become(entry: LiveJob, state: RenderState, starts = entry.job.starts): Promise<void> {
    entry.job = { ...entry.job, state, starts }
    await jobs.write(entry.job).catch(() => undefined)
  }

  async function run(entry: LiveJob): Promise<void> {
    if (stopping || hasEnded(entry.job)) return
    await become(entry, { status: 'processing' }, entry.job.starts + 1)
    try {
      const { assets } = await sessions.read(entry.job.sessionId)
      const onProgress = (progress: number): void => void (entry.progress = Math.max(entry.progress, progress))
      const made = await makeFilm(ports, entry.job, assets, { signal: entry.abort.signal, onProgress })
      await become(entry, { status: 'completed', endedAtMs: host.clock.nowMs(), ...made })
    } catch (thrown) {
      // A quit is nobody's fault: it does not count as a start.
      if (stopping) await become(entry, { status: 'pending' }, entry.job.starts - 1)
      else await giveUp(entry, thrown)
    }
  }

  async function giveUp(entry: LiveJob, thrown: unknown): Promise<void> {
    const endedAtMs = host.clock.nowMs()
    const cancelled = entry.abort.signal.aborted
    if (!cancelled) ports.log(thrown)
    await become(
      entry,
      cancelled
        ? { status: 'cancelled', endedAtMs }
        : { status: 'failed', endedAtMs, failure: toRenderFailure(thrown) },
    )
    await jobs.clean(entry.job).catch(() => undefined)
  }

  function enqueue(entry: LiveJob): void {
    queued += 1
    entry.ended = line.add(entry, warmUp.pause()).finally(() => {
      queued -= 1
      if (queued === 0 && !stopping) warmUp.resume()
    })
  }

  function adopt(job: RenderJob): LiveJob {
    const progress = job.state.status === 'completed' ? 1 : 0
    const entry = { job, progress, ended: Promise.resolve(), abort: new AbortController() }
    live.set(job.id, entry)
    if (!hasEnded(job) && job.starts < MOST_STARTS) enqueue(entry)
    return entry
  }

  async function find(id: string): Promise<LiveJob | undefined> {
    const known = live.get(id)
    if (known) return known
    const job = await jobs.read(id)
    if (!job) return undefined
    if (!hasEnded(job)) await adoptThoseBefore(job)
    const entry = adopt(job)
    if (!hasEnded(job) && job.starts >= MOST_STARTS)
      await giveUp(entry, new Error(`${id} was begun ${job.starts} times.`))
    return entry
  }

  /** Who is asked for first after a restart says nothing about whose turn it is. */
  async function adoptThoseBefore(job: RenderJob): Promise<void> {
    const earlier = (await jobs.unfinished()).filter((other) => rankOf(other) < rankOf(job) && !live.has(other.id))
    for (const other of earlier) if (other.starts < MOST_STARTS) adopt(other)
  }

  async function begin({ id, sessionId, output, ratio, ...order }: RenderOrder): Promise<LiveJob> {
    if (await find(id)) throw new Refusal('render-exists')
    const { language = 'en', assets } = await sessions.read(sessionId)
    const draft = ratio ? reframe(order.draft, ratio, assets.map(toAsset)) : order.draft
    refuseEmpty(parts, draft, assets)
    const job = newJob(host, { id, sessionId, draft, output, language })
    await jobs.write(job)
    return adopt(job)
  }

  async function need(id: string): Promise<LiveJob> {
    const entry = await inTurn(() => find(id))
    if (!entry) throw new Refusal('render')
    return entry
  }

  const viewOf = (entry: LiveJob): RenderView => ({ ...entry, before: line.before(entry) })

  return {
    submit: async (order) => viewOf(await inTurn(() => begin(order))),
    poll: async (id) => viewOf(await need(id)),
    place: async (id, where) => {
      const entry = await need(id)
      const rank = line.rankAt(entry, typeof where === 'string' ? where : { before: await need(where.before) })
      if (rank === undefined) return viewOf(entry)
      entry.job = { ...entry.job, rank }
      line.sort()
      await jobs.write(entry.job)
      return viewOf(entry)
    },
    cancel: async (id) => {
      const entry = await need(id)
      if (hasEnded(entry.job)) return entry
      entry.abort.abort(new ReelwrightError('interrupted'))
      if (entry.job.state.status === 'pending') {
        line.leave(entry)
        await giveUp(entry, undefined)
      } else await entry.ended
      return entry
    },
    look: async (id) => live.get(id)?.job ?? jobs.read(id),
    stop: async () => {
      stopping = true
      for (const { abort } of live.values()) abort.abort(new ReelwrightError('engine.stopped'))
      await line.settled()
    },
  }
}
