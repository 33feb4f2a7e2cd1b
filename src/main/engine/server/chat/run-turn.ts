import type { Gesture } from '../../../../shared/edit'
import { ReelwrightError } from '../../../../shared/failures/failure'
import { toFailure } from '../../../../shared/failures/to-failure'
import type { Language } from '../../../../shared/language'
import type { Host } from '../../../host/ports'
import type { EngineParts } from '../parts'
import { presentCut } from '../sessions/history'
import { findIdentity } from '../sessions/identity'
import { type KeptAsset, toAsset } from '../sessions/kept-asset'
import { type Session, withDraft } from '../sessions/session'
import type { SessionStore } from '../sessions/session-store'
import { type AdkEvent, createTurnEvents, type TurnEvents } from './adk-event'
import { takeGestures } from './by-hand'
import { stagesBetween } from './draft-changes'
import { helpFromModel } from './help-from-model'
import { languageOf } from './language-of'
import { type Outcome, stepAndMore, takeStep, toOutcome } from './outcome'
import { changesText, closingText, nextText, openingText } from './turn-text'

export interface TurnPorts {
  readonly host: Host
  readonly parts: EngineParts
  readonly sessions: SessionStore
}

export interface TurnRequest {
  readonly sessionId: string
  readonly text: string
  /** What hands did; `text` then only tells it. */
  readonly gestures?: readonly Gesture[]
  /** Texts come in pieces first. */
  readonly streaming: boolean
  /** The cut changes, and nothing is said about it. */
  readonly silent: boolean
  /** Aborted when nobody waits for the turn any more. */
  readonly signal: AbortSignal
}

/**
 * One message, worked on step by step. Every step that is yielded has happened. The session changes on disk before the
 * closing words; a turn that is left before that has changed nothing.
 */
export async function* runTurn(ports: TurnPorts, request: TurnRequest): AsyncGenerator<AdkEvent> {
  const session = await ports.sessions.read(request.sessionId)
  const language = languageOf(request.text, session)
  const events = createTurnEvents(ports.host, request)
  try {
    const { gestures } = request
    const missing = gestures ? [] : yield* readMedia(ports, session.assets, events)
    const { turn, after } = gestures
      ? yield* edit(ports, gestures, session, language, events)
      : yield* understand(ports, request, session, language, events)
    const opening = openingText(turn.card, language)
    if (opening !== '' && !request.silent) yield* events.text(opening, { customMetadata: { rw_card: turn.card } })
    if (after) yield* put(ports, session, after, events)
    if (request.silent) return
    yield* close(turn, missing, language, events, after ? { rw_changed: true } : {})
  } catch (thrown) {
    const failure = toFailure(thrown instanceof ReelwrightError ? thrown : new ReelwrightError('chat.failed'), language)
    yield events.failed(failure.code, failure.message)
  }
}

/** The last words of a turn: what it came to, what changed and what could be next, each a message of its own. */
function* close(
  { says, changes, next }: Outcome['turn'],
  missing: readonly string[],
  language: Language,
  events: TurnEvents,
  stateDelta: object,
): Generator<AdkEvent> {
  const messages = [
    { text: closingText(says, missing, language) },
    { text: changesText(changes, language), customMetadata: { rw_changes: changes } },
    { text: nextText(next, language), customMetadata: { rw_next: next } },
  ].filter(({ text }) => text !== '')
  for (const [index, { text, ...extra }] of messages.entries()) {
    const isLast = index === messages.length - 1
    yield* events.text(text, { ...extra, ...(isLast && { finishReason: 'STOP', stateDelta }) })
  }
}

/** Whether the files are still where they were. Answers the names of those that are not. */
async function* readMedia(
  { host }: TurnPorts,
  assets: readonly KeptAsset[],
  events: TurnEvents,
): AsyncGenerator<AdkEvent, string[]> {
  if (assets.length === 0) return []
  const { event, respond } = events.call('read_media', { files: assets.length })
  yield event
  const found = await Promise.all(assets.map(({ facts }) => findIdentity(host, facts.path)))
  const missing = assets.filter((_, index) => !found[index]).map(({ facts }) => facts.name)
  const count = (kind: string): number => assets.filter(({ facts }) => facts.kind === kind).length
  yield respond({ photos: count('photo'), clips: count('clip'), songs: count('music'), missing })
  return missing
}

/** No words to read: what hands did is put into the cut as it is. */
function* edit(
  { host }: TurnPorts,
  gestures: readonly Gesture[],
  { history, assets }: Session,
  language: Language,
  events: TurnEvents,
): Generator<AdkEvent, Outcome> {
  const { event, respond } = events.call('edit_timeline', { gestures: gestures.length })
  yield event
  const nowMs = host.clock.nowMs()
  const outcome = takeGestures(gestures, { history, assets: assets.map(toAsset), language, nowMs })
  yield respond({ changed: outcome.after !== undefined })
  return outcome
}

async function* understand(
  { host, parts }: TurnPorts,
  { text, silent, signal }: TurnRequest,
  { name, history, assets }: Session,
  language: Language,
  events: TurnEvents,
): AsyncGenerator<AdkEvent, Outcome> {
  const { event, respond } = events.call('understand_request', {})
  yield event
  const cut = presentCut(history)
  const about = { language, assets: assets.map(toAsset), ...(name !== '' && { projectName: name }) }
  const wish = { ...about, text, ...(cut && { cut }) }
  const directed = parts.direct(wish)
  const made = { label: text, atMs: host.clock.nowMs() }
  const outcome = directed.history
    ? stepAndMore(takeStep(history, directed.history, language), { directed, cut }, (rest, now) =>
        toOutcome(parts.direct({ ...about, text: rest, ...(now && { cut: now }) }), made),
      )
    : toOutcome(directed, made)
  const { understood, unused } = outcome.turn.card
  yield respond({ understood: understood.map(({ label }) => label), unused })
  if (directed.history || silent) return outcome
  const helped = yield* helpFromModel({ parts, events, signal }, wish, directed)
  return helped ? toOutcome(helped, made) : outcome
}

/** Writes the new cut's draft and keeps both. */
async function* put(
  { parts, sessions }: TurnPorts,
  { sessionId, assets, draftText: before }: Session,
  { cut, toHistory }: NonNullable<Outcome['after']>,
  events: TurnEvents,
): AsyncGenerator<AdkEvent> {
  const draftText = cut && JSON.stringify(parts.toDraft(cut, assets.map(toAsset)))
  for (const { name, segments } of stagesBetween(before, draftText)) {
    const { event, respond } = events.call(name, {})
    yield event
    yield respond({ segments })
  }
  await sessions.change(sessionId, (session) => withDraft(session, toHistory(session.history), draftText))
}
