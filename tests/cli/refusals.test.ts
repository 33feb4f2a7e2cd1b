import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { cliFolder, eventsOf, find, idOf, makeMedia } from '../support/cli'
import { type FakeCloud, no, startFakeCloud } from '../support/fake-cloud'

// Each command is a process of its own: on a busy machine that adds up.
vi.setConfig({ testTimeout: 240_000 })

describe('a command line that is not understood', () => {
  it.each([
    [['frob'], 'There is no command frob.'],
    [['status', '--colour', 'x'], 'There is no option --colour.'],
    [['make', '.'], '--prompt <text> is missing.'],
    [['status'], 'project is missing.'],
    [['make', '.', '--prompt', 'x', '--ratio', '2:1'], '2:1 is not one of the possible values of --ratio <ratio>.'],
    [['make', '.', '--prompt', ' '], '--prompt <text> is missing.'],
    [['chat', 'new', '--message', ''], '--message <text> is missing.'],
    [['serve', '--port', 'http'], 'http is not one of the possible values of --port <number>.'],
    [['status', 'nothing'], 'There is no project nothing.'],
  ])('ends with 2 and one clear line: %j', async (args, words) => {
    const { run } = await cliFolder()

    const { code, stdout, stderr } = await run(args)

    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain(words)
  })

  it('is told in Chinese to who reads Chinese', async () => {
    const { run } = await cliFolder()

    expect((await run(['frob', '--lang', 'zh-CN'])).stderr).toContain('没有 frob 这个命令。')
    expect((await run(['frob'], { LANG: 'zh_CN.UTF-8' })).stderr).toContain('没有 frob 这个命令。')
    expect((await run(['make', '--help', '--lang', 'zh-CN'])).stdout).toContain('用文件和文件夹制作影片')
  })
})

describe('nothing to work with', () => {
  it('ends with 8 when no file can be used, and says why', async () => {
    const { work, run } = await cliFolder()
    await mkdir(join(work, 'empty'))

    const ended = await run(['make', 'empty', 'gone.jpg', '--prompt', 'a film', '--json'])

    expect(ended.code).toBe(8)
    const events = eventsOf(ended)
    expect(events.find(({ type }) => type === 'media')).toMatchObject({ added: 0 })
    expect(events.at(-1)?.type).toBe('failure')
  })

  it('makes no project when none of the files is there', async () => {
    const { run } = await cliFolder()

    const ended = await run(['make', 'gone.jpg', 'lost', '--prompt', 'a film', '--json'])

    expect(ended.code).toBe(8)
    expect(eventsOf(ended)).toMatchObject([
      { type: 'media', added: 0, skipped: [{ name: 'gone.jpg' }, { name: 'lost' }] },
      { type: 'failure', code: 'media.missing' },
    ])
    expect(eventsOf(await run(['projects', '--json']))).toEqual([])
  })

  it('ends with 9 when there is nothing to export', async () => {
    const { run } = await cliFolder()
    await run(['chat', 'new', '--message', 'hello'])
    const [project] = eventsOf(await run(['projects', '--json']))

    const ended = await run(['export', project?.type === 'project' ? project.id : '', '--json'])

    expect(ended.code).toBe(9)
    expect(eventsOf(ended)).toMatchObject([{ type: 'failure', code: 'export.nothing-yet' }])
  })

  it('ends with 8 where nobody fetches what lies at a link, says so, and takes the files', async () => {
    const { work, run } = await cliFolder()
    await makeMedia(work)
    const id = idOf(await run(['chat', 'new', '--message', 'hello', '--json']))

    const ended = await run(['upload', id, 'https://files.example/beach.mp4', 'holiday/photo1.jpg', '--json'])

    expect(ended.code).toBe(8)
    expect(find(eventsOf(ended), 'media')).toMatchObject([{ added: 1 }])
    expect(find(eventsOf(ended), 'failure')).toMatchObject([
      { code: 'media.link-online-only', remedy: 'choose-file-again' },
    ])
    expect(find(eventsOf(ended), 'failure')[0]?.message).toContain('beach.mp4')
    expect(find(eventsOf(ended), 'message')).toEqual([])
  })

  it('has no link to a project of this computer', async () => {
    const { work, run } = await cliFolder()
    await makeMedia(work)
    const [made] = eventsOf(await run(['chat', 'new', '--message', 'hello', '--json']))

    const { code, stderr } = await run(['open', made?.type === 'project' ? made.id : ''])

    expect(code).toBe(2)
    expect(stderr).toContain('there is no link')
  })
})

describe('the service', () => {
  async function onCloud() {
    const cloud: FakeCloud = await startFakeCloud()
    onTestFinished(() => cloud.close())
    const { run } = await cliFolder()
    const cli = (args: string[], environment = {}) =>
      run([...args, '--backend', 'cloud', '--json'], { NEMO_API_URL: cloud.url, ...environment })
    return { cloud, cli }
  }

  it('is asked for the balance, a turn and a link', async () => {
    const { cloud, cli } = await onCloud()

    expect(eventsOf(await cli(['credits'])).at(-1)).toMatchObject({ type: 'credits', available: 100, total: 100 })
    const chatted = await cli(['chat', 'new', '--message', 'make something nice'])
    expect(chatted.code).toBe(0)
    const [project] = eventsOf(chatted)
    const opened = await cli(['open', project?.type === 'project' ? project.id : ''])

    expect(eventsOf(opened).at(-1)).toMatchObject({ url: 'https://nemovideo.com/workspace/claim?ct=clm_a%2Fb' })
    expect(cloud.requestsTo('POST /api/auth/anonymous-token')).toHaveLength(1)
    expect(cloud.requestsTo('POST /run_sse')).toHaveLength(1)
  })

  it.each([
    [1001, 3, 'nemo.token-refused', { NEMO_TOKEN: 'mine' }],
    [2001, 6, 'nemo.no-credits', {}],
    [402, 7, 'nemo.plan-blocks-export', {}],
    [403, 7, 'nemo.scope', {}],
    [400, 5, 'nemo.bad-request', {}],
  ])('ends a refused turn with its own number: %i', async (wireCode, exitCode, failure, environment) => {
    const { cloud, cli } = await onCloud()
    const ok = JSON.stringify({ code: 0, data: { task_id: 't', session_id: 's', state: null } })
    if ('NEMO_TOKEN' in environment) {
      for (const route of ['POST /api/tasks', 'GET /api/state']) cloud.answer(route, (_seen, r) => void r.end(ok), 9)
    }
    cloud.answer('POST /run_sse', (_seen, response) => no(response, wireCode))

    const ended = await cli(['chat', 'new', '--message', 'make something nice'], environment)

    expect(ended.code).toBe(exitCode)
    expect(eventsOf(ended).at(-1)).toMatchObject({ type: 'failure', code: failure })
    expect(ended.stdout + ended.stderr).not.toMatch(/mine|nmv_usr/)
  })

  it('ends with 4 when nobody is there', async () => {
    const { cloud, cli } = await onCloud()
    await cloud.close()

    const ended = await cli(['credits'])

    expect(ended.code).toBe(4)
    expect(eventsOf(ended)).toMatchObject([{ type: 'failure', code: 'nemo.no-connection' }])
  })

  it('is not shown a token over an open line', async () => {
    const { run } = await cliFolder()

    const ended = await run(['credits', '--backend', 'cloud', '--json'], {
      NEMO_API_URL: 'http://api.example',
      NEMO_TOKEN: 'mine',
    })

    expect(ended.code).toBe(2)
    expect(eventsOf(ended)).toMatchObject([{ type: 'failure', code: 'usage' }])
  })
})
