import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Turn, type TurnStep, planTurn } from './agent'
import { json } from './answers'
import { type FrameWriter, frameWriter } from './chat-frames'
import type { CloudSession } from './project'
import { REFUSALS } from './replies'
import type { Seen } from './server'
import { type CloudAccount, type Service, type ServiceRoute, parseBody, sessionOf } from './service'
import { holdState } from './session-routes'

const EXCUSE = 'I encountered a temporary issue. Please try again.'

export function takeMessage(service: Service): ServiceRoute {
  const { replies, variant, counts } = service
  return async (seen, response, account) => {
    const message = readMessage(seen)
    if (!message) return json(response, { detail: [{ loc: ['body'], msg: 'Field required', type: 'missing' }] }, 422)
    const session = sessionOf(service, account, message.sessionId)
    if (!session) return replies.no(response, REFUSALS.session)
    if (session.isBusy && variant.secondTurn === 'refused') return replies.no(response, REFUSALS.turnRunning)
    const turn = planTurn(message.text, session, variant)
    if (turn.cost > account.available - account.frozen) return replies.no(response, REFUSALS.credits)
    counts.chats.push(message.text)
    const frames = frameWriter(variant, String(counts.chats.length))
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).flushHeaders()
    const listener = listenerOf(service, response)
    await listener(frames.echo(message.text))
    await work(service, { session, account, turn, frames, listener })
    response.end()
  }
}

function readMessage(seen: Seen): { sessionId: string; text: string } | undefined {
  const body = parseBody(seen) as
    | { app_name?: unknown; user_id?: unknown; session_id?: unknown; new_message?: { parts?: { text?: unknown }[] } }
    | undefined
  const text = body?.new_message?.parts?.[0]?.text
  if (body?.app_name !== 'nemo_agent' || body.user_id !== 'me' || typeof body.session_id !== 'string') return undefined
  return typeof text === 'string' && text.trim() !== '' ? { sessionId: body.session_id, text } : undefined
}

type Listener = (frames: readonly string[]) => Promise<void>

/** Who listens may hang up; the work goes on all the same. */
function listenerOf({ mishaps, options }: Service, response: ServerResponse): Listener {
  const isCut = mishaps.cutStreams > 0
  if (isCut) mishaps.cutStreams -= 1
  return async (frames) => {
    for (const one of frames) {
      if (!response.writable) return
      await new Promise<void>((resolve) => response.write(one, () => resolve()))
      if (isCut) response.destroy()
      if (options.paceMs > 0) await pause(options.paceMs)
    }
  }
}

interface Working {
  readonly session: CloudSession
  readonly account: CloudAccount
  readonly turn: Turn
  readonly frames: FrameWriter
  readonly listener: Listener
}

async function work(service: Service, { session, account, turn, frames, listener }: Working): Promise<void> {
  const { variant } = service
  session.isBusy = true
  account.frozen += turn.cost
  if (variant.staleReads > 0) holdState(session, service, Infinity)
  for (const [index, step] of turn.steps.entries()) {
    if (variant.heartbeats) await listener([frames.heartbeat()])
    await take(step, `adk-${index}`, session, frames, listener, service.gate)
  }
  if (variant.noise && turn.steps.some(({ kind }) => kind === 'say')) await listener(frames.sayAtOnce(EXCUSE))
  if (session.stale) session.stale.left = Math.min(session.stale.left, variant.staleReads)
  account.frozen -= turn.cost
  account.available -= turn.cost
  session.isBusy = false
}

async function take(
  step: TurnStep,
  callId: string,
  session: CloudSession,
  frames: FrameWriter,
  listener: Listener,
  gate: Service['gate'],
): Promise<void> {
  if (step.kind === 'say') return listener(frames.say(step.text))
  await listener(frames.toolStarts(callId, step.tool, step.isLong ?? false))
  await gate(step.tool)
  const made = session.assets.filter(({ isMade }) => isMade)
  const next = step.change({ project: session.project, made })
  session.project = next.project
  session.assets.push(...next.made.slice(made.length))
  await listener(frames.toolEnds(callId, step.tool))
}
