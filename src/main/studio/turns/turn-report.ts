import type { Action, ChatItem } from '../../../shared/states/project-state'
import type { Timeline } from '../../../shared/timeline'
import type { SessionState } from '../../nemo/client'
import type { Spent } from './balance'
import type { NewEntry } from '../projects/entries'
import type { Problem, ReplyRecord, Snapshot } from '../projects/records'
import type { Project } from '../projects/project'
import type { TurnMessage } from '../projects/project-record'
import { toChatItem } from '../projects/project-view'
import type { Reply } from './reply'
import { isChanged, newMaterial, toSnapshot } from './snapshot'
import type { ChatListener, TurnOutcome } from '../studio'
import { diffTimelines } from './timeline-diff'
import type { TurnTools } from './turn-tools'
import { TURN_WORDS, type TurnWords } from './turn-words'
import { WORDS, type Words } from '../words'

/** How things stood before a turn. */
export interface Before {
  readonly snapshot: Snapshot
  readonly timeline: Timeline | undefined
}

/** What a turn changed, in words; empty when nothing did. */
export function wordsForChange(project: Project, before: Before, state: SessionState, words: Words): string[] {
  const after = toSnapshot(state)
  const ownNames = ownNamesOf(project)
  if (!isChanged(before.snapshot, after, ownNames)) return []
  const told = [
    ...newMaterial(before.snapshot, after, ownNames).map((name) => words.mediaMade(name)),
    ...diffTimelines(before.timeline, state.timeline, words),
  ]
  return told.length > 0 ? told : [words.timelineUpdated]
}

/** The version of the film that a turn ended with; undefined when that is the one it began with. */
export function newVersion(before: Before, { history }: SessionState): number | undefined {
  return history?.version === before.snapshot.version ? undefined : history?.version
}

/** Names of what the person brought: files, and what lay at links. */
export const ownNamesOf = ({ record }: Project): string[] => [
  ...record.media.map(({ name }) => name),
  ...(record.links?.names ?? []),
]

/** Everything that is said at the end of a turn. */
export interface Ending {
  readonly kind: TurnOutcome['kind']
  readonly text: string
  readonly changes?: readonly string[]
  /** Asked for by the person's own words: whoever listens carries them out now. */
  readonly actions?: readonly Action[]
  /** Carried out already, by the words of the ending. */
  readonly done?: readonly Action[]
  /** Shown as buttons. */
  readonly offers?: readonly Action[]
  readonly next?: readonly string[]
  readonly spent?: Spent | undefined
  readonly problem?: Problem
  /** The version of the film that the turn made. */
  readonly version?: number | undefined
  /** The words of the message go back to where they were typed. */
  readonly textBack?: boolean
  /** Written down in the same moment. */
  readonly along?: NewEntry
}

/** Writes the end of the turn down, then shows it. */
export async function endTurn(
  tools: TurnTools,
  project: Project,
  message: TurnMessage,
  reply: Reply | undefined,
  ending: Ending,
  listener: ChatListener = {},
): Promise<TurnOutcome> {
  reply?.end()
  const record = toReplyRecord(tools, message, reply, ending)
  await project.write(
    { type: 'turn-ended', messageId: message.id, reply: record, textBack: ending.textBack === true },
    ...(ending.along ? [ending.along] : []),
  )
  project.show({ turn: { phase: 'idle' } })
  if (ending.textBack && !message.gestures) tools.giveBack(project, message.text)
  const ownWords = ending.text.slice(reply?.text.length ?? 0).trim()
  tellListener(listener, record, ownWords, ending)
  return toOutcome(tools, project, ending.kind, record.id)
}

function toReplyRecord(
  tools: TurnTools,
  { gestures }: TurnMessage,
  reply: Reply | undefined,
  ending: Ending,
): ReplyRecord {
  const { text, changes = [], actions = [], offers = [], next = [], spent, problem, version } = ending
  return {
    id: tools.host.random.uuid(),
    text,
    ...(reply?.data.card && { card: reply.data.card }),
    steps: [...(reply?.steps ?? [])],
    changes: [...(reply?.data.changes ?? changes)],
    next: [...next, ...(reply?.data.next ?? [])],
    actions: [...new Set([...actions, ...offers])],
    ...(spent && { credits: { before: spent.before.available, after: spent.after.available } }),
    ...(problem && { problem }),
    ...(version !== undefined && { version }),
    ...(gestures && { byHand: true }),
  }
}

function tellListener(
  listener: ChatListener,
  { id, changes }: ReplyRecord,
  ownWords: string,
  { actions = [], done = [], offers = [], spent }: Ending,
): void {
  if (changes.length > 0) listener.changes?.(changes)
  if (ownWords !== '') listener.message?.({ id, text: ownWords, final: true })
  if (spent) listener.credits?.(spent.after)
  for (const action of [...done, ...actions]) listener.action?.(action)
  for (const offer of offers) if (!actions.includes(offer)) listener.offer?.(offer)
}

export function toOutcome(tools: TurnTools, project: Project, kind: TurnOutcome['kind'], itemId: string): TurnOutcome {
  const item = project.record.chat.findLast(({ id }) => id === itemId)
  const shown: ChatItem | undefined = item && toChatItem(item, tools.language())
  return { kind, ...(shown?.from === 'reelwright' && { item: shown }) }
}

export const wordsOf = (tools: Pick<TurnTools, 'language'>): Words & TurnWords => ({
  ...WORDS[tools.language()],
  ...TURN_WORDS[tools.language()],
})
