import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createLocalHost } from '../../../src/main/host/local-host'
import { once } from '../../../src/main/studio/once'
import { toFailure } from '../../../src/shared/failures/to-failure'
import { ReelwrightError } from '../../../src/shared/failures/failure'
import { tempFolder } from '../../support/nemo-client'
import { makeArchive, remake, remakeFilm, remakeWithoutMedia } from './support/archives'
import { computer, computerWithFilm, type Computer, watch } from './support/computers'

const run = promisify(execFile)

/** A good project file, made by the test that comes first. */
const whole = once(async () => {
  const { studio, projectId, filePath } = await computerWithFilm()
  await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: true })
  return readFile(filePath)
})

async function setUp() {
  const other = await computer()
  const folder = await tempFolder()
  const good = join(folder, 'good.reelwright')
  const bytes = await whole()
  await writeFile(good, bytes)
  return { ...other, folder, bytes, good, bad: join(folder, 'bad.reelwright') }
}

/** Opens it, and looks that nothing of it is left anywhere. */
async function refusalOf({ studio, place }: Computer, path: string): Promise<string> {
  const around = async () => (await readdir(join(path, '..'), { recursive: true })).toSorted()
  const before = await around()
  const failures = [studio.projectFiles.look(path), studio.projectFiles.open(path, watch())].map((work) =>
    work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    ),
  )
  const [looked, opened] = await Promise.all(failures)
  expect(await readdir(join(place.dataFolder, 'projects'))).toEqual([])
  expect(await around()).toEqual(before)
  expect(studio.projects.list()).toEqual([])
  if (!(opened instanceof ReelwrightError))
    throw new Error('It was opened, or failed without a sentence.', { cause: opened })
  if (looked !== undefined) expect(looked).toMatchObject({ code: opened.code })
  for (const language of ['en', 'zh-CN'] as const)
    expect(toFailure(opened, language).message).toMatch(/^[^{}<>]{10,140}$/u)
  return opened.code
}

it.each([
  ['nothing', '', 'project-file.not-one'],
  ['a text', 'Dear diary', 'project-file.not-one'],
  ['the head of an archive and no more', 'PK\u0003\u0004', 'project-file.damaged'],
])('refuses %s', async (_what, content, code) => {
  const at = await setUp()
  await writeFile(at.bad, content)
  expect(await refusalOf(at, at.bad)).toBe(code)
})

it('refuses a file that was cut off, wherever', async () => {
  const at = await setUp()
  for (const part of [0.1, 0.5, 0.9, 0.999]) {
    await writeFile(at.bad, at.bytes.subarray(0, Math.floor(at.bytes.length * part)))
    expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
  }
})

it('refuses one in which a single bit is another', async () => {
  const at = await setUp()
  const photo = at.bytes.indexOf('IDAT')
  const bent = Buffer.from(at.bytes)
  bent[photo + 6] = (bent[photo + 6] ?? 0) ^ 1
  await writeFile(at.bad, bent)
  expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
})

it('refuses archives of other programs', async () => {
  const at = await setUp()
  await makeArchive(at.bad, (archive) => archive.addText('word/document.xml', '<w/>'))
  expect(await refusalOf(at, at.bad)).toBe('project-file.not-one')
})

it('says of a file of a later version that this program is to be updated', async () => {
  const at = await setUp()
  await remake(at.good, at.bad, { manifest: (manifest) => ({ ...manifest, version: 2, engine: 'something new' }) })
  expect(await refusalOf(at, at.bad)).toBe('project-file.newer')
})

it.each(['../outside.png', '/tmp/outside.png', 'media/../../outside.png', 'C:\\outside.png', 'media\\1.png', 'media/'])(
  'writes nothing under the name %s',
  async (name) => {
    const at = await setUp()
    await remake(at.good, at.bad, { more: { [name]: Buffer.from('outside') } })
    expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
  },
)

type Raw = Record<string, unknown> & { media: Record<string, unknown>[] }

it.each([
  ['an entry outside', { entry: '../outside.png' }],
  ['an entry of another file', { entry: 'project.json' }],
  ['a size that is not its own', { sizeBytes: 5 }],
  ['an endless size', { sizeBytes: 1e300 }],
  ['an id that names a folder', { id: '../../x' }],
  ['a content that is not its own', { fingerprint: 'f'.repeat(64) }],
])('refuses a list of media with %s', async (_what, change) => {
  const at = await setUp()
  const manifest = (raw: Record<string, unknown>) => {
    const [first = {}, ...others] = (raw as Raw).media
    return { ...raw, media: [{ ...first, ...change }, ...others] }
  }
  await remake(at.good, at.bad, { manifest })
  expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
})

it('refuses two files in one place', async () => {
  const at = await setUp()
  const manifest = (raw: Record<string, unknown>) => {
    const { media } = raw as Raw
    return { ...raw, media: media.map((item) => ({ ...item, entry: media[0]?.['entry'] })) }
  }
  await remake(at.good, at.bad, { manifest })
  expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
})

it('refuses more entries than the largest project has, and any that it does not know', async () => {
  const at = await setUp()
  await makeArchive(at.bad, async (archive) => {
    for (let number = 0; number < 10_003; number += 1) await archive.addText(`media/${number}`, '')
  })
  expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
  await remake(at.good, at.bad, { more: { 'media/77.png': Buffer.from('x') } })
  expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
})

it('refuses a text that would fill the memory, whatever size it tells', async () => {
  const at = await setUp()
  const zeros = Buffer.alloc(100 * 1024 * 1024, ' ')
  await makeArchive(at.bad, (archive) => archive.addText('project.json', zeros.toString()))
  expect((await readFile(at.bad)).length).toBeLessThan(200_000)
  expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')

  const lying = await readFile(at.bad)
  const packed = deflateRawSync(zeros)
  const told = Buffer.alloc(8)
  told.writeBigUInt64LE(BigInt(zeros.length))
  for (let found = lying.indexOf(told); found >= 0; found = lying.indexOf(told, found + 8))
    lying.writeBigUInt64LE(1000n, found)
  expect(lying.includes(packed)).toBe(true)
  await writeFile(at.bad, lying)
  expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
})

it('refuses links', async () => {
  const at = await setUp()
  const script = [
    'import sys, zipfile',
    'z = zipfile.ZipFile(sys.argv[1], "w")',
    'i = zipfile.ZipInfo("project.json"); i.create_system = 3; i.external_attr = 0o120777 << 16',
    'z.writestr(i, "/etc/passwd"); z.close()',
  ].join('\n')
  await run('python3', ['-c', script, at.bad])
  expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
})

it('refuses a film that speaks of nothing, and leaves no project behind', async () => {
  const at = await setUp()
  await remakeFilm(at.good, at.bad, { version: 1, name: '', files: 'none', history: {} })
  expect(await refusalOf(at, at.bad)).toBe('project-file.damaged')
})

it('gives files names that every system takes, inside the folder of the project', async () => {
  const at = await setUp()
  const names = ['..', 'con.png', '../../../up.png', 'a\u202Egnp.exe', '.hidden']
  const manifest = (raw: Record<string, unknown>) => {
    const { media } = raw as Raw
    return { ...raw, media: media.map((item, index) => ({ ...item, fileName: names[index] })) }
  }
  await remake(at.good, at.bad, { manifest })

  const { projectId } = await at.studio.projectFiles.open(at.bad, watch())

  const folder = join(at.place.dataFolder, 'projects', projectId, 'media')
  const written = (await readdir(folder, { recursive: true })).toSorted()
  expect(written).toEqual(['1', '1/file', '2', '2/film con.png', '3', '3/up.png'])
  expect((await readdir(at.folder)).toSorted()).toEqual(['bad.reelwright', 'good.reelwright'])
})

it('asks no other computer for media, and believes no path that leads to another file', async () => {
  const at = await setUp()
  const asked: string[] = []
  const { files, ...host } = createLocalHost()
  const stat = ((path: string) => {
    asked.push(path)
    return files.stat(path)
  }) as typeof files.stat
  const lstat = ((path: string) => {
    asked.push(path)
    return files.lstat(path)
  }) as typeof files.lstat
  const places = ['\\\\evil\\share\\a.png', '//evil/share/b.png', '/etc/hostname']
  const light = join(at.folder, 'light.reelwright')
  const manifest = (raw: Record<string, unknown>) => ({
    ...raw,
    media: (raw as Raw).media.map(({ entry, ...item }, index) => ({
      ...item,
      path: places[index],
      relativePath: `../../../../../..${places[index] ?? ''}`,
      wasAlong: entry,
    })),
  })
  await remakeWithoutMedia(at.good, light, manifest)
  await at.studio.close()
  const watched = { ...at.place.host, ...host, files: { ...files, stat, lstat }, network: at.place.host.network }
  const studio = await at.place.start({ host: watched })

  const { projectId } = await studio.projectFiles.open(light, watch())

  await studio.media.look(projectId)
  const { media } = await studio.projects.state(projectId)
  expect(media.map(({ gone }) => gone !== undefined)).toEqual([true, true, true])
  expect(asked.filter((path) => /^[\\/]{2}/.test(path))).toEqual([])
})
