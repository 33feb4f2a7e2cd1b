import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it as alone, vi } from 'vitest'
import { cliFolder, eventsOf, find, idOf, makeMedia, probe } from '../support/cli'
import { type WholeCloudOptions, startWholeCloud } from '../support/fake-cloud/whole-cloud'
import type { AtEnd } from '../support/nemo-client'

// A service is first asked after a film when ten seconds have passed, and a doubt takes its minutes.
vi.setConfig({ testTimeout: 240_000 })
/** Nearly all of that is waiting, which several can do at once: each has a service and a folder of its own. */
const it = alone.concurrent

const WISH = 'make a 4 second film with the title "Sea"'

/** A person with a folder of media and a service. */
async function onCloud(atEnd: AtEnd, options: WholeCloudOptions = {}) {
  const cloud = await startWholeCloud({ pollsUntilDone: 1, ...options })
  atEnd(() => cloud.close())
  const folder = await cliFolder(atEnd)
  await makeMedia(folder.work)
  const withCloud = (args: readonly string[]): string[] => [...args, '--backend', 'cloud', '--json']
  const environment = { NEMO_API_URL: cloud.url }
  return {
    ...folder,
    cloud,
    cli: (...args: string[]) => folder.run(withCloud(args), environment),
    begin: (...args: string[]) => folder.start(withCloud(args), environment),
  }
}

// The one that waits longest begins first.
it('ends with 11 when nobody can say whether a film was ordered', async ({ onTestFinished }) => {
  const { cloud, cli } = await onCloud(onTestFinished)
  cloud.answer('POST /api/render/proxy/lambda', (_, response) => void response.destroy(), 9)

  const ended = await cli('make', 'holiday', '--prompt', WISH)

  expect(ended.code).toBe(11)
  expect(eventsOf(ended).at(-1)).toMatchObject({ type: 'failure', code: 'export.in-doubt', remedy: 'check-again' })
  expect(cloud.requestsTo('POST /api/render/proxy/lambda')).toHaveLength(2)
})

it('makes a film in the cloud, and tells each step, the balance, the file and its page', async ({ onTestFinished }) => {
  const { cloud, work, cli } = await onCloud(onTestFinished)

  const ended = await cli('make', 'holiday', '--prompt', WISH, '--output', 'sea.mp4')

  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const events = eventsOf(ended)
  const order = events.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1])
  expect(order.filter((type) => type !== 'upload' && type !== 'tool')).toEqual([
    'project',
    'media',
    'connected',
    'message',
    'changes',
    'credits',
    'export',
    'file',
    'link',
  ])
  expect(new Set(find(events, 'upload').map(({ name }) => name))).toEqual(
    new Set(['photo1.jpg', 'photo2.jpg', 'photo3.jpg', 'song.mp3']),
  )
  expect(find(events, 'upload').filter(({ progress }) => progress === 1)).toHaveLength(4)
  expect(find(events, 'tool').length).toBeGreaterThan(2)
  expect(find(events, 'credits')).toMatchObject([{ available: 290, frozen: 0, total: 290 }])
  const progress = find(events, 'export').map((event) => event.progress)
  expect(progress).toEqual([...progress].sort((a, b) => a - b))
  expect(find(events, 'link')[0]?.url).toMatch(/^https:\/\/nemovideo\.com\/workspace\/claim\?ct=clm_/)
  expect(find(events, 'file')).toMatchObject([{ path: join(work, 'sea.mp4') }])
  expect(await probe(join(work, 'sea.mp4'))).toMatchObject({ codec_name: 'h264' })
  expect(cloud.counts.chats).toEqual([WISH])
  expect([...cloud.renders.values()]).toMatchObject([{ hasShownDraft: true }])
  expect(ended.stdout).not.toMatch(/nmv_usr/)
})

it('turns steps for an editor that nobody sees into actions, and tells silent edits', async ({ onTestFinished }) => {
  const { cli } = await onCloud(onTestFinished, { variant: { guiTalk: 'en' } })
  const made = await cli('chat', 'new', '--message', 'hello')
  const id = idOf(made)
  await cli('upload', id, 'holiday')

  const spoken = eventsOf(await cli('chat', id, '--message', WISH))
  expect(find(spoken, 'message').at(-1)?.text).not.toMatch(/click/i)
  expect(find(spoken, 'action')).toMatchObject([{ kind: 'export' }])
  expect(find(spoken, 'file')).toEqual([])

  const silent = await cli('chat', id, '--message', 'silently remove the title')
  expect(silent.code).toBe(0)
  expect(find(eventsOf(silent), 'changes')[0]?.items.join()).toMatch(/Sea/)
})

it('hands addresses over to the service', async ({ onTestFinished }) => {
  const { cloud, cli } = await onCloud(onTestFinished)
  const id = idOf(await cli('chat', 'new', '--message', 'hello'))

  const ended = await cli('upload', id, 'https://files.example/beach.mp4')

  expect(ended.code).toBe(0)
  expect([...cloud.sessions.values()][0]?.assets.map(({ name }) => name)).toEqual(['beach.mp4'])
})

it('lets files leave for who said cloud, and for nobody else', async ({ onTestFinished }) => {
  const { cloud, cli, run } = await onCloud(onTestFinished)
  const id = idOf(await cli('chat', 'new', '--message', 'hello'))

  const agreed = await cli('upload', id, 'holiday/photo1.jpg')

  expect(agreed.code).toBe(0)
  expect(cloud.uploads.map(({ filename }) => filename)).toEqual(['photo1.jpg'])
  const local = idOf(await run(['chat', 'new', '--message', 'hello', '--json'], { NEMO_API_URL: cloud.url }))
  await run(['upload', local, 'holiday', '--json'], { NEMO_API_URL: cloud.url })
  expect(cloud.uploads).toHaveLength(1)
})

it.for([
  [3, 'nemo.token-refused', {}, { NEMO_TOKEN: 'nobody-knows-it' }],
  [6, 'nemo.no-credits', { startCredits: 0 }, {}],
  [7, 'nemo.plan-blocks-export', { variant: { export: 402 } }, {}],
  [7, 'nemo.scope', { variant: { export: 403 } }, {}],
] as const)('ends with %i for %s', async ([exitCode, failure, options, environment], { onTestFinished }) => {
  const { cloud, run, work } = await onCloud(onTestFinished, options)

  const ended = await run(['make', 'holiday', '--prompt', WISH, '--backend', 'cloud', '--json'], {
    NEMO_API_URL: cloud.url,
    ...environment,
  })

  expect(ended.code).toBe(exitCode)
  expect(eventsOf(ended).at(-1)).toMatchObject({ type: 'failure', code: failure })
  expect(await readdir(work)).toEqual(['holiday'])
  expect(ended.stdout + ended.stderr).not.toContain('nobody-knows-it')
})

it('ends with 5 when the service fails a film twice', async ({ onTestFinished }) => {
  const { cloud, cli } = await onCloud(onTestFinished)
  cloud.mishaps.failedRenders = 2

  const ended = await cli('make', 'holiday', '--prompt', WISH)

  expect(ended.code).toBe(5)
  expect(eventsOf(ended).at(-1)).toMatchObject({ type: 'failure', code: 'export.render-failed' })
  expect(cloud.renders.size).toBe(2)
})

it('goes on with a film after Ctrl-C, without ordering it again', async ({ onTestFinished }) => {
  const { cloud, work, begin, cli } = await onCloud(onTestFinished)
  const stopped = begin('make', 'holiday', '--prompt', WISH)
  await stopped.said('"phase":"rendering"')
  await vi.waitFor(() => expect(cloud.renders.size).toBe(1), 10_000)

  stopped.child.kill('SIGINT')

  expect((await stopped.ended).code).toBe(10)
  expect(await readdir(work)).toEqual(['holiday'])
  const resumed = await cli('resume')
  expect(resumed.code).toBe(0)
  expect(find(eventsOf(resumed), 'file')).toMatchObject([{ path: join(work, 'holiday.mp4') }])
  expect(find(eventsOf(resumed), 'link')).toHaveLength(1)
  expect([...cloud.counts.renders.values()]).toEqual([1])
})

it('finds out what became of a message that a sudden death cut off, without sending it again', async ({
  onTestFinished,
}) => {
  const { cloud, begin, cli } = await onCloud(onTestFinished)
  const id = idOf(await cli('chat', 'new', '--message', 'hello'))
  await cli('upload', id, 'holiday')
  const letGo = cloud.holdTurns()
  const killed = begin('chat', id, '--message', WISH)
  await killed.said('"type":"tool"')

  killed.child.kill('SIGKILL')
  await killed.ended
  letGo()
  await vi.waitFor(() => expect([...cloud.sessions.values()][0]?.isBusy).toBe(false))

  const resumed = await cli('resume')
  expect(resumed.code).toBe(0)
  expect(find(eventsOf(resumed), 'changes')[0]?.items.join()).toMatch(/photo1/)
  expect(cloud.counts.chats).toEqual(['hello', WISH])
  expect((await cli('status', id)).stdout).toContain('Sea')
})
