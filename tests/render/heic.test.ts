import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPhotos, type Photos } from '../../src/main/engine/compositor/photo-planes'
import { createNodeHost } from '../../src/main/host/node-host'
import { createReadable } from '../../src/main/media/readable'
import { gridHeic, type GridOptions, heicPath } from '../media/heic/heic'
import { withProfile } from './flat-jpeg'

const host = createNodeHost()
const tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe', heifDecoder: resolve('out/main/heif-worker.js') }
const signal = new AbortController().signal
const FRAME = { widthPx: 320, heightPx: 180 }

let folder = ''
let photos: Photos
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rw-heic-'))
  const toReadable = createReadable({ host, tools, folder: join(folder, 'readable') })
  photos = createPhotos(host, tools, join(folder, 'photos'), toReadable)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** XYZ of D50 for red, green and blue. */
const P3 = [
  [0.51512, 0.2412, -0.00105],
  [0.29198, 0.69225, 0.04189],
  [0.1571, 0.06657, 0.78407],
] as const
/** What stands behind the heads of the file and of the profile. */
const profileOf = (colorants: typeof P3): Buffer => withProfile(Buffer.from([0xff, 0xd8]), colorants).subarray(20)

/** The colour in the middle of a photo as it stands in a film. */
async function middleOf(name: string, options: GridOptions): Promise<number[]> {
  const path = join(folder, name)
  await writeFile(path, gridHeic(options))
  const planes = await readFile(await photos.planesOf({ path, container: 'heif' }, 'fill', FRAME, signal))
  // The picture is twice as large as the frame at most; its middle is in the middle of each plane.
  const pixels = planes.length / 1.5
  const at = (start: number, size: number): number => planes[start + Math.floor(size / 2)] ?? 0
  const l = (at(0, pixels) - 16) * 1.1644
  const u = at(pixels, pixels / 4) - 128
  const v = at(pixels * 1.25, pixels / 4) - 128
  return [l + 1.7927 * v, l - 0.2132 * u - 0.5329 * v, l + 2.1124 * u]
}

it.each<[string, GridOptions, readonly number[]]>([
  ['an ordinary screen', {}, [200, 80, 60]],
  ['Display P3, as phones write them', { profile: profileOf(P3) }, [216, 69, 50]],
])('draws the colours of a HEIC photo made for %s', async (name, options, expected) => {
  const seen = await middleOf(`${name}.heic`, { colour: 'brown', ...options })

  expected.forEach((value, index) => expect(Math.abs((seen[index] ?? 0) - value)).toBeLessThan(7))
})

it('lays a HEIC picture with clear parts over the film as a logo', async () => {
  const source = { path: heicPath('clear'), container: 'heif' } as const
  const painted = await photos.paintMark({ source, corner: 'top-left', widthFraction: 0.2, opacity: 1 }, FRAME, signal)

  // Only the half that is there was painted.
  expect(painted.stride).toBeLessThan(painted.heightPx)
})
