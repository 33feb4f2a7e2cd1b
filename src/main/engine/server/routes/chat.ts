import { z } from 'zod'
import { Gesture } from '../../../../shared/edit'
import { speaksOfColour } from '../chat/speaks-of-colour'
import { runTurn, type TurnRequest } from '../chat/run-turn'
import type { Engine } from '../engine'
import { eventStream } from '../http/event-stream'
import { readJson } from '../http/read-json'
import { Refusal } from '../http/refusal'
import type { Route } from '../http/route'
import { warmPhotos } from '../renders/warm-photos'
import { canvasOf } from '../sessions/canvas'

const LONGEST_TEXT = 20_000

/** What hands did since the last message, each gesture one step of undo. */
const Gestures = z.array(Gesture).min(1).max(200)

const Message = z.looseObject({
  session_id: z.string(),
  new_message: z.looseObject({ parts: z.array(z.looseObject({ text: z.string().nullish() })).max(100) }),
  streaming: z.boolean().nullish(),
  state_delta: z.looseObject({ rw_silent: z.boolean().nullish(), rw_edits: Gestures.nullish() }).nullish(),
})

/** One message and the stream of what comes of it; one at a time in a session. Source: docs/wire.md, "Chat". */
export function chatRoutes(engine: Engine): Route[] {
  const busy = new Set<string>()
  return [
    {
      method: 'POST',
      path: '/run_sse',
      answer: async ({ message, signal }) => {
        const request = toRequest(await readJson(message, Message), signal)
        await engine.sessions.read(request.sessionId)
        if (busy.has(request.sessionId)) throw new Refusal('turn-running')
        busy.add(request.sessionId)
        return eventStream(engine.host.clock, turnOf(engine, request, busy))
      },
    },
  ]
}

function toRequest(body: z.infer<typeof Message>, signal: AbortSignal): TurnRequest {
  const { session_id, new_message, streaming, state_delta } = body
  const text = new_message.parts.flatMap((part) => part.text ?? []).join('\n')
  if (text.trim() === '' || text.length > LONGEST_TEXT) throw new Refusal('not-understood')
  const gestures = state_delta?.rw_edits
  return {
    sessionId: session_id,
    text,
    ...(gestures && { gestures }),
    streaming: streaming === true,
    silent: state_delta?.rw_silent === true,
    signal,
  }
}

async function* turnOf(engine: Engine, request: TurnRequest, busy: Set<string>): AsyncGenerator<unknown> {
  const { sessions, warmUp, closerLook } = engine
  const { sessionId } = request
  try {
    const before = await sessions.read(sessionId)
    await closerLook.settle(before, speaksOfColour(request.text) ? ['music', 'photo'] : ['music'])
    yield* runTurn(engine, request)
    const after = await sessions.read(sessionId)
    const [was, is] = [before, after].map(({ draftText }) => JSON.stringify(canvasOf(draftText)))
    if (was !== is) warmPhotos(warmUp, after, after.assets)
  } finally {
    busy.delete(sessionId)
  }
}
