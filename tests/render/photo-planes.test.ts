import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { createPhotos } from '../../src/main/engine/compositor/photo-planes'
import { createNodeHost } from '../../src/main/host/node-host'

const canPin = process.platform === 'linux' && availableParallelism() > 1

it.runIf(canPin)('decodes a photo to the same pixels on one core and on several', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rw-planes-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'busy.jpg')
  const busy = ['-f', 'lavfi', '-i', 'testsrc2=s=2000x1500,noise=alls=40:allf=u', '-frames:v', '1', '-q:v', '2', path]
  await promisify(execFile)('ffmpeg', ['-v', 'error', ...busy])
  const onOneCore = join(folder, 'ffmpeg-on-one-core')
  await writeFile(onOneCore, '#!/bin/sh\nexec taskset -c 0 ffmpeg "$@"\n')
  await chmod(onOneCore, 0o755)

  const planesBy = async (ffmpeg: string, cache: string): Promise<Buffer> => {
    const photos = createPhotos(createNodeHost(), { ffmpeg, ffprobe: 'ffprobe' }, join(folder, cache))
    const frame = { widthPx: 1920, heightPx: 1080 }
    const source = { path, container: 'jpeg' as const }
    return readFile(await photos.planesOf(source, 'fill', frame, new AbortController().signal))
  }
  const [one, several] = [await planesBy(onOneCore, 'one'), await planesBy('ffmpeg', 'several')]
  expect(one.equals(several)).toBe(true)
})
