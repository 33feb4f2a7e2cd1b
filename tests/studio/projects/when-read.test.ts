import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import type { Journal } from '../../../src/main/studio/projects/journal'
import { createProject, type Project } from '../../../src/main/studio/projects/project'
import { emptyProject } from '../../../src/main/studio/projects/project-fold'

const open = (): Project =>
  createProject({
    ...{ folder: '/', record: emptyProject('here'), unsentText: '', onChange: () => undefined },
    journal: {} as Journal,
  })

/** What has come of a promise by now. */
const stateOf = (work: Promise<void>): Promise<string> => {
  const settled = work.then(
    () => 'done',
    () => 'refused',
  )
  return Promise.race([settled, new Promise<string>((resolve) => setImmediate(() => resolve('waiting')))])
}

it('lets a wish wait until the dropped files have been looked at, also those of a second drop', async () => {
  const project = open()
  const { signal } = new AbortController()
  expect(await stateOf(project.whenRead(signal))).toBe('done')

  project.show({ reading: true })
  const wish = project.whenRead(signal)
  expect(await stateOf(wish)).toBe('waiting')
  project.show({ reading: false })
  project.show({ reading: true })
  expect(await stateOf(wish)).toBe('waiting')
  project.show({ reading: false })
  expect(await stateOf(wish)).toBe('done')
})

it('waits no longer for a wish that was stopped', async () => {
  const project = open()
  const stopping = new AbortController()
  project.show({ reading: true })
  const wish = project.whenRead(stopping.signal)
  stopping.abort()
  expect(await stateOf(wish)).toBe('refused')
})

it('listens to nobody once the wait is over', async () => {
  const project = open()
  const { signal } = new AbortController()
  project.show({ reading: true })
  const wish = project.whenRead(signal)
  expect(getEventListeners(signal, 'abort')).toHaveLength(1)
  project.show({ reading: false })
  await wish
  expect(getEventListeners(signal, 'abort')).toEqual([])
})
