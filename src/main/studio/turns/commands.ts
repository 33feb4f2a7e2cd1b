import { toTimelineSummary } from '../../nemo/timeline-summary'
import { sendLinks } from './links'
import type { Project } from '../projects/project'
import { toProblem } from '../projects/project-view'
import { type Route, route } from '../router/route'
import type { Said } from './said'
import type { ChatListener, TurnOutcome } from '../studio'
import { toOutcome, wordsOf } from './turn-report'
import { readAndKeep, type TurnTools } from './turn-tools'
import { TURN_WORDS } from './turn-words'

/** A request that the service's chat never sees. */
export type Errand = Exclude<Route, { to: 'chat' }> | { readonly to: 'keep' }

/** What a message asks of Reelwright itself; undefined when it is for the chat. */
export function toErrand(project: Project, text: string): Errand | undefined {
  if (isKeepAll(project, text)) return { to: 'keep' }
  const routed = route(text)
  return routed.to === 'chat' ? undefined : routed
}

/** Answers without any work of the service, so that nobody has to wait for a running turn. */
export const isAnsweredAtOnce = ({ to }: Errand): boolean => to === 'credits' || to === 'status' || to === 'keep'

/** To keep everything is to do nothing: only as an answer to our own question, in either language. */
function isKeepAll({ record }: Project, text: string): boolean {
  const offers = Object.values(TURN_WORDS).map(({ keepAll }) => keepAll)
  const last = record.chat.findLast(({ from }) => from === 'reelwright')
  const isOpen = last?.from === 'reelwright' && offers.some((offer) => last.next.includes(offer))
  const said = text
    .trim()
    .replace(/[.!。！]+$/u, '')
    .toLowerCase()
  return isOpen && offers.some((offer) => offer.toLowerCase() === said)
}

export interface ErrandInput {
  readonly project: Project
  readonly message: { readonly id: string; readonly text: string }
  readonly errand: Errand
  readonly listener: ChatListener
  readonly signal: AbortSignal
}

export async function answerErrand(tools: TurnTools, input: ErrandInput): Promise<TurnOutcome> {
  const { project, message, listener, signal } = input
  const said = await carryOut(tools, input).catch(async (thrown: unknown): Promise<Said> => {
    signal.throwIfAborted()
    const problem = toProblem(thrown)
    if (problem.code === 'nemo.session-gone') await tools.sessions.leave(project)
    return { text: '', problem }
  })
  const id = tools.host.random.uuid()
  const { text, actions = [], problem } = said
  const reply = { id, text, steps: [], changes: [], next: [], actions: [...actions], ...(problem && { problem }) }
  await project.write({ type: 'answered-here', messageId: message.id, text: message.text, reply })
  if (text !== '') listener.message?.({ id, text, final: true })
  for (const action of actions) listener.action?.(action)
  return toOutcome(tools, project, problem && text === '' ? 'failed' : 'answered', id)
}

async function carryOut(tools: TurnTools, { project, errand, listener, signal }: ErrandInput): Promise<Said> {
  switch (errand.to) {
    case 'export':
      return answerExport(tools, project, listener)
    case 'credits':
      return tellCredits(tools, project, listener, signal)
    case 'status':
      return tellStatus(tools, project, signal)
    case 'upload':
      return sendMedia(tools, project, signal)
    case 'links':
      return sendLinks(tools, project, errand, signal)
    case 'keep':
      return { text: wordsOf(tools).allKept }
  }
}

/** Whoever listens knows where films go, and starts the export; without a listener it is offered as a button. */
function answerExport(tools: TurnTools, project: Project, listener: ChatListener): Said {
  const words = wordsOf(tools)
  if (!project.record.draft?.exportable) return { text: '', problem: { code: 'export.nothing-yet', facts: {} } }
  return { text: listener.action ? words.exportStarted : words.exportOffered, actions: ['export'] }
}

async function tellCredits(
  tools: TurnTools,
  { record }: Project,
  listener: ChatListener,
  signal: AbortSignal,
): Promise<Said> {
  const words = wordsOf(tools)
  if (record.engine === 'local') return { text: words.freeHere, actions: ['credits'] }
  const client = await tools.clients.of(record.engine)
  const credits = await client.credits(signal)
  tools.onCredits?.(credits)
  listener.credits?.(credits)
  return { text: words.credits(credits.available, credits.frozen), actions: ['credits'] }
}

async function tellStatus(tools: TurnTools, project: Project, signal: AbortSignal): Promise<Said> {
  const { session, engine } = project.record
  if (session) {
    const client = await tools.clients.of(engine)
    await readAndKeep(tools, project, { client, sessionId: session.sessionId }, signal)
  }
  return { text: toTimelineSummary(project.record.draft?.timeline, tools.language()), actions: ['status'] }
}

async function sendMedia(tools: TurnTools, project: Project, signal: AbortSignal): Promise<Said> {
  const words = wordsOf(tools)
  if (project.record.media.length === 0) return { text: words.addFiles, actions: ['upload'] }
  const countOf = (phase: 'sent' | 'failed'): number =>
    project.record.media.filter(({ upload }) => upload.phase === phase).length
  const before = countOf('sent')
  await tools.uploads.sendMissing(project, { signal, retryFailed: true })
  const text = `${words.uploadEnded(countOf('sent') - before, countOf('failed'))} ${words.addFiles}`
  return { text, actions: ['upload'] }
}
