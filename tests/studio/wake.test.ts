import { expect, it } from 'vitest'
import type { RenderStatus } from '../../src/main/nemo/client'
import { refusal } from './support/engine-in-memory'
import { readyToExport } from './support/exports'
import { cloudProject } from './support/cloud-project'
import { bench } from './support/studio'

const RUNNING: RenderStatus = { phase: 'running', progress: 0.5 }

it('asks after a film at once when the computer wakes up, however long the pause would be', async () => {
  const { place, studio, projectId } = await readyToExport('cloud')
  place.engine.onPoll = () => {
    // From here on no time passes: only waking can end a pause.
    if (place.engine.heard.polls > 2) place.clock.held += 1
    return RUNNING
  }
  const exportId = await studio.exports.start(projectId, { folder: place.filmFolder })
  await expect.poll(() => place.clock.held).toBeGreaterThan(0)
  place.engine.onPoll = () => undefined

  studio.wake()

  expect(await studio.exports.settled(exportId)).toMatchObject({ phase: 'done' })
})

it('does not take two answers of one moment for the end of a film', async () => {
  const { place, studio, projectId } = await readyToExport('cloud')
  place.engine.onPoll = () => {
    if (place.engine.heard.polls < 2) return RUNNING
    place.clock.held += 1
    throw refusal('nemo.render-gone')
  }
  const exportId = await studio.exports.start(projectId, { folder: place.filmFolder })
  await expect.poll(() => place.clock.held).toBeGreaterThan(0)
  place.engine.onPoll = () => undefined
  const { polls } = place.engine.heard

  studio.wake()
  await new Promise((resolve) => setTimeout(resolve, 50))

  expect(place.engine.heard.polls).toBe(polls)
  place.clock.held = 0
  expect(await studio.exports.settled(exportId)).toMatchObject({ phase: 'done' })
  expect(place.engine.heard.submits).toHaveLength(1)
})

it('looks at once for a message in doubt when the computer wakes up', async () => {
  const place = await bench()
  const { studio, projectId } = await cloudProject(place)
  let isDown = false
  place.engine.onState = () => {
    if (isDown) throw refusal('nemo.no-connection', false)
  }
  const { answer } = place.engine
  place.engine.answer = async function* (...request) {
    yield* answer(...request)
    isDown = true
    place.clock.held += 1
    throw refusal('nemo.no-connection')
  }
  const outcome = studio.chat.send(projectId, 'make a film')
  await expect.poll(async () => (await studio.projects.state(projectId)).turn.phase).toBe('in-doubt')
  isDown = false

  studio.wake()

  expect(await outcome).toMatchObject({ kind: 'answered' })
})
