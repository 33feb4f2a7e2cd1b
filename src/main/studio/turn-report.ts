import type { Action, ChatItem } from '../../shared/states/project-state'
import type { Timeline } from '../../shared/timeline'
import type { SessionState } from '../nemo/client'
import type { Problem, ReplyRecord, Snapshot } from './entries'
import type { Project } from './project'
import { toChatItem } from './project-view'
import type { Reply } from './reply'
import { isChanged, newMaterial, toSnapshot } from './snapshot'
import type { ChatListener, TurnOutcome } from './studio'
import { diffTimelines } from './timeline-diff'
import type { TurnTools } from './turn-tools'
import { WORDS, type Words } from './words'

/** How things stood before a turn. */
export interface Before {
  readonly snapshot: Snapshot
  readonly timeline: Timeline | undefined
}

/** What a turn changed, in words; empty when nothing did. */
export function wordsForChange(project: Project, before: Before, state: SessionState, words: Words): string[] {
  const after = toSnapshot(state)
  const ownNames = project.record.media.map(({ name }) => name)
  if (!isChanged(before.snapshot, after, ownNames)) return []
  const told = [
    ...newMaterial(before.snapshot, after, ownNames).map((name) => words.mediaMade(name)),
    ...diffTimelines(before.timeline, state.timeline, words),
  ]
  return told.length > 0 ? told : [words.timelineUpdated]
}

/** Everything that is said at the end of a turn. */
export interface Ending {
  readonly kind: TurnOutcome['kind']
  readonly text: string
  readonly changes?: readonly string[]
  readonly actions?: readonly Action[]
  readonly problem?: Problem
  readonly textBack?: boolean
}

/** Writes the end of the turn down, then shows it. */
export async function endTurn(
  tools: TurnTools,
  project: Project,
  message: { id: string; text: string },
  reply: Reply | undefined,
  ending: Ending,
  listener: ChatListener = {},
): Promise<TurnOutcome> {
  reply?.close()
  const record: ReplyRecord = {
    id: tools.host.random.uuid(),
    text: ending.text,
    ...(reply?.data.card && { card: reply.data.card }),
    steps: [...(reply?.steps ?? [])],
    changes: [...(reply?.data.changes ?? ending.changes ?? [])],
    next: [...(reply?.data.next ?? [])],
    actions: [...(ending.actions ?? [])],
    ...(ending.problem && { problem: ending.problem }),
  }
  await project.write({
    type: 'turn-ended',
    messageId: message.id,
    reply: record,
    textBack: ending.textBack === true,
  })
  project.show({ turn: { phase: 'idle' } })
  if (ending.textBack) tools.giveBack(project, message.text)
  if (record.changes.length > 0) listener.changes?.(record.changes)
  const ownWords = ending.text.slice(reply?.text.length ?? 0).trim()
  if (ownWords !== '') listener.message?.({ id: record.id, text: ownWords, final: true })
  for (const action of record.actions) listener.action?.(action)
  return toOutcome(tools, project, ending.kind, record.id)
}

export function toOutcome(tools: TurnTools, project: Project, kind: TurnOutcome['kind'], itemId: string): TurnOutcome {
  const item = project.record.chat.findLast(({ id }) => id === itemId)
  const shown: ChatItem | undefined = item && toChatItem(item, tools.language())
  return { kind, ...(shown?.from === 'reelwright' && { item: shown }) }
}

export const wordsOf = (tools: TurnTools): Words => WORDS[tools.language()]
