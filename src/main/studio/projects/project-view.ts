import { ReelwrightError, type Failure } from '../../../shared/failures/failure'
import { toFailure } from '../../../shared/failures/to-failure'
import type { Language } from '../../../shared/language'
import type { EngineKind } from '../../../shared/states/engine-state'
import type { ChatItem, MediaItem, ProjectState, SkippedFile, TurnState } from '../../../shared/states/project-state'
import { toTimelineSummary } from '../../nemo/timeline-summary'
import { definedOnly } from '../../nemo/wire/loose'
import { canBeSent } from '../files/content-types'
import type { ChatRecord, Problem, SkippedRecord } from './records'
import { toHistoryState } from './history-view'
import type { LiveState, Project } from './project'
import type { MediaInProject, ProjectRecord } from './project-record'
import { canRenderHere } from '../exports/render-here/can-render-here'
import { toSendCost } from '../turns/send-cost'

/** What drawing a project needs besides the project. */
export interface ViewPorts {
  readonly language: () => Language
  readonly thumbnailUrl?: (projectId: string, mediaId: string) => string
}

/** A project as the window draws it, in the person's language. */
export function toProjectState({ id, record, live }: Project, ports: ViewPorts): ProjectState {
  const language = ports.language()
  const timeline = record.draft?.timeline
  const sendCost = toSendCost(record)
  const history = toHistoryState(record)
  return {
    id,
    name: record.name,
    engine: record.engine,
    media: record.media.map((item) =>
      toMediaItem(item, record.engine, live, language, ports.thumbnailUrl?.(id, item.id)),
    ),
    chat: record.chat.map((item) => toChatItem(item, language)),
    turn: toTurn(record, live),
    queue: record.waiting.map(({ text }) => text),
    ...(timeline && { timeline }),
    ...(history && { history }),
    summary: toTimelineSummary(timeline, language),
    exportable: record.draft?.exportable ?? false,
    canRenderHere: canRenderHere(record),
    mayLeave: record.engine === 'local' || record.filesMayLeave,
    ...(sendCost && { sendCost }),
    reading: live.reading,
    arriving: live.arriving.slice(0, MOST_ARRIVING),
    unsentText: live.unsentText,
  }
}

/** More names than anybody reads while they pass. */
const MOST_ARRIVING = 1000

export function toProblem(thrown: unknown): Problem {
  const { code, facts } = thrown instanceof ReelwrightError ? thrown : new ReelwrightError('unexpected')
  return { code, facts }
}

export const failureOf = ({ code, facts }: Problem, language: Language): Failure =>
  toFailure(new ReelwrightError(code, facts), language)

export const toSkippedFile = ({ name, problem }: SkippedRecord, language: Language): SkippedFile => ({
  name,
  failure: failureOf(problem, language),
})

const shown: Record<Language, WeakMap<ChatRecord, ChatItem>> = { en: new WeakMap(), 'zh-CN': new WeakMap() }

/** What was said does not change: the same item is the same value each time, so that nobody draws or sends it twice. */
export function toChatItem(item: ChatRecord, language: Language): ChatItem {
  const known = shown[language].get(item)
  if (known) return known
  const made = makeChatItem(item, language)
  shown[language].set(item, made)
  return made
}

function makeChatItem(item: ChatRecord, language: Language): ChatItem {
  switch (item.from) {
    case 'person':
      return { ...item }
    case 'media':
      return { ...item, skipped: item.skipped.map((skipped) => toSkippedFile(skipped, language)) }
    case 'reelwright': {
      const { problem, ...rest } = item
      return { ...rest, ...(problem && { failure: failureOf(problem, language) }) }
    }
  }
}

/** A turn that the journal knows is work, also in the moment before somebody takes it up. */
function toTurn({ turn }: ProjectRecord, live: LiveState): TurnState {
  if (live.turn.phase !== 'idle' || !turn) return live.turn
  return { phase: 'working', startedAtMs: turn.beganAtMs, text: turn.heard ?? '', steps: [], stages: [], isLong: false }
}

function toMediaItem(
  item: MediaInProject,
  engine: EngineKind,
  live: LiveState,
  language: Language,
  thumbnailUrl: string | undefined,
): MediaItem {
  const { id, name, kind, sizeBytes, durationMs, widthPx, heightPx, takenAtMs } = item
  const url = kind === 'music' ? undefined : thumbnailUrl
  const known = definedOnly({ addedNo: item.addedNo, durationMs, widthPx, heightPx, takenAtMs, thumbnailUrl: url })
  const gone = live.gone.get(id)
  return {
    ...{ id, name, kind, sizeBytes, ...known, upload: toUpload(item, live, language) },
    ...(engine === 'cloud' && needsCopy(item) && { needsCopy: true as const }),
    ...(item.excluded && { excluded: true as const }),
    ...(item.favourite && { favourite: true as const }),
    ...(gone && { gone: gone.lookalike ? { lookalike: { sizeBytes: gone.lookalike.sizeBytes } } : {} }),
  }
}

/** Told before anything is sent, where the kind and size of a file say so already. */
const needsCopy = (item: MediaInProject): boolean =>
  item.upload.phase === 'waiting' && item.copy === undefined && !canBeSent(item)

function toUpload({ id, upload }: MediaInProject, live: LiveState, language: Language): MediaItem['upload'] {
  const converted = live.converting.get(id)
  if (converted !== undefined) return { phase: 'converting', progress: converted }
  const sent = live.sending.get(id)
  if (sent !== undefined) return { phase: 'sending', progress: sent }
  return upload.phase === 'failed'
    ? { phase: 'failed', failure: failureOf(upload.problem, language) }
    : { phase: upload.phase }
}
