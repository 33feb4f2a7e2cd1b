import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { it as alone, expect } from 'vitest'
import { filesWith, formsOf, holds, shownElsewhere } from '../support/canary'
import { cliFolder, eventsOf, makeMedia } from '../support/cli'
import { type WholeCloud, no, startWholeCloud } from '../support/fake-cloud'
import type { AtEnd } from '../support/nemo-client'

/** Nearly all of the time is waiting for a film in the cloud, which both journeys can do at once. */
const it = alone.concurrent

/** Programs of the same name that write down how they were started, and then are the real ones. */
async function spiedTools(folder: string): Promise<string> {
  const bin = join(folder, 'bin')
  await mkdir(bin)
  for (const name of ['ffmpeg', 'ffprobe']) {
    const script = `#!/bin/sh\n{ env; echo "$@"; } >> "${join(folder, 'children.txt')}"\nexec /usr/bin/${name} "$@"\n`
    await writeFile(join(bin, name), script)
    await chmod(join(bin, name), 0o755)
  }
  return bin
}

/** A film, and everything that can go wrong without minutes of waiting. */
async function journey(atEnd: AtEnd, environment: Record<string, string>, cloud: WholeCloud) {
  const folder = await cliFolder(atEnd)
  const tools = await spiedTools(folder.work)
  const media = await makeMedia(folder.work)
  const around = { NEMO_API_URL: cloud.url, PATH: `${tools}:${process.env['PATH'] ?? ''}`, ...environment }
  const common = ['--backend', 'cloud', '--verbose', '--json']
  const made = await folder.run(['make', media, '--prompt', 'make a 2 second film', ...common], around)
  const project = eventsOf(made).find((event) => event.type === 'project')
  const id = project?.type === 'project' ? project.id : ''
  cloud.answer('POST /run_sse', (_, response) => no(response, 2001))
  cloud.answer('GET /api/credits/', (_, response) => no(response, 500, 500), 1)
  const said = [made]
  for (const args of [['chat', id, '--message', 'add a title "Sea"'], ['credits'], ['open', id], ['status', id]]) {
    said.push(await folder.run([...args, ...common], around))
  }
  return { folder, said, children: await readFile(join(folder.work, 'children.txt'), 'utf8') }
}

async function openCloud(atEnd: AtEnd, options: Parameters<typeof startWholeCloud>[0] = {}): Promise<WholeCloud> {
  const cloud = await startWholeCloud({ pollsUntilDone: 1, ...options })
  atEnd(() => cloud.close())
  return cloud
}

it('keeps a free token in its one file and shows it to the service alone, whatever goes wrong', async ({
  onTestFinished,
}) => {
  const cloud = await openCloud(onTestFinished)
  const { folder, said, children } = await journey(onTestFinished, {}, cloud)

  const [token = ''] = cloud.seen.flatMap(
    ({ headers }) => /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? [],
  )
  expect(token).toMatch(/^nmv_usr_/)
  expect(said[0]?.code).toBe(0)
  expect(await filesWith(folder.data, token)).toEqual(['account/token.json'])
  expect(await filesWith(folder.work, token)).toEqual([])
  expect(said.filter(({ stdout, stderr }) => holds(stdout + stderr, token))).toEqual([])
  expect(children).toContain('PATH=')
  expect(holds(children, token)).toBe(false)
  expect(shownElsewhere(cloud.seen, token)).toEqual([])
  expect(cloud.cdn.seen.length).toBeGreaterThan(0)
  expect(cloud.cdn.seen.filter((seen) => holds(JSON.stringify(seen.headers) + seen.path, token))).toEqual([])
})

it('never writes down a token that the environment brought, and hands it to no child', async ({ onTestFinished }) => {
  const token = 'nmv_usr_canary_4b1d9c'
  const cloud = await openCloud(onTestFinished, { givenToken: token })
  const { folder, said, children } = await journey(onTestFinished, { NEMO_TOKEN: token }, cloud)

  expect(said[0]?.code).toBe(0)
  expect(cloud.requestsTo('POST /api/auth/anonymous-token')).toEqual([])
  expect(await filesWith(folder.data, token)).toEqual([])
  expect(said.filter(({ stdout, stderr }) => holds(stdout + stderr, token))).toEqual([])
  expect(holds(children, token)).toBe(false)
  expect(shownElsewhere(cloud.seen, token)).toEqual([])
})

it('would find a token that was written down in another form', async ({ onTestFinished }) => {
  const folder = await cliFolder(onTestFinished)
  const token = 'nmv_usr_planted+/='
  for (const [index, form] of formsOf(token).entries()) await writeFile(join(folder.work, `${index}.txt`), `x${form}x`)

  expect(await filesWith(folder.work, token)).toEqual(['0.txt', '1.txt', '2.txt', '3.txt', '4.txt'])
})
