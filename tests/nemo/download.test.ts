import { readFile, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedToken } from '../../src/main/nemo/account/token-source'
import type { NemoClient, RenderOutput } from '../../src/main/nemo/client'
import { readFileAddress } from '../../src/main/nemo/files/file-address'
import { etagOf, no, sendFilm } from '../support/fake-cloud'
import { clientOnCloud, hurriedHost } from '../support/nemo-client'

const never = new AbortController().signal

async function downloading() {
  const { client, cloud, folder } = await clientOnCloud({ host: hurriedHost() })
  await client.signIn()
  const partPath = join(folder, '.film.mp4.part')
  const output: RenderOutput = { url: `${cloud.url}/film.mp4`, sizeBytes: cloud.film.byteLength }
  const seen: number[] = []
  const download = (given: RenderOutput | undefined = output): ReturnType<NemoClient['download']> =>
    client.download(
      { renderId: 'render_1', partPath, ...(given && { output: given }) },
      { signal: never, onProgress: (receivedBytes) => void seen.push(receivedBytes) },
    )
  return { client, cloud, folder, partPath, output, download, seen }
}

it('fetches a film whole, without the token, and leaves nothing beside it', async () => {
  const { cloud, folder, partPath, download, seen } = await downloading()

  expect(await download()).toEqual({ sizeBytes: cloud.film.byteLength })

  expect(await readFile(partPath)).toEqual(cloud.film)
  expect(seen.at(-1)).toBe(cloud.film.byteLength)
  expect(cloud.requestsTo('GET /film.mp4')[0]?.headers.authorization).toBeUndefined()
  expect((await readdir(folder)).sort()).toEqual(['.film.mp4.part', 'account'])
})

it('goes on where the connection broke, asking for the same version only', async () => {
  const { cloud, partPath, download } = await downloading()
  cloud.answer('GET /film.mp4', (_, response) => {
    response.writeHead(200, { etag: etagOf(cloud.film), 'content-length': cloud.film.byteLength })
    response.write(cloud.film.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50))
  })

  await expect(download()).rejects.toMatchObject({ code: 'nemo.no-connection' })
  await download()

  expect(cloud.requestsTo('GET /api/render/proxy/render_1/download')).toHaveLength(0)
  const [, again] = cloud.requestsTo('GET /film.mp4')
  expect(again?.headers).toMatchObject({ range: 'bytes=100000-', 'if-range': etagOf(cloud.film) })
  expect(await readFile(partPath)).toEqual(cloud.film)
})

it('starts over when the film is another one by now', async () => {
  const { cloud, partPath, download } = await downloading()
  await writeFile(partPath, 'the first bytes of an older film')
  await writeFile(`${partPath}.version`, '"older"')

  await download()

  expect(await readFile(partPath)).toEqual(cloud.film)
})

it('does not go on with bytes of an unknown version', async () => {
  const { cloud, partPath, download } = await downloading()
  await writeFile(partPath, 'bytes of who knows what')

  await download()

  expect(cloud.requestsTo('GET /film.mp4')[0]?.headers.range).toBeUndefined()
  expect(await readFile(partPath)).toEqual(cloud.film)
})

it('does not write through a link that stands where the part goes', async () => {
  const { cloud, folder, partPath, download } = await downloading()
  const victim = join(folder, 'victim')
  await writeFile(victim, 'mine')
  await symlink(victim, partPath)

  await download()

  expect(await readFile(victim, 'utf8')).toBe('mine')
  expect(await readFile(partPath)).toEqual(cloud.film)
})

it('asks the fallback, with the token, when the address is refused, and when there is none', async () => {
  const { cloud, output, download } = await downloading()
  cloud.answer('GET /film.mp4', (_, response) => no(response, 403, 403))

  await download()
  await download({ ...output, url: 'https://10.0.0.1/film.mp4' })

  const asked = cloud.requestsTo('GET /api/render/proxy/render_1/download')
  expect(asked).toHaveLength(2)
  for (const { headers } of asked) {
    expect(headers).toMatchObject({ authorization: 'Bearer nmv_usr_1', 'x-skill-source': 'how-to-create-an-ai-video' })
  }
})

it('renews a refused free token for the fallback', async () => {
  const { cloud, download } = await downloading()
  cloud.answer('GET /film.mp4', (_, response) => no(response, 403, 403))
  cloud.answer('GET /api/render/proxy/render_1/download', (_, response) => no(response, 1001, 401))

  await download()

  const asked = cloud.requestsTo('GET /api/render/proxy/render_1/download')
  expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer nmv_usr_1', 'Bearer nmv_usr_2'])
})

it('follows the fallback to another server without the token', async () => {
  const { cloud, download } = await downloading()
  const other = await clientOnCloud({ tokens: fixedToken('none') })
  const location = `${other.cloud.url}/film.mp4`
  cloud.answer('GET /film.mp4', (_, response) => no(response, 404, 404))
  cloud.answer('GET /api/render/proxy/render_1/download', (_, r) => void r.writeHead(302, { location }).end())

  await download()

  expect(other.cloud.requestsTo('GET /film.mp4').map(({ headers }) => headers.authorization)).toEqual([undefined])
})

it('gives up on a film that is shorter than announced everywhere', async () => {
  const { cloud, download } = await downloading()
  const short = cloud.film.subarray(0, 1000)
  for (const route of ['GET /film.mp4', 'GET /api/render/proxy/']) {
    cloud.answer(route, (seen, response) => sendFilm(short, { ...seen, headers: {} }, response), 9)
  }
  const announced = { url: `${cloud.url}/film.mp4`, sizeBytes: cloud.film.byteLength }

  await expect(download(announced)).rejects.toMatchObject({ code: 'export.download-broken' })
})

it('names the folder that cannot be written to', async () => {
  const { client, folder, output } = await downloading()
  const partPath = join(folder, 'missing', 'film.part')

  await expect(client.download({ renderId: 'r', output, partPath }, { signal: never })).rejects.toMatchObject({
    code: 'export.folder-not-writable',
    facts: { folder: join(folder, 'missing') },
  })
})

describe('an address of a film', () => {
  const base = new URL('https://api.example')

  it.each([
    'http://cdn.example/a.mp4',
    'https://cdn.example:8443/a.mp4',
    'https://user:pass@cdn.example/a.mp4',
    'https://127.0.0.1/a.mp4',
    'https://2130706433/a.mp4',
    'https://[::1]/a.mp4',
    'https://169.254.169.254/latest',
    'https://localhost/a.mp4',
    'https://router.lan/a.mp4',
    'https://intranet/a.mp4',
    'file:///etc/passwd',
    'data:video/mp4,x',
    'javascript:alert(1)',
    'ftp://cdn.example/a.mp4',
    'https://',
  ])('is refused: %s', (text) => {
    expect(readFileAddress(text, base)).toBeUndefined()
  })

  it('is taken when it is public, or the very server that gave it', () => {
    expect(readFileAddress('https://cdn.example/a.mp4?sig=1', base)?.href).toBe('https://cdn.example/a.mp4?sig=1')
    expect(readFileAddress('/films/a.mp4', base)?.href).toBe('https://api.example/films/a.mp4')
    const local = new URL('http://127.0.0.1:9000')
    expect(readFileAddress('http://127.0.0.1:9000/a.mp4', local)?.pathname).toBe('/a.mp4')
  })
})
