import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPhotos } from '../../src/main/engine/compositor/photo-planes'
import { toPhotoSize } from '../../src/picture/stage'
import { createNodeHost } from '../../src/main/host/node-host'
import { pictureBytes } from '../../src/kernel/picture'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rw-large-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it.each([
  ['png', 'testsrc2=s=2560x1600'],
  ['png', 'testsrc2=s=4001x3001,format=rgba,colorchannelmixer=aa=0.5'],
  ['webp', 'testsrc2=s=4096x4096'],
] as const)('decodes a large %s of %s', async (container, drawing) => {
  const path = join(folder, `large.${container}`)
  execFileSync('ffmpeg', ['-loglevel', 'error', '-f', 'lavfi', '-i', drawing, '-frames:v', '1', path])
  const frame = { widthPx: 1920, heightPx: 1080 }
  const photos = createPhotos(createNodeHost(), { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }, join(folder, 'cache'))

  const planesPath = await photos.planesOf({ path, container }, 'fill', frame, new AbortController().signal)

  const size = toPhotoSize(frame)
  expect((await stat(planesPath)).size).toBe(pictureBytes(size.widthPx, size.heightPx))
})
