import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { AdkEvent } from '../../../src/main/engine/server/chat/adk-event'
import type { EngineOn } from './engine'

type Asking = Pick<EngineOn, 'ask'>

const run = promisify(execFile)

/** A small JPEG of one colour. */
export async function makePhoto(folder: string, name: string, colour = 'blue', size = '320x240'): Promise<string> {
  const path = join(folder, name)
  await run('ffmpeg', [
    '-v',
    'error',
    '-f',
    'lavfi',
    '-i',
    `color=c=${colour}:s=${size}`,
    '-frames:v',
    '1',
    `file:${path}`,
  ])
  return path
}

export async function openSession(engine: Asking, body: object = { task_name: 'test' }): Promise<string> {
  const { body: answer } = await engine.ask('/api/tasks/me/with-session/nemo_agent', { body })
  return (answer['data'] as { session_id: string }).session_id
}

export const uploadPath = (sessionId: string): string => `/api/upload-video/nemo_agent/me/${sessionId}`
export const statePath = (sessionId: string): string => `/api/state/nemo_agent/me/${sessionId}/latest`
export const RENDER = '/api/render/proxy/lambda'

export function addFiles(engine: Asking, sessionId: string, paths: readonly string[]) {
  const urls = paths.map((path) => pathToFileURL(path).href)
  return engine.ask(uploadPath(sessionId), { body: { urls, source_type: 'url' } })
}

/** Sends a message and reads the whole stream. */
export async function say(engine: Asking, sessionId: string, text: string, more: object = {}): Promise<AdkEvent[]> {
  const body = { session_id: sessionId, new_message: { parts: [{ text }] }, ...more }
  const { text: stream } = await engine.ask('/run_sse', { body })
  return readEvents(stream)
}

export function readEvents(stream: string): AdkEvent[] {
  return stream
    .split('\n\n')
    .filter((frame) => frame.startsWith('data: '))
    .map((frame) => JSON.parse(frame.slice('data: '.length)) as AdkEvent)
}

export const textsOf = (events: readonly AdkEvent[]): string[] =>
  events.flatMap(({ content }) => content?.parts.flatMap(({ text }) => text ?? []) ?? [])

export const callsOf = (events: readonly AdkEvent[]): string[] =>
  events.flatMap(({ content }) => content?.parts.flatMap(({ functionCall }) => functionCall?.name ?? []) ?? [])

/** The draft as the text that the state answered. */
export async function draftOf(engine: Asking, sessionId: string): Promise<unknown> {
  const { body } = await engine.ask(statePath(sessionId))
  return (body['data'] as { state: { draft: unknown } }).state.draft
}

/** A session with one photo and a first cut. */
export async function sessionWithCut(engine: Asking, folder: string): Promise<string> {
  const sessionId = await openSession(engine)
  await addFiles(engine, sessionId, [await makePhoto(folder, 'sea.jpg')])
  await say(engine, sessionId, 'a short film')
  return sessionId
}

/** Polls until the render has ended. */
export async function ending(engine: Asking, id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const { body } = await engine.ask(`${RENDER}/${id}`)
    if (body['status'] !== 'pending' && body['status'] !== 'processing') return body
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Four seconds of a plain tone. */
export async function makeSong(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'sine=frequency=440:duration=4', `file:${path}`])
  return path
}
