import type { Action } from '../../shared/states/project-state'
import { toTimelineSummary } from '../nemo/timeline-summary'
import type { Problem } from './entries'
import type { Project } from './project'
import { toProblem } from './project-view'
import type { Intent } from './router-words'
import type { ChatListener, TurnOutcome } from './studio'
import { toOutcome, wordsOf } from './turn-report'
import { readAndKeep, type TurnTools } from './turn-tools'

interface Said {
  readonly text: string
  readonly actions?: readonly Action[]
  readonly problem?: Problem
}

/** Answers a request that the service's chat never sees. */
export async function answerCommand(
  tools: TurnTools,
  input: {
    project: Project
    message: { id: string; text: string }
    intent: Intent
    listener: ChatListener
    signal: AbortSignal
  },
): Promise<TurnOutcome> {
  const { project, message, intent, listener } = input
  const said = await COMMANDS[intent](tools, project, listener, input.signal).catch((thrown: unknown): Said => {
    input.signal.throwIfAborted()
    return { text: '', problem: toProblem(thrown) }
  })
  const id = tools.host.random.uuid()
  const { text, actions = [], problem } = said
  const reply = { id, text, steps: [], changes: [], next: [], actions: [...actions], ...(problem && { problem }) }
  await project.write({ type: 'answered-here', messageId: message.id, text: message.text, reply })
  if (text !== '') listener.message?.({ id, text, final: true })
  for (const action of actions) listener.action?.(action)
  return toOutcome(tools, project, problem ? 'failed' : 'answered', id)
}

type Command = (tools: TurnTools, project: Project, listener: ChatListener, signal: AbortSignal) => Promise<Said>

const COMMANDS: Record<Intent, Command> = {
  /** Whoever listens knows where films go, and starts the export; without a listener it is offered as a button. */
  export: (tools, project, listener) => {
    const words = wordsOf(tools)
    if (!project.record.draft?.exportable) {
      return Promise.resolve({ text: '', problem: { code: 'export.nothing-yet', facts: {} } })
    }
    return Promise.resolve({ text: listener.action ? words.exportStarted : words.exportOffered, actions: ['export'] })
  },
  credits: async (tools, project, _listener, signal) => {
    const words = wordsOf(tools)
    if (project.record.engine === 'local') return { text: words.freeHere, actions: ['credits'] }
    const client = await tools.clients.of(project.record.engine)
    const { available, frozen } = await client.credits(signal)
    return { text: words.credits(available, frozen), actions: ['credits'] }
  },
  status: async (tools, project, _listener, signal) => {
    const { session, engine } = project.record
    if (session) {
      const client = await tools.clients.of(engine)
      await readAndKeep(tools, project, { client, sessionId: session.sessionId }, signal)
    }
    return { text: toTimelineSummary(project.record.draft?.timeline, tools.language()), actions: ['status'] }
  },
  upload: async (tools, project, _listener, signal) => {
    const words = wordsOf(tools)
    if (project.record.media.length === 0) return { text: words.addFiles, actions: ['upload'] }
    const before = project.record.media.filter(({ upload }) => upload.phase === 'sent').length
    await tools.uploads.sendMissing(project, { signal, retryFailed: true })
    const { media } = project.record
    const sent = media.filter(({ upload }) => upload.phase === 'sent').length - before
    const failed = media.filter(({ upload }) => upload.phase === 'failed').length
    return { text: `${words.uploadEnded(sent, failed)} ${words.addFiles}`, actions: ['upload'] }
  },
}
