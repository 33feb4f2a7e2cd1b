import type { ServerResponse } from 'node:http'
import { frame, json, no, ok, stream } from './answers'
import { type SeenFile, readUpload } from './read-upload'
import { sendFilm } from './send-film'
import { type Listening, type Route, type Seen, isFor, startListening } from './server'

/**
 * A cloud without a mind of its own: it checks who calls and answers everything with yes, in the service's shapes. For
 * tests of single calls; `startWholeCloud` makes films.
 */
export interface FakeCloud extends Listening {
  readonly uploads: SeenFile[]
  /** The state's text, exactly as it goes out. */
  stateText: string
  film: Buffer
}

export async function startFakeCloud(): Promise<FakeCloud> {
  const tokens = new Set<string>()
  const server = await startListening((seen, response) => standardRoute(cloud, tokens)(seen, response))
  const cloud: FakeCloud = {
    ...server,
    uploads: [],
    stateText: '{"code":0,"data":{"session_id":"5529","state":null}}',
    film: makeFilmBytes(),
  }
  return cloud
}

function standardRoute(cloud: FakeCloud, tokens: Set<string>): Route {
  return (seen, response) => {
    if (seen.path === '/film.mp4') return sendFilm(cloud.film, seen, response)
    if (!seen.headers['x-skill-source'] || !seen.headers['x-skill-version'] || !seen.headers['x-skill-platform']) {
      return no(response, 402, 402)
    }
    if (seen.path === '/api/auth/anonymous-token') return giveToken(tokens, seen, response)
    if (!tokens.has(seen.headers.authorization ?? '')) return no(response, 1001, 401)
    return signedInRoute(cloud)(seen, response)
  }
}

function giveToken(tokens: Set<string>, seen: Seen, response: ServerResponse): void {
  if (!seen.headers['x-client-id']) return no(response, 400, 400)
  const token = `nmv_usr_${tokens.size + 1}`
  tokens.add(`Bearer ${token}`)
  ok(response, { token, user_id: 'anon_7f3a', credits: 100 })
}

function signedInRoute(cloud: FakeCloud): Route {
  const routes: [string, Route][] = [
    [
      'POST /api/tasks/me/with-session/nemo_agent',
      (_, response) => ok(response, { task_id: 'task_41', session_id: '5529798706024415232' }),
    ],
    ['POST /run_sse', (_, response) => stream(response, [frame({ type: 'text', content: 'Done.' })])],
    ['POST /api/upload-video/nemo_agent/me/', (seen, response) => takeUpload(cloud, seen, response)],
    ['GET /api/credits/balance/simple', (_, response) => ok(response, { available: '100', frozen: 0 })],
    [
      'GET /api/state/nemo_agent/me/',
      (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(cloud.stateText),
    ],
    ['POST /api/render/proxy/lambda', (seen, response) => takeRender(seen, response)],
    ['GET /api/render/proxy/lambda/', (_, response) => json(response, finishedRender(cloud))],
    ['GET /api/render/proxy/', (seen, response) => sendFilm(cloud.film, seen, response)],
    ['POST /api/auth/claim-token', (_, response) => ok(response, { claim_token: 'clm_a/b' })],
  ]
  return (seen, response) => {
    const found = routes.find(([route]) => isFor(seen, route))
    return found ? found[1](seen, response) : no(response, 404, 404)
  }
}

function takeRender(seen: Seen, response: ServerResponse): void {
  if (seen.path.endsWith('/cancel')) return json(response, { success: true })
  const { id } = JSON.parse(seen.body.toString()) as { id: string }
  json(response, { success: true, data: { id, status: 'pending', progress: 5 } })
}

function finishedRender({ url, film }: FakeCloud): unknown {
  const output = { url: `${url}/film.mp4`, duration: 2, size: film.byteLength }
  return { taskId: 'render_1', status: 'completed', progress: 100, output }
}

async function takeUpload(cloud: FakeCloud, seen: Seen, response: ServerResponse): Promise<void> {
  if (seen.headers['content-type'] === 'application/json') {
    const { urls } = JSON.parse(seen.body.toString()) as { urls: string[] }
    return ok(response, { files: urls.map((url) => ({ filename: url.split('/').at(-1), cdn_url: url })) })
  }
  const files = await readUpload(seen)
  cloud.uploads.push(...files)
  ok(response, {
    files: files.map(({ filename, sha256 }) => ({ filename, hash: sha256 })),
    session_state_applied: true,
  })
}

/** Bytes that begin as an MP4 does. No player could show them; nothing here plays them. */
function makeFilmBytes(): Buffer {
  const bytes = Buffer.alloc(300_000, 'frame')
  bytes.write('\0\0\0\x18ftypisom', 0, 'latin1')
  return bytes
}
