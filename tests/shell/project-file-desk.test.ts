import { expect, it } from 'vitest'
import { createProjectFileDesk } from '../../src/main/shell/project-files/project-file-desk'
import type { ProjectFiles, Watch } from '../../src/main/studio/studio'
import { ReelwrightError } from '../../src/shared/failures/failure'
import type { ProjectFileState } from '../../src/shared/states/project-file-state'

type DeskFiles = Omit<ProjectFiles, 'duplicate'>

function desk(files: Partial<DeskFiles> = {}) {
  const said: ProjectFileState[] = []
  const opened: string[] = []
  const remembered: string[] = []
  const projectFiles: DeskFiles = {
    save: (_id, filePath, { onProgress }) => {
      for (const progress of [0.1, 0.101, 0.102, 0.5]) onProgress(progress)
      return Promise.resolve({ filePath, missing: 2 })
    },
    look: () => Promise.resolve({ name: 'Summer' }),
    open: () => Promise.resolve({ projectId: 'new' }),
    ...files,
  }
  const projects = { open: (projectId: string) => Promise.resolve(void opened.push(projectId)) }
  const made = createProjectFileDesk({
    studio: () => Promise.resolve({ projects, projectFiles }),
    language: () => 'en',
    announce: (state) => said.push(state),
    remember: (filePath) => remembered.push(filePath),
  })
  return { ...made, said, opened, remembered }
}

it('tells how far a file is in whole percents, and what is not in it', async () => {
  const { save, said, savedPath, cancel, remembered } = desk()
  await save('p1', '/films/summer.reelwright', { withMedia: true })
  const name = 'summer.reelwright'
  expect(said).toEqual([
    { phase: 'saving', name, progress: 0 },
    { phase: 'saving', name, progress: 0.1 },
    { phase: 'saving', name, progress: 0.5 },
    { phase: 'saved', name, missing: 2 },
  ])
  expect([savedPath(), remembered]).toEqual(['/films/summer.reelwright', ['/films/summer.reelwright']])
  cancel()
  expect([said.at(-1), savedPath()]).toEqual([{ phase: 'idle' }, undefined])
})

it('shows a project that is here already when the file adds nothing, and asks when it does', async () => {
  const same = desk({ look: () => Promise.resolve({ name: 'Summer', known: { projectId: 'p1', isSame: true } }) })
  await same.open('/a.reelwright')
  expect([same.opened, same.state()]).toEqual([['p1'], { phase: 'idle' }])

  const other = desk({ look: () => Promise.resolve({ name: 'Summer', known: { projectId: 'p1', isSame: false } }) })
  await other.open('/a.reelwright')
  expect([other.opened, other.state()]).toEqual([[], { phase: 'asking', name: 'Summer' }])
  await other.answer('here')
  expect([other.opened, other.state()]).toEqual([['p1'], { phase: 'idle' }])
  await other.answer('copy')
  expect(other.opened).toEqual(['p1'])

  await other.open('/a.reelwright')
  await other.answer('copy')
  expect(other.opened).toEqual(['p1', 'new'])
})

it('ends what a person cancels without a word, and tells anything else that went wrong', async () => {
  const untilAborted = (signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))
  const { save, cancel, state } = desk({ save: (_id, _path, { signal }: Watch) => untilAborted(signal) })
  const saving = save('p1', '/a.reelwright', { withMedia: true })
  await Promise.resolve().then(() => undefined)
  cancel()
  await saving
  expect(state()).toEqual({ phase: 'idle' })

  const broken = desk({
    look: () => Promise.reject(new ReelwrightError('project-file.newer', { name: 'a.reelwright' })),
  })
  await broken.open('/a.reelwright')
  expect(broken.state()).toMatchObject({ phase: 'failed', failure: { code: 'project-file.newer' } })
  expect(broken.opened).toEqual([])
})

it('does one after the other', async () => {
  let atOnce = 0
  let most = 0
  const busy = async (): Promise<void> => {
    most = Math.max(most, (atOnce += 1))
    await new Promise((resolve) => setImmediate(resolve))
    atOnce -= 1
  }
  const { save, open } = desk({
    save: (_id, filePath) => busy().then(() => ({ filePath, missing: 0 })),
    open: () => busy().then(() => ({ projectId: 'new' })),
  })
  await Promise.all([save('p1', '/a.reelwright', { withMedia: false }), open('/b.reelwright'), open('/c.reelwright')])
  expect(most).toBe(1)
})
