import { expect, it } from 'vitest'
import { cloudProject } from '../support/cloud-project'
import { plainAnswer, refusal } from '../support/engine-in-memory'
import { mortal } from '../support/mortal'
import { bench } from '../support/studio'

const LINK = 'https://files.example.com/beach.mp4'

it('has the service fetch what lies at a link, and tells what arrived', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)

  const { kind, item } = await studio.chat.send(projectId, LINK)

  expect({ kind, text: item?.text }).toEqual({
    kind: 'answered',
    text: 'Arrived: beach.mp4. What shall I make of it?',
  })
  expect(place.engine.heard).toMatchObject({ chats: [], uploads: ['beach.mp4'] })
})

it('does not call fetched material new material of the service', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  // The service answers first and shows what it fetched later.
  place.engine.uploadUrls = () => Promise.resolve({ assets: [{ name: 'beach.mp4' }], refused: [], isApplied: false })
  await studio.chat.send(projectId, LINK)
  place.engine.answer = (session) => {
    session.assetNames.push('beach.mp4')
    return plainAnswer(session)
  }

  const { item } = await studio.chat.send(projectId, 'make a film')

  expect(item?.changes).toEqual(['Added: a.png (0-2s)'])
})

it('says from where nothing can be taken, and takes the rest', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)

  const { item } = await studio.chat.send(projectId, `${LINK} https://www.youtube.com/watch?v=1`)

  expect(item).toMatchObject({
    text: 'Arrived: beach.mp4. What shall I make of it?',
    failure: { code: 'media.link-refused', message: expect.stringContaining('youtube.com') as string },
  })
})

it('fetches nothing for a project of this computer, and says what to do instead', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'local' })
  const projectId = await studio.projects.create()

  const { item } = await studio.chat.send(projectId, LINK)

  expect(item).toMatchObject({
    text: 'Links are fetched online only. Download the file and drop it here.',
    actions: ['upload'],
  })
  expect(place.engine.heard.uploads).toEqual([])
})

it('tells a link that could not be fetched, and tries it again when it is sent again', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  place.engine.onUpload = () => {
    throw refusal('nemo.file-type')
  }
  const first = await studio.chat.send(projectId, LINK)
  place.engine.onUpload = () => undefined

  const second = await studio.chat.send(projectId, LINK)

  expect(first).toMatchObject({ kind: 'failed', item: { failure: { code: 'nemo.file-type' } } })
  expect(second).toMatchObject({ kind: 'answered' })
  expect(place.engine.heard.uploads).toEqual(['beach.mp4'])
})

for (const moment of ['before', 'after'] as const) {
  it(`killed ${moment} a link is on disk, has it fetched once all the same`, async () => {
    const place = await bench()
    const { studio, projectId } = await cloudProject(place)
    await studio.close()
    const doomed = mortal(place.host, { entry: 'links-sent', moment })
    const first = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
    first.chat.send(projectId, LINK).catch(() => undefined)
    await doomed.died

    const second = await place.start()
    await second.chat.send(projectId, LINK)

    expect(place.engine.heard.uploads).toEqual(['beach.mp4'])
  })
}

it('does not fetch again what arrived although the answer got lost', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  const upload = place.engine.uploadUrls
  place.engine.uploadUrls = async (...request) => {
    await upload(...request)
    throw refusal('nemo.no-connection')
  }
  await studio.chat.send(projectId, LINK)

  const { item } = await studio.chat.send(projectId, LINK)

  expect(item?.text).toBe('Arrived: beach.mp4. What shall I make of it?')
  expect(place.engine.heard.uploads).toEqual(['beach.mp4'])
})
