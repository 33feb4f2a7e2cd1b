import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFilm } from '../../../src/main/media/check-film'
import { type Kind, realHost } from '../support/services'
import {
  type Visit,
  RENDERS,
  ending,
  never,
  renderedFilm,
  say,
  sessionWithCut,
  sessionWithMedia,
  statePath,
  visit,
  written,
} from '../support/visit'

/** Films: ordered, watched, cancelled, fetched. */
export function rendersContract(kind: Kind): void {
  describe('a render', () => {
    it('gets the draft with the bytes that the state had', async () => {
      const place = await visit(kind)
      const sessionId = await sessionWithCut(place)
      await say(place, sessionId, 'title "海 \u2028 😀 é"')
      const { rawDraft = '' } = await place.client.state(sessionId)

      await place.client.submitRender({ renderId: 'render_1', sessionId, rawDraft })
      await place.client.cancelRender('render_1')

      const answer = place.recorder.callsTo('GET', statePath(sessionId)).at(-1)?.answered
      expect(answer).toContain(`"draft":${rawDraft},"canvas_config"`)
      expect(place.recorder.callsTo('POST', RENDERS)[0]?.sent).toBe(orderOf(sessionId, rawDraft))
    })

    it('takes a draft that no parser gives back as it was', async () => {
      const place = await visit(kind)
      const sessionId = await sessionWithCut(place)
      const { rawDraft = '' } = await place.client.state(sessionId)
      const odd = `{"x_odd":[9223372036854775807,1.0,1e3,-0,"\\u00e9\u2028😀 \\""], "x_odd" : 2,"10":1,"2":2,${rawDraft.slice(1)}`

      await place.client.submitRender({ renderId: 'render_1', sessionId, rawDraft: odd })
      await place.client.cancelRender('render_1')

      expect(place.recorder.callsTo('POST', RENDERS)[0]?.sent).toBe(orderOf(sessionId, odd))
    })

    it('ends in a film that plays, and that goes on where a download broke off', async () => {
      const place = await visit(kind)
      const { client, folder } = place

      const { renderId, output } = await renderedFilm(place)

      const partPath = join(folder, 'film.mp4')
      const sizes = await client.download({ renderId, output, partPath }, { signal: never })
      expect(sizes.sizeBytes).toBe(output.sizeBytes)
      expect(await checkFilm(realHost, tools, partPath)).toMatchObject({
        durationMs: output.durationMs,
        hasAudio: true,
      })
      await expectResumable(place, output.url, await readFile(partPath))
      const fallback = join(folder, 'fallback.mp4')
      await client.download({ renderId, partPath: fallback }, { signal: never })
      expect(await readFile(fallback)).toEqual(await readFile(partPath))
    })

    it('that has an id which was used before is refused, and made once', async () => {
      const place = await visit(kind)
      const sessionId = await sessionWithCut(place)
      const { rawDraft = '' } = await place.client.state(sessionId)
      const order = { renderId: 'render_1', sessionId, rawDraft }
      await place.client.submitRender(order)

      await expect(place.client.submitRender(order)).rejects.toMatchObject({ wireCode: 409 })

      await place.client.cancelRender('render_1')
    })

    it('stops when it is cancelled', async () => {
      const place = await visit(kind)
      const sessionId = await sessionWithMedia(place)
      await say(place, sessionId, 'make it 60 seconds')
      const { rawDraft = '' } = await place.client.state(sessionId)
      await place.client.submitRender({ renderId: 'render_1', sessionId, rawDraft })

      await place.client.cancelRender('render_1')

      expect(await ending(place, 'render_1')).toEqual({ phase: 'cancelled' })
      await expect(
        place.client.download({ renderId: 'render_1', partPath: join(place.folder, 'film.mp4') }, { signal: never }),
      ).rejects.toMatchObject({ wireCode: 404 })
    })

    it('that nobody ordered is unknown, and cancelled without a word', async () => {
      const { client } = await visit(kind)

      await expect(client.pollRender('nobody')).rejects.toMatchObject({ code: 'nemo.render-gone', wireCode: 404 })
      await expect(client.cancelRender('nobody')).resolves.toBeUndefined()
    })

    it('of nothing is refused', async () => {
      const { client, ask } = await visit(kind)
      const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })

      for (const draft of [{ t: [] }, { t: [{ tt: 0, sg: [] }] }, null]) {
        expect(await ask(RENDERS, { body: { id: 'render_1', sessionId, draft } })).toMatchObject({ status: 400 })
      }
      await expect(client.pollRender('render_1')).rejects.toMatchObject({ wireCode: 404 })
    })

    it.each(['x-skill-source', 'x-skill-version', 'x-skill-platform'])('is not made without %s', async (missing) => {
      const place = await visit(kind)
      const sessionId = await sessionWithCut(place)
      const { rawDraft = '' } = await place.client.state(sessionId)
      const body = { id: 'render_1', sessionId, draft: JSON.parse(rawDraft) as unknown }

      expect(await place.ask(RENDERS, { body, headers: { [missing]: undefined } })).toMatchObject({
        status: 402,
        number: 402,
      })

      await expect(place.client.pollRender('render_1')).rejects.toMatchObject({ wireCode: 404 })
    })
  })
}

const tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }

const orderOf = (sessionId: string, rawDraft: string): string =>
  `{"id":"render_1","sessionId":"${sessionId}","draft":${rawDraft},"output":{"format":"mp4","quality":"high"}}`

/** Whole, from the middle on, and whole again when the film is another one by now; no token is shown. */
async function expectResumable({ client, folder }: Visit, url: string, film: Buffer): Promise<void> {
  const whole = await fetch(url)
  const etag = whole.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[^"]+"$/)
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(film)

  const rest = await fetch(url, { headers: { range: 'bytes=1000-', 'if-range': etag } })
  expect(rest.status).toBe(206)
  expect(rest.headers.get('content-range')).toBe(`bytes 1000-${film.byteLength - 1}/${film.byteLength}`)
  expect(Buffer.from(await rest.arrayBuffer())).toEqual(film.subarray(1000))

  const other = await fetch(url, { headers: { range: 'bytes=1000-', 'if-range': '"another"' } })
  expect(other.status).toBe(200)
  expect(Buffer.from(await other.arrayBuffer())).toEqual(film)

  const partPath = await written(folder, 'resumed.mp4', film.subarray(0, 1000))
  await written(folder, 'resumed.mp4.version', Buffer.from(etag))
  const received: number[] = []
  const onProgress = (bytes: number): void => void received.push(bytes)
  await client.download({ renderId: 'render_1', output: { url }, partPath }, { signal: never, onProgress })
  expect(received[0]).toBeGreaterThan(1000)
  expect(await readFile(partPath)).toEqual(film)
}
