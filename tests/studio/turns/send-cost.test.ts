import { expect, it } from 'vitest'
import { emptyProject } from '../../../src/main/studio/projects/project-fold'
import type { ChatRecord } from '../../../src/main/studio/projects/records'
import type { MediaInProject, ProjectRecord } from '../../../src/main/studio/projects/project-record'
import { requireConsent, toSendCost } from '../../../src/main/studio/turns/send-cost'

const file = (name: string, rest: Partial<MediaInProject> = {}): MediaInProject => ({
  ...{ id: name, path: `/${name}`, container: 'jpeg', name, kind: 'photo', hasAudio: false },
  ...{ sizeBytes: 1_000, modifiedMs: 0, upload: { phase: 'waiting' }, ...rest },
})
const said = (before: number, after: number): ChatRecord => ({
  ...{ from: 'reelwright', id: `${before}`, atMs: 0, text: '', steps: [], changes: [], next: [], actions: [] },
  credits: { before, after },
})
const project = (rest: Partial<ProjectRecord>): ProjectRecord => ({ ...emptyProject('p'), engine: 'cloud', ...rest })

it('counts the files that wait, and a copy in the place of its file', () => {
  const copy = { path: '/c', name: 'c.jpg', sizeBytes: 300, modifiedMs: 0 }
  const media = [file('a.jpg'), file('b.heic', { copy }), file('c.jpg', { upload: { phase: 'sent' } })]

  expect(toSendCost(project({ media }))).toMatchObject({ fileCount: 2, sizeBytes: 1_300 })
})

it('guesses from the last turn that cost something', () => {
  const chat = [said(100, 70), said(70, 70), said(20, 120)]

  expect(toSendCost(project({ chat }))?.aboutCredits).toEqual({ from: 30, to: 30 })
})

it('gives the guide price before any turn was measured', () => {
  expect(toSendCost(project({}))?.aboutCredits).toEqual({ from: 50, to: 100 })
})

it('has no price on this computer, and asks nobody there', () => {
  const here = project({ engine: 'local', media: [file('a.jpg')] })

  expect(toSendCost(here)).toBeUndefined()
  expect(() => requireConsent(here, here.media)).not.toThrow()
})
