import { copyFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChatEvent, NemoClient, RenderStatus, SessionState } from '../../../src/main/nemo/client'
import { NemoError } from '../../../src/main/nemo/nemo-error'
import type { FailureCode } from '../../../src/shared/failures/failure'
import type { Timeline } from '../../../src/shared/timeline'

interface Session {
  assetNames: string[]
  /** How often the film was changed; 0 is before the first cut. */
  edits: number
}

type Answer = (session: Session, text: string, signal: AbortSignal) => AsyncIterable<ChatEvent>

/**
 * The client port with sessions and renders in memory, outliving any studio as a service does. It counts what reaches it.
 * Each of the replaceable functions is what a test changes to make the service behave badly.
 */
export interface EngineInMemory extends NemoClient {
  readonly sessions: Map<string, Session>
  /** Renders that were taken although the answer was lost are in here too. */
  readonly renders: Set<string>
  readonly heard: { chats: string[]; submits: string[]; uploads: string[]; cancels: string[]; polls: number }
  answer: Answer
  onSubmit: (renderId: string) => void
  onPoll: (renderId: string) => RenderStatus | undefined
  onState: () => void
  onDownload: (partPath: string) => Promise<void> | void
  onUpload: (names: readonly string[]) => void
}

export const refusal = (code: FailureCode, delivered = true): NemoError => new NemoError(code, { delivered })

export async function* plainAnswer(session: Session): AsyncGenerator<ChatEvent> {
  yield { kind: 'tool', callId: 'c1', name: 'arrange_clips', phase: 'start' }
  await Promise.resolve()
  session.edits += 1
  yield { kind: 'tool', callId: 'c1', name: 'arrange_clips', phase: 'end' }
  yield { kind: 'message', id: 'm1', text: 'Here is the film.', final: true }
}

export async function createEngineInMemory(filmPath: string): Promise<EngineInMemory> {
  const renders = new Set<string>()
  const { size: filmBytes } = await stat(filmPath)
  const sessionOf = (id: string): Session => {
    const session = engine.sessions.get(id)
    if (!session) throw refusal('nemo.session-gone')
    return session
  }
  const takeUpload = (sessionId: string, names: string[]) =>
    answering(() => {
      engine.onUpload(names)
      sessionOf(sessionId).assetNames.push(...names)
      engine.heard.uploads.push(...names)
      return { assets: names.map((name) => ({ name })), refused: [], isApplied: true }
    })

  const engine: EngineInMemory = {
    sessions: new Map(),
    renders,
    heard: { chats: [], submits: [], uploads: [], cancels: [], polls: 0 },
    answer: plainAnswer,
    onSubmit: () => undefined,
    onPoll: () => undefined,
    onState: () => undefined,
    onDownload: () => undefined,
    onUpload: () => undefined,

    signIn: () => Promise.resolve({ anonymous: true, kept: 'given' }),
    openSession: () => {
      const sessionId = `session-${engine.sessions.size + 1}`
      engine.sessions.set(sessionId, { assetNames: [], edits: 0 })
      return Promise.resolve({ taskId: `task-${sessionId}`, sessionId })
    },
    async *chat({ sessionId, text }, signal) {
      engine.heard.chats.push(text)
      yield* engine.answer(sessionOf(sessionId), text, signal)
    },
    uploadFiles: (sessionId, files) =>
      takeUpload(
        sessionId,
        files.map(({ name }) => name),
      ),
    uploadUrls: (sessionId, urls) =>
      takeUpload(
        sessionId,
        urls.map((url) => (url.startsWith('file:') ? basename(fileURLToPath(url)) : basename(new URL(url).pathname))),
      ),
    credits: () => Promise.resolve({ available: 90, frozen: 10, total: 100 }),
    state: (sessionId) =>
      answering(() => {
        engine.onState()
        return toState(sessionOf(sessionId))
      }),
    submitRender: ({ renderId }) =>
      answering(() => {
        engine.heard.submits.push(renderId)
        engine.onSubmit(renderId)
        renders.add(renderId)
        return { renderId }
      }),
    pollRender: (renderId) =>
      answering(() => {
        engine.heard.polls += 1
        const special = engine.onPoll(renderId)
        if (special) return special
        if (!renders.has(renderId)) throw refusal('nemo.render-gone')
        const output = { url: 'https://films.example/f.mp4', durationMs: 2_000, sizeBytes: filmBytes }
        return { phase: 'done', output }
      }),
    cancelRender: (renderId) => {
      engine.heard.cancels.push(renderId)
      return Promise.resolve()
    },
    download: async ({ partPath }, { onProgress }) => {
      await engine.onDownload(partPath)
      onProgress?.(filmBytes / 2, filmBytes)
      await copyFile(filmPath, partPath)
      onProgress?.(filmBytes, filmBytes)
      return { sizeBytes: filmBytes }
    },
    projectLink: () => Promise.resolve(undefined),
    accountLink: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
  }
  return engine
}

/** What goes wrong inside comes out as a rejection, as it does from the real client. */
function answering<T>(work: () => T): Promise<T> {
  return Promise.resolve().then(work)
}

function toState({ assetNames, edits }: Session): SessionState {
  const assets = assetNames.map((name, index) => ({ name, isMade: false, id: `asset-${index + 1}` }))
  const media = { assetNames: [...assetNames], assets, valueHash: `after ${edits} edits` }
  if (edits === 0) return { exportable: false, ...media }
  const timeline = filmOf(assetNames, edits)
  return { rawDraft: JSON.stringify(timeline), timeline, exportable: true, ...media }
}

/** Two seconds in all; each edit adds a title. */
function filmOf(assetNames: readonly string[], edits: number): Timeline {
  const titles = Array.from({ length: edits - 1 }, (_, index) => ({
    id: `t${index}`,
    name: `Title ${index + 1}`,
    startMs: 0,
    durationMs: 1_000,
  }))
  const clip = { id: 'v0', name: assetNames[0] ?? 'clip', startMs: 0, durationMs: 2_000 }
  return {
    durationMs: 2_000,
    tracks: [
      { type: 'video', name: 'Video', clips: [clip] },
      ...(titles.length > 0 ? [{ type: 'text' as const, name: 'Titles', clips: titles }] : []),
    ],
  }
}
