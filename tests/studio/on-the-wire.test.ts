import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { frame, json, no, stream } from '../support/fake-cloud'
import { clientOnCloud } from '../support/nemo-client'
import { makeSmallFilm } from './support/small-film'
import { addPhoto, bench } from './support/studio'

/** Numbers that do not survive a parser, in the order and with the spaces of the service. */
const DRAFT = '{"t":[{"tt":0,"sg":[{"d":2000, "m":{"name":"city","big":9007199254740993}}]}],"d":2000,"m":{"r":1.0}}'
const stateWith = (draft: string): string =>
  `{"code":0,"data":{"session_id":"5529","state":{"draft":${draft},"video_infos":[{"filename":"a.png"}]}}}`

async function onTheWire() {
  const place = await bench()
  const { cloud, client } = await clientOnCloud()
  const filmPath = join(place.mediaFolder, 'film.mp4')
  await makeSmallFilm(filmPath)
  cloud.film = await readFile(filmPath)
  const studio = await place.start({ client, engineKind: 'cloud' })
  const projectId = await studio.projects.create({ name: 'Wire' })
  await studio.projects.letFilesLeave(projectId)
  await studio.media.add(projectId, [await addPhoto(place, 'a.png')])
  return { place, cloud, studio, projectId }
}

it('goes from a photo to a checked film over real HTTP, with the bytes of the draft untouched', async () => {
  const { place, cloud, studio, projectId } = await onTheWire()
  cloud.answer('POST /run_sse', (_, response) => {
    cloud.stateText = stateWith(DRAFT)
    stream(response, [frame({ type: 'text', content: 'Done, a city.' })])
  })

  const outcome = await studio.chat.send(projectId, 'make a film')
  const exportId = await studio.exports.start(projectId, { folder: place.filmFolder })
  const state = await studio.exports.settled(exportId)
  await studio.close()

  expect(outcome).toMatchObject({ kind: 'answered', item: { text: 'Done, a city.', changes: ['Added: city (0-2s)'] } })
  expect(cloud.uploads.map(({ filename }) => filename)).toEqual(['a.png'])
  expect(state).toMatchObject({ phase: 'done', fileName: 'Wire.mp4', file: { durationMs: 2_000 } })
  const [order] = cloud.requestsTo('POST /api/render/proxy/lambda')
  expect(order?.body.toString()).toContain(`"draft":${DRAFT},`)
  expect(await readFile(join(place.filmFolder, 'Wire.mp4'))).toEqual(cloud.film)
})

it('never repeats a message whose stream was cut on the wire', async () => {
  const { cloud, studio, projectId } = await onTheWire()
  cloud.answer('POST /run_sse', (_, response) => {
    cloud.stateText = stateWith(DRAFT)
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(frame({ type: 'text', content: 'Beginning' }), () => response.destroy())
  })

  const outcome = await studio.chat.send(projectId, 'make a film')
  await studio.close()

  expect(outcome).toMatchObject({ kind: 'answered', item: { changes: ['Added: city (0-2s)'] } })
  expect(cloud.requestsTo('POST /run_sse')).toHaveLength(1)
})

it('adopts a render whose order was answered by a broken connection', async () => {
  const { place, cloud, studio, projectId } = await onTheWire()
  cloud.stateText = stateWith(DRAFT)
  await studio.chat.send(projectId, 'make a film')
  cloud.answer('POST /api/render/proxy/lambda', (_, response) => void response.destroy())

  const state = await studio.exports.settled(await studio.exports.start(projectId, { folder: place.filmFolder }))
  await studio.close()

  expect(state.phase).toBe('done')
  expect(cloud.requestsTo('POST /api/render/proxy/lambda')).toHaveLength(1)
})

it('tells an export that the plan does not allow', async () => {
  const { place, cloud, studio, projectId } = await onTheWire()
  cloud.stateText = stateWith(DRAFT)
  await studio.chat.send(projectId, 'make a film')
  cloud.answer('POST /api/render/proxy/lambda', (_, response) => no(response, 402, 402))

  const state = await studio.exports.settled(await studio.exports.start(projectId, { folder: place.filmFolder }))
  await studio.close()

  expect(state).toMatchObject({ phase: 'failed', failure: { code: 'nemo.plan-blocks-export' } })
})

it('waits for a render that is still at work', async () => {
  const { place, cloud, studio, projectId } = await onTheWire()
  cloud.stateText = stateWith(DRAFT)
  await studio.chat.send(projectId, 'make a film')
  const running = { taskId: 'r', status: 'processing', progress: 40 }
  cloud.answer('GET /api/render/proxy/lambda/', (_, response) => json(response, running), 3)

  const state = await studio.exports.settled(await studio.exports.start(projectId, { folder: place.filmFolder }))
  await studio.close()

  expect(state.phase).toBe('done')
  expect(place.clock.waitsMs.filter((waitMs) => waitMs >= 27_000 && waitMs <= 33_000)).toHaveLength(3)
})
