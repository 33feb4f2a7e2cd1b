import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { X264, type VideoCodec } from '../../src/main/engine/compositor/codecs'
import { createCompositor } from '../../src/main/engine/compositor/compositor'
import { findCandidates, HARDWARE } from '../../src/main/engine/compositor/hardware/candidates'
import { chooseH264, pickFastest } from '../../src/main/engine/compositor/hardware/choose-h264'
import { openStudio, planOf, shotOf } from './studio'

const trial = (codec: VideoCodec, wallMs: number, sizeBytes: number) => ({ codec, wallMs, sizeBytes })
const { nvenc, vaapi, qsv } = HARDWARE

it.each([
  ['much faster at the same size', trial(nvenc, 500, 1000), nvenc],
  ['hardly faster', trial(nvenc, 800, 1000), X264],
  ['much faster but twice as large', trial(nvenc, 300, 2000), X264],
  ['much faster but suspiciously small', trial(nvenc, 300, 300), X264],
])('an encoder that is %s', (_, other, expected) => {
  expect(pickFastest(trial(X264, 1000, 1000), [other])).toBe(expected)
})

it('takes the fastest of several', () => {
  const others = [trial(vaapi, 500, 1000), trial(nvenc, 300, 1000), trial(qsv, 400, 1000)]
  expect(pickFastest(trial(X264, 1000, 1000), others)).toBe(nvenc)
})

/**
 * An ffmpeg that pretends to have a graphics card: it makes the same file as x264 without being asked to wait, fails, or
 * takes its time. What x264 itself does in the trial takes long, so that the test does not depend on the machine. Outside
 * of the trial, which is the only one of 1080 lines, the card always fails. Each call is noted.
 */
async function pretender(folder: string, card: 'works' | 'fails' | 'is slow') {
  const script = join(folder, 'ffmpeg')
  const notes = join(folder, 'notes')
  const pause = card === 'is slow' ? 'sleep 4' : ':'
  await writeFile(
    script,
    `#!/bin/sh
case "$*" in *h264_nvenc*) name=nvenc ;; *) name=x264 ;; esac
echo "$name" >> '${notes}'
case "$*" in *1920x1080*) ;; *) [ "$name" = nvenc ] && exit 1; exec ffmpeg "$@" ;; esac
cat > /dev/null
[ "$name" = x264 ] && sleep 2
[ "$name" = nvenc ] && { [ '${card}' = fails ] && { echo 'Cannot load libcuda.so.1' >&2; exit 1; }; ${pause}; }
for last in "$@"; do :; done
exec ffmpeg -v error -y -f lavfi -i color=s=64x64:r=30 -frames:v 30 -c:v libx264 "$last"
`,
  )
  await chmod(script, 0o755)
  const called = async (): Promise<string[]> => (await readFile(notes, 'utf8')).trim().split('\n')
  return { tools: { ffmpeg: script, ffprobe: 'ffprobe' }, called }
}

it.each([
  ['works', 'h264_nvenc'],
  ['fails', 'libx264'],
  ['is slow', 'libx264'],
] as const)('a card that %s leads to %s', async (card, expected) => {
  const { folder } = await openStudio()
  const { tools } = await pretender(folder, card)
  const question = { tools, build: 'one', threads: 1, folder: join(folder, 'cache'), candidates: [nvenc] }
  expect((await chooseH264(createNodeHost(), question)).name).toBe(expected)
})

it('tries each build of ffmpeg once', async () => {
  const { folder } = await openStudio()
  const { tools, called } = await pretender(folder, 'works')
  const question = { tools, build: 'one', threads: 1, folder: join(folder, 'cache'), candidates: [nvenc] }
  const host = createNodeHost()
  await chooseH264(host, question)
  const once = await called()
  expect(once).toEqual(['nvenc', 'x264'])
  expect(await chooseH264(host, question)).toBe(nvenc)
  expect(await called()).toEqual(once)
  await chooseH264(host, { ...question, build: 'two' })
  expect(await called()).toHaveLength(4)
})

it('makes the film with x264 when a card that won the trial fails halfway', async () => {
  const studio = await openStudio()
  const { tools, called } = await pretender(studio.folder, 'works')
  const compositor = createCompositor({
    ...{ host: createNodeHost(), tools, hardware: [nvenc], cacheFolder: join(studio.folder, 'cache') },
    ...{ resourcesFolder: resolve('resources'), workerFile: resolve('out/main/segment-worker.js') },
  })
  const order = {
    ...{ plan: planOf([shotOf(await studio.flatPhoto('photo.jpg', '0x707070'), 0, 15)]), onProgress: () => undefined },
    ...{ outputPath: join(studio.folder, 'film.mp4'), workFolder: join(studio.folder, 'work') },
  }
  const facts = await compositor.render({ ...order, signal: new AbortController().signal })
  expect(facts.frameCount).toBe(15)
  expect((await called()).filter((name) => name === 'nvenc')).toHaveLength(2)
})

it('uses x264 when the real ffmpeg has the encoders but the machine has no card', async () => {
  const { folder } = await openStudio()
  const host = createNodeHost()
  const missing = await findCandidates({ ...host, files: { ...host.files, access: () => Promise.reject(new Error()) } })
  expect(process.platform === 'linux' ? missing : []).toEqual([])
  const nowhere: VideoCodec = { ...vaapi, deviceArgs: ['-vaapi_device', join(folder, 'no-card')] }
  const tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
  const question = { tools, build: 'real', threads: 2, folder: join(folder, 'cache'), candidates: [nowhere] }
  expect(await chooseH264(host, question)).toBe(X264)
})
