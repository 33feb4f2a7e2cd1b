import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { etagOf, no, sendFilm } from '../../support/fake-cloud'
import { clientOnCloud } from '../../support/nemo-client'
import { makeSmallFilm } from '../support/small-film'
import { addPhoto, bench } from '../support/studio'

const DRAFT = '{"t":[{"tt":0,"sg":[{"d":2000,"m":{"name":"a"}}]}],"d":2000}'
const FILM = 'GET /film.mp4'
const FALLBACK = 'GET /api/render/proxy/render_'

/** An online project with a film, over real HTTP. */
async function filmOnTheWire() {
  const place = await bench()
  const { cloud, client } = await clientOnCloud()
  const filmPath = join(place.mediaFolder, 'film.mp4')
  await makeSmallFilm(filmPath)
  cloud.film = await readFile(filmPath)
  cloud.stateText = `{"code":0,"data":{"session_id":"5529","state":{"draft":${DRAFT}}}}`
  const studio = await place.start({ client, engineKind: 'cloud' })
  const projectId = await studio.projects.create({ name: 'Wire' })
  await studio.projects.letFilesLeave(projectId)
  await studio.media.add(projectId, [await addPhoto(place, 'a.png')])
  await studio.chat.send(projectId, 'make a film')
  const exported = async () =>
    studio.exports.settled(await studio.exports.start(projectId, { folder: place.filmFolder }))
  return { place, cloud, studio, exported }
}

it('gets a film again from the byte at which its download stopped, without a new render', async () => {
  const { place, cloud, studio, exported } = await filmOnTheWire()
  const half = Math.floor(cloud.film.byteLength / 2)
  let isAway = false
  cloud.answer(FALLBACK, (_, response) => no(response, 503, 503), 50)
  cloud.answer(
    FILM,
    (seen, response) => {
      if (isAway) return no(response, 503, 503)
      isAway = true
      if (seen.headers.range) return sendFilm(cloud.film, seen, response)
      response.writeHead(200, { 'content-length': cloud.film.byteLength, etag: etagOf(cloud.film) })
      response.write(cloud.film.subarray(0, half), () => setTimeout(() => response.destroy(), 50))
    },
    50,
  )

  const state = await exported()
  expect(state).toMatchObject({
    phase: 'failed',
    failure: { code: 'export.download-broken', remedy: 'download-again' },
  })
  const heard = cloud.requestsTo(FILM).length
  isAway = false
  await studio.exports.check(state.id)

  expect(await studio.exports.settled(state.id)).toMatchObject({ phase: 'done' })
  await studio.close()
  expect(cloud.requestsTo(FILM)[heard]?.headers.range).toBe(`bytes=${half}-`)
  expect(await readFile(join(place.filmFolder, 'Wire.mp4'))).toEqual(cloud.film)
  expect(cloud.requestsTo('POST /api/render/proxy/lambda')).toHaveLength(1)
})

it('sends two requests at most to a service that breaks every connection', async () => {
  const { cloud, studio, exported } = await filmOnTheWire()
  cloud.answer('POST /api/render/proxy/lambda', (_, response) => void response.destroy(), 50)
  cloud.answer('GET /api/render/proxy/lambda/', (_, response) => no(response, 404, 404), 50)

  const state = await exported()
  await studio.close()

  expect(state).toMatchObject({ phase: 'failed', failure: { code: 'export.in-doubt', remedy: 'check-again' } })
  expect(cloud.requestsTo('POST /api/render/proxy/lambda')).toHaveLength(2)
})

it('brings the page of the project with the film', async () => {
  const { studio, exported } = await filmOnTheWire()

  expect(await exported()).toMatchObject({ phase: 'done' })

  const link = 'https://nemovideo.com/workspace/claim?ct=clm_a%2Fb'
  await expect.poll(() => studio.exports.list()).toMatchObject([{ phase: 'done', link }])
  await studio.close()
})
