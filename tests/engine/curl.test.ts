import { execFile } from 'node:child_process'
import { chmod, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tempFolder, TOKEN } from './support/engine'
import { type BuiltEngine, buildEngine } from './support/built-engine'
import { startEngineProcess } from './support/engine-process'
import { makePhoto, RENDER, readEvents, statePath, textsOf, uploadPath } from './support/journey'

const run = promisify(execFile)
let built: BuiltEngine

beforeAll(async () => {
  built = await buildEngine()
})
afterAll(() => built.remove())

/** curl and nothing else: what it prints is what it got. */
type Curl = (path: string, ...args: string[]) => Promise<string>

const curlAt = (baseUrl: string, ...always: string[]): Curl => {
  return async (path, ...args) => {
    const url = path.startsWith('http') ? path : baseUrl + path
    const { stdout } = await run('curl', ['--silent', '--show-error', '--max-time', '60', ...always, ...args, url])
    return stdout
  }
}

const JSON_BODY = ['-H', 'Content-Type: application/json']
const SKILL = ['X-Skill-Source: curl', 'X-Skill-Version: 1', 'X-Skill-Platform: unknown'].flatMap((row) => ['-H', row])

const readJson = (text: string): { data: Record<string, unknown>; [key: string]: unknown } =>
  JSON.parse(text) as { data: Record<string, unknown> }

/** From a token to a downloaded film, by API_CONTRACT's routes alone. Answers where the film lies. */
async function journey(curl: Curl, folder: string): Promise<{ filmPath: string; url: string }> {
  const given = readJson(await curl('/api/auth/anonymous-token', '-X', 'POST', '-H', 'X-Client-Id: curl-1'))
  const signed = ['-H', `Authorization: Bearer ${String(given.data['token'])}`, ...SKILL]
  const opening = JSON.stringify({ task_name: 'curl', language: 'en' })
  const session = await curl('/api/tasks/me/with-session/nemo_agent', ...signed, ...JSON_BODY, '-d', opening)
  const sessionId = String(readJson(session).data['session_id'])

  const photos = await Promise.all(['red', 'blue'].map((colour) => makePhoto(folder, `${colour}.jpg`, colour)))
  const files = photos.flatMap((path) => ['-F', `files=@${path};type=image/jpeg`])
  const uploaded = readJson(await curl(uploadPath(sessionId), ...signed, ...files))
  expect(uploaded.data['files']).toMatchObject([{ filename: 'red.jpg' }, { filename: 'blue.jpg' }])

  const message = {
    app_name: 'nemo_agent',
    user_id: 'me',
    session_id: sessionId,
    new_message: { parts: [{ text: 'make it 2 seconds with the title "Hi"' }] },
  }
  const chat = ['-N', '-H', 'Accept: text/event-stream', ...signed, ...JSON_BODY, '-d', JSON.stringify(message)]
  expect(textsOf(readEvents(await curl('/run_sse', ...chat))).length).toBeGreaterThan(0)

  const state = readJson(await curl(statePath(sessionId), ...signed))
  const { draft } = state.data['state'] as { draft: unknown }
  const order = JSON.stringify({ id: 'render_1', sessionId, draft, output: { format: 'mp4', quality: 'high' } })
  await curl(RENDER, ...signed, ...JSON_BODY, '-d', order)
  const end = await lastAnswer(curl, signed)
  expect(end).toMatchObject({ status: 'completed', output: { duration: 2 } })

  const filmPath = join(folder, 'film.mp4')
  const { url } = end['output'] as { url: string }
  await curl(url, '--fail', '-o', filmPath)
  return { filmPath, url }
}

async function lastAnswer(curl: Curl, signed: string[]): Promise<Record<string, unknown>> {
  for (;;) {
    const answer = readJson(await curl(`${RENDER}/render_1`, ...signed))
    if (answer['status'] !== 'pending' && answer['status'] !== 'processing') return answer
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function probe(path: string): Promise<string> {
  const entries = 'stream=codec_name,width,height,nb_frames'
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_entries', entries, '-of', 'csv=p=0', path])
  return stdout
}

describe('curl alone', () => {
  it('goes from a token to a downloaded film over a port', async () => {
    const folder = await tempFolder()
    const { baseUrl } = await startEngineProcess(built.engineFile, { listen: { port: 0 }, dataFolder: folder })
    const curl = curlAt(baseUrl)
    const { filmPath, url } = await journey(curl, folder)
    expect(await probe(filmPath)).toContain('h264,1920,1080,60')

    const whole = await readFile(filmPath)
    const tailPath = join(folder, 'tail')
    const head = await curl(url, '-r', '100-', '-o', tailPath, '-D', '-')
    expect(head).toContain('206 Partial Content')
    expect(head).toContain(`bytes 100-${whole.length - 1}/${whole.length}`)
    expect(await readFile(tailPath)).toEqual(whole.subarray(100))

    const fallback = ['-H', `Authorization: Bearer ${TOKEN}`, ...SKILL]
    await curl('/api/render/proxy/render_1/download', '--fail', ...fallback, '-o', tailPath)
    expect(await readFile(tailPath)).toEqual(whole)
  })

  it('goes the same way over a socket', async () => {
    const folder = await tempFolder()
    await chmod(folder, 0o700)
    const socketPath = join(folder, 's')
    const { baseUrl } = await startEngineProcess(built.engineFile, { listen: { socketPath }, dataFolder: folder })
    expect((await stat(socketPath)).mode & 0o777).toBe(0o600)
    const { filmPath } = await journey(curlAt(baseUrl, '--unix-socket', socketPath), folder)
    expect(await probe(filmPath)).toContain('h264,1920,1080,60')
  })
})
