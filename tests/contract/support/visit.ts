import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { anonymousTokens } from '../../../src/main/nemo/account/token-source'
import { tokenFile } from '../../../src/main/nemo/account/token-store'
import type { ChatEvent, NemoClient, OutgoingFile, RenderStatus } from '../../../src/main/nemo/client'
import { createNemoClient } from '../../../src/main/nemo/create-nemo-client'
import { makePhoto, makeSong } from '../../engine/support/journey'
import { tempFolder } from '../../support/nemo-client'
import { type Recorder, startRecorder } from './recorder'
import { type Kind, type RunningService, realHost } from './services'

export const never = new AbortController().signal

/** Somebody who speaks to a service: through our client, and by hand where letters and headers matter. */
export interface Visit {
  readonly service: RunningService
  readonly client: NemoClient
  readonly recorder: Recorder
  readonly folder: string
  /** By hand, with a token and who calls, unless `headers` take them away. */
  ask(path: string, options?: AskOptions): Promise<Answer>
}

interface AskOptions {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Record<string, string | undefined>
}

export interface Answer {
  readonly status: number
  readonly text: string
  /** The number a person's error would be told by: the business code, else the status. */
  readonly number: number
  readonly data: Record<string, unknown>
}

/** Both ways of speaking are of one account. */
const CLIENT_ID = 'client-1'
const WHO_CALLS = { 'x-skill-source': 'test', 'x-skill-version': '0.1.0', 'x-skill-platform': 'unknown' }

export async function visit(kind: Kind): Promise<Visit> {
  const service = await kind.start()
  const recorder = await startRecorder(service.url)
  const folder = await tempFolder()
  const store = tokenFile(realHost.files, join(folder, 'account', 'token.json'), recorder.url)
  const client = createNemoClient({
    baseUrl: recorder.url,
    host: realHost,
    tokens: anonymousTokens({ store, clock: realHost.clock }),
    clientId: CLIENT_ID,
    attribution: { source: 'how-to-create-an-ai-video', version: '0.1.0', platform: 'unknown' },
    webUrl: kind.isOnline ? 'https://nemovideo.example' : '',
  })
  onTestFinished(() => client.close())
  const token = await tokenByHand(recorder.url)
  const ask: Visit['ask'] = (path, options = {}) =>
    askAt(recorder.url + path, { ...options, headers: { authorization: `Bearer ${token}`, ...options.headers } })
  return { service, client, recorder, folder, ask }
}

async function tokenByHand(url: string): Promise<string> {
  const { data } = await askAt(`${url}/api/auth/anonymous-token`, {
    method: 'POST',
    headers: { 'x-client-id': CLIENT_ID },
  })
  return String(data['token'])
}

async function askAt(url: string, { method, body, headers }: AskOptions): Promise<Answer> {
  const all = { ...WHO_CALLS, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }
  const sent = Object.entries(all).filter((row): row is [string, string] => row[1] !== undefined)
  const response = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: Object.fromEntries(sent),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const wire = (text.startsWith('{') ? JSON.parse(text) : {}) as { code?: number; data?: Record<string, unknown> }
  return { status: response.status, text, number: wire.code ?? response.status, data: wire.data ?? {} }
}

export const TASKS = '/api/tasks/me/with-session/nemo_agent'
export const CREDITS = '/api/credits/balance/simple'
export const RENDERS = '/api/render/proxy/lambda'
export const statePath = (sessionId: string): string => `/api/state/nemo_agent/me/${sessionId}/latest`
export const uploadPath = (sessionId: string): string => `/api/upload-video/nemo_agent/me/${sessionId}`
export const messageBody = (sessionId: string, text: string): object => ({
  app_name: 'nemo_agent',
  user_id: 'me',
  session_id: sessionId,
  new_message: { parts: [{ text }] },
})

export async function say({ client }: Pick<Visit, 'client'>, sessionId: string, text: string): Promise<ChatEvent[]> {
  const events: ChatEvent[] = []
  for await (const event of client.chat({ sessionId, text }, never)) events.push(event)
  return events
}

/** The last state of each message, in order of their beginnings. */
export function wordsOf(events: readonly ChatEvent[]): string[] {
  const messages = new Map<string, string>()
  for (const event of events) if (event.kind === 'message') messages.set(event.id, event.text)
  return [...messages.values()]
}

export async function fileOf(path: string, name: string, contentType: string): Promise<OutgoingFile> {
  return { path, name, contentType, sizeBytes: (await stat(path)).size }
}

export async function written(folder: string, name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

/** A session with two photos and a song. */
export async function sessionWithMedia({ client, folder }: Pick<Visit, 'client' | 'folder'>): Promise<string> {
  const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })
  const files = [
    await fileOf(await makePhoto(folder, 'red.jpg', 'red'), 'red.jpg', 'image/jpeg'),
    await fileOf(await makePhoto(folder, 'blue.jpg', 'blue'), 'blue.jpg', 'image/jpeg'),
    await fileOf(await makeSong(folder, 'song.mp3'), 'song.mp3', 'audio/mpeg'),
  ]
  await client.uploadFiles(sessionId, files, { signal: never })
  return sessionId
}

/** A session whose film has two seconds and a title. */
export async function sessionWithCut(place: Pick<Visit, 'client' | 'folder'>): Promise<string> {
  const sessionId = await sessionWithMedia(place)
  await say(place, sessionId, 'make a 2 second film with the title "Sea"')
  return sessionId
}

/** How a render ended. */
export async function ending({ client }: Pick<Visit, 'client'>, renderId: string): Promise<RenderStatus> {
  for (;;) {
    const status = await client.pollRender(renderId)
    if (status.phase !== 'waiting' && status.phase !== 'running') return status
    await realHost.clock.sleep(100)
  }
}

/** A film of two seconds, and where it is. */
export async function renderedFilm(place: Visit) {
  const sessionId = await sessionWithCut(place)
  const { rawDraft = '' } = await place.client.state(sessionId)
  const { renderId } = await place.client.submitRender({ renderId: 'render_1', sessionId, rawDraft })
  const status = await ending(place, renderId)
  if (status.phase !== 'done' || !status.output) throw new Error(`The render ended as ${status.phase}.`)
  return { sessionId, renderId, output: status.output }
}
