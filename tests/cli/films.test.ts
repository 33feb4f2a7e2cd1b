import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { cliFolder, eventsOf, find, idOf, makeMedia, probe } from '../support/cli'

// Each command is a process of its own, with another one for the engine: on a busy machine that adds up.
vi.setConfig({ testTimeout: 240_000 })

const PROMPT = 'each photo 1 second'

it('makes a film from a folder, tells every step as an event, and says the path last', async () => {
  const { work, run } = await cliFolder()
  await makeMedia(work)

  const ended = await run([
    'make',
    'holiday',
    'gone.png',
    '--prompt',
    PROMPT,
    '--ratio',
    '9:16',
    '--output',
    'a.mp4',
    '--json',
  ])

  const events = eventsOf(ended)
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  // The name that it also has in the end.
  expect(find(events, 'project')).toMatchObject([{ name: 'holiday' }])
  const [media] = find(events, 'media')
  expect(media).toMatchObject({ added: 4 })
  expect(media?.skipped.map(({ name }) => name).sort()).toEqual(['fake.jpg', 'gone.png'])
  expect(find(events, 'connected')).toMatchObject([{ backend: 'local' }])
  expect(find(events, 'message').at(-1)?.final).toBe(true)
  const progress = find(events, 'export').map((event) => event.progress)
  expect(progress).toEqual([...progress].sort((a, b) => a - b))
  expect(progress.at(-1)).toBe(1)
  expect(events.at(-1)).toMatchObject({ type: 'file', path: join(work, 'a.mp4'), widthPx: 1080, heightPx: 1920 })
  expect(await probe(join(work, 'a.mp4'))).toEqual({ codec_name: 'h264', width: 1080, height: 1920 })
  expect((await readdir(work)).sort()).toEqual(['a.mp4', 'holiday'])
})

it('names the film after the folder, and never replaces one', async () => {
  const { work, data, run } = await cliFolder()
  await makeMedia(work)
  await writeFile(join(work, 'holiday.mp4'), 'mine')

  const made = await run(['make', 'holiday', '--prompt', PROMPT])

  expect(made.code).toBe(0)
  expect(made.stdout.trimEnd().split('\n').at(-1)).toBe(join(work, 'holiday (2).mp4'))
  expect(await readFile(join(work, 'holiday.mp4'), 'utf8')).toBe('mine')
  expect((await readdir(data)).filter((name) => name.startsWith('.lock'))).toEqual([])
})

it('goes on with a project by its name or the start of its id', async () => {
  const { work, run } = await cliFolder()
  await makeMedia(work)
  const id = idOf(await run(['chat', 'new', '--message', 'hello', '--json']))

  const added = await run(['upload', id.slice(0, 8), 'holiday', '--json'])
  expect(added.code).toBe(8)
  expect(find(eventsOf(added), 'media')).toMatchObject([{ added: 4, skipped: [{ name: 'fake.jpg' }] }])
  await run(['chat', id, '--message', PROMPT])
  const [project] = find(eventsOf(await run(['projects', '--json'])), 'project')
  expect(project?.id).toBe(id)

  const status = await run(['status', project?.name ?? ''])

  expect(status.stdout).toMatch(/^Timeline \(2 tracks\): 1\. Video: .*\n/)
  expect(status.stdout.split('\n').filter((line) => line.startsWith('  1.'))).toHaveLength(3)
})

it('takes a turn back and forth, and exports when the words ask for it', async () => {
  const { work, run } = await cliFolder()
  const media = await makeMedia(work)
  const id = idOf(await run(['chat', 'new', '--message', 'hello', '--json']))
  await run(['upload', id, join(media, 'photo1.jpg')])
  await run(['chat', id, '--message', PROMPT])
  const showsTitle = async (): Promise<boolean> => (await run(['status', id])).stdout.includes('"Sea"')

  const chatted = await run(['chat', id, '--message', 'add a title "Sea", then export', '--json'])

  expect(chatted.code).toBe(0)
  expect(eventsOf(chatted).at(-1)).toMatchObject({ type: 'file', widthPx: 1920 })
  expect(find(eventsOf(chatted), 'action').filter(({ follows }) => !follows)).toEqual([])
  expect(await showsTitle()).toBe(true)
  expect((await run(['undo', id])).code).toBe(0)
  expect(await showsTitle()).toBe(false)
  const redone = await run(['redo', id, '--lang', 'zh-CN'])
  expect(redone.code).toBe(0)
  expect(redone.stdout).toContain('已重做')
  expect(await showsTitle()).toBe(true)
})

it('goes on with an export after Ctrl-C, and after a sudden death', async () => {
  const { work, run, start } = await cliFolder()
  await makeMedia(work)
  const stopped = start(['make', 'holiday', '--prompt', PROMPT, '--json'])
  await stopped.said('"phase":"rendering"')

  stopped.child.kill('SIGINT')

  const { code, ...said } = await stopped.ended
  expect(code).toBe(10)
  expect(eventsOf(said).at(-1)).toMatchObject({ type: 'failure', code: 'interrupted' })
  expect(await readdir(work)).not.toContain('holiday.mp4')

  const killed = start(['resume', '--json'])
  await killed.said('"phase":"rendering"')
  killed.child.kill('SIGKILL')
  await killed.ended

  const resumed = await run(['resume', '--json'])
  expect(resumed.code).toBe(0)
  expect(find(eventsOf(resumed), 'file')).toMatchObject([{ path: join(work, 'holiday.mp4') }])
  expect(await probe(join(work, 'holiday.mp4'))).toMatchObject({ width: 1920, height: 1080 })
  expect((await readdir(work)).sort()).toEqual(['holiday', 'holiday.mp4'])
})

it('lets one command at a time use a data folder: the next waits, and gives up when that takes too long', async () => {
  const { work, run, start } = await cliFolder()
  await makeMedia(work)
  const server = start(['serve'])
  await server.said('token')

  const refused = await run(['projects', '--json'])

  expect(refused.code).toBe(1)
  expect(eventsOf(refused)).toMatchObject([{ type: 'failure', code: 'store.in-use' }])
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
  const both = await Promise.all([run(['projects']), run(['projects'])])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
})

it('serves the engine to other programs, with one line that says where', async () => {
  const { start } = await cliFolder()
  const server = start(['serve'])
  await server.said('\n')

  server.child.kill('SIGTERM')

  const { code, stdout } = await server.ended
  expect(code).toBe(0)
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(JSON.parse(stdout)).toMatchObject({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
    token: expect.stringMatching(/^.{32,}$/) as string,
  })
})
