import { ReelwrightError } from '../../../../shared/failures/failure'
import type { PreviewPiece, PreviewPlan, PreviewWish } from '../../../../shared/preview'
import type { Host } from '../../../host/ports'
import type { FilmPlan } from '../../film'
import { type PlannedPreview, planPreview } from '../../preview/plan-preview'
import { Refusal } from '../http/refusal'
import type { EngineParts } from '../parts'
import { finderOf, toAsset } from '../sessions/kept-asset'
import type { Session } from '../sessions/session'
import type { SessionStore } from '../sessions/session-store'

/** What is asked for: the session's film as it is, one of its versions, or another film of its files. */
export interface PlanWish extends PreviewWish {
  readonly draft?: unknown
}

export interface Previews {
  /** @throws {ReelwrightError} `export.nothing-yet`, `media.missing`. */
  plan(sessionId: string, wish: PlanWish): Promise<PreviewPlan>
  /** The plan that named this piece to this session. @throws {Refusal} when none did. */
  find(sessionId: string, piece: Pick<PreviewPiece, 'kind' | 'key'>): Promise<PlannedPreview>
}

interface PreviewPorts {
  readonly host: Host
  readonly parts: Pick<EngineParts, 'planFilm' | 'toDraft'>
  readonly sessions: Pick<SessionStore, 'read'>
}

/** A window may still be drawing from the film of before while it fetches the one of now. */
const PLANS_PER_SESSION = 8
const SESSIONS = 8

export function createPreviews({ host, parts, sessions }: PreviewPorts): Previews {
  /** Newest last, of sessions and of their plans. */
  const known = new Map<string, readonly PlannedPreview[]>()

  const remember = (sessionId: string, planned: PlannedPreview): void => {
    const others = (known.get(sessionId) ?? []).filter(({ plan }) => plan.key !== planned.plan.key)
    known.delete(sessionId)
    known.set(sessionId, [...others, planned].slice(-PLANS_PER_SESSION))
    for (const oldest of [...known.keys()].slice(0, -SESSIONS)) known.delete(oldest)
  }

  const make = async (sessionId: string, wish: PlanWish): Promise<PlannedPreview> => {
    const film = toFilm(parts, await sessions.read(sessionId), wish)
    const planned = await planPreview(host, film, wish.size)
    remember(sessionId, planned)
    return planned
  }

  const look = (sessionId: string, piece: Pick<PreviewPiece, 'kind' | 'key'>): PlannedPreview | undefined =>
    known.get(sessionId)?.findLast(({ plan }) => isNamed(plan, piece))

  return {
    plan: async (sessionId, wish) => (await make(sessionId, wish)).plan,
    find: async (sessionId, piece) => {
      const found = look(sessionId, piece)
      if (found) return found
      // An engine that was started again has yet to look at the film the window goes on drawing.
      for (const size of ['full', 'half'] as const) {
        const planned = await make(sessionId, { size }).catch(noFilm)
        if (planned && isNamed(planned.plan, piece)) return planned
      }
      throw new Refusal('route-unknown')
    },
  }
}

/** Without a film, or with a file of it gone, nothing is named. */
function noFilm(thrown: unknown): undefined {
  if (!(thrown instanceof ReelwrightError)) throw thrown
}

function toFilm(
  { planFilm, toDraft }: PreviewPorts['parts'],
  session: Session,
  { version, draft }: PlanWish,
): FilmPlan {
  return planFilm(draft ?? draftOf(session, version, toDraft), finderOf(session.assets))
}

function draftOf(session: Session, version: number | undefined, toDraft: EngineParts['toDraft']): unknown {
  const { history, assets, draftText } = session
  if (version === undefined) return draftText === undefined ? undefined : JSON.parse(draftText)
  const kept = history.versions.find((one) => one.version === version)
  if (!kept) throw new Refusal('route-unknown')
  return kept.cut ? toDraft(kept.cut, assets.map(toAsset)) : undefined
}

function isNamed(plan: PreviewPlan, { kind, key }: Pick<PreviewPiece, 'kind' | 'key'>): boolean {
  switch (kind) {
    case 'photo':
    case 'clip':
      return plan.shots.some((shot) => shot.kind === kind && shot.key === key)
    case 'text':
      return plan.texts.some((text) => text.key === key)
    case 'mark':
    case 'sound':
    case 'film':
      return plan[kind]?.key === key
  }
}
