import { expect, it } from 'vitest'
import type { ExportState } from '../../src/shared/states/export-state'
import type { QuitState } from '../../src/shared/states/quit-state'
import { createQuitDesk } from '../../src/main/shell/quit/quit-desk'
import { followUnfinishedWork } from '../../src/main/shell/quit/unfinished'

const job = (id: string, phase: 'rendering' | 'cancelled'): ExportState => ({
  id,
  projectId: id,
  projectName: 'Summer',
  engine: 'local',
  fileName: 'summer.mp4',
  startedAtMs: 0,
  phase,
  progress: 0.5,
})

function createDesk() {
  const work = followUnfinishedWork()
  const happened: string[] = []
  const told: QuitState[] = []
  const note = (what: string) => () => void happened.push(what)
  const desk = createQuitDesk({
    work,
    tell: (state) => told.push(state),
    bringForward: note('forward'),
    goToBackground: () => Promise.resolve(note('hide')()),
    leaveBackground: note('unhide'),
    cancelExport: (id) => {
      happened.push(`cancel ${id}`)
      return id === 'stubborn' ? Promise.reject(new Error('gone')) : Promise.resolve()
    },
    quit: note('quit'),
    quitSoon: note('quit soon'),
  })
  return { work, desk, happened, told }
}

it('lets a person go who leaves nothing unfinished', () => {
  const { work, desk, told } = createDesk()
  expect(desk.mayLeave()).toBe(true)
  work.exportsChanged([job('a', 'cancelled')])
  expect(desk.mayLeave()).toBe(true)
  expect(told).toEqual([])
})

it('asks once for films and messages, and follows what becomes of them', () => {
  const { work, desk, told } = createDesk()
  work.exportsChanged([job('a', 'rendering'), job('b', 'rendering')])
  work.projectChanged({
    id: 'p',
    turn: { phase: 'working', startedAtMs: 0, text: '', steps: [], stages: [], isLong: false },
  })
  expect(desk.mayLeave()).toBe(false)
  expect(told.at(-1)).toEqual({ phase: 'asked', filmCount: 2, messageCount: 1 })

  work.exportsChanged([job('a', 'rendering'), job('b', 'cancelled')])
  desk.workChanged()
  expect(told.at(-1)).toEqual({ phase: 'asked', filmCount: 1, messageCount: 1 })

  work.exportsChanged([])
  work.projectChanged({ id: 'p', turn: { phase: 'idle' } })
  desk.workChanged()
  expect(desk.state()).toEqual({ phase: 'idle' })
})

it('leaves at once when the work is to go on next time, and asks no second time', async () => {
  const { work, desk, happened } = createDesk()
  work.exportsChanged([job('a', 'rendering')])
  desk.mayLeave()
  await desk.decide('later')
  expect(happened).toEqual(['forward', 'quit'])
  expect(desk.mayLeave()).toBe(true)
})

it('gives every film up before it leaves, also when one of them cannot be given up', async () => {
  const { work, desk, happened } = createDesk()
  work.exportsChanged([job('stubborn', 'rendering'), job('b', 'rendering')])
  await desk.decide('cancel')
  expect(happened).toEqual(['cancel stubborn', 'cancel b', 'quit'])
})

it('works on without a window, and ends after the work', async () => {
  const { work, desk, happened } = createDesk()
  work.exportsChanged([job('a', 'rendering')])
  await desk.decide('background')
  desk.workChanged()
  expect(happened).toEqual(['hide'])
  work.exportsChanged([])
  desk.workChanged()
  expect(happened).toEqual(['hide', 'unhide', 'quit soon'])
})

it('stays when the window was called back from the background', async () => {
  const { work, desk, happened } = createDesk()
  work.exportsChanged([job('a', 'rendering')])
  await desk.decide('background')
  desk.returned()
  work.exportsChanged([])
  desk.workChanged()
  expect(happened).not.toContain('quit soon')
})

it('does nothing on a slip, and asks nobody once the system ends the program', async () => {
  const { work, desk, happened } = createDesk()
  work.exportsChanged([job('a', 'rendering')])
  desk.mayLeave()
  await desk.decide('stay')
  expect(happened).toEqual(['forward'])
  desk.ending()
  expect(desk.mayLeave()).toBe(true)
})
