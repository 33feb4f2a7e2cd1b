import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { BT709, X264_PHOTOS } from '../../src/main/engine/compositor/codecs'
import { joinFilm } from '../../src/main/engine/compositor/join-film'
import { joinMp4 } from '../../src/main/engine/compositor/mp4/join-mp4'
import { toWorkFolder } from '../../src/main/engine/compositor/work-folder'
import { createNodeHost } from '../../src/main/host/node-host'

const run = promisify(execFile)
const host = createNodeHost()
const signal = new AbortController().signal

/** Runs of pictures as the compositor encodes them, and a sound as long as all of them. */
async function piecesOf(runs: readonly { frames: number; args?: readonly string[] }[]) {
  const folder = await mkdtemp(join(tmpdir(), 'rw-join-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const names = runs.map((_, index) => `run-${index}.mp4`)
  for (const [index, { frames, args = X264_PHOTOS.args }] of runs.entries()) {
    const source = ['-f', 'lavfi', '-i', `testsrc2=s=320x180:r=30,hue=h=${index * 90}`, '-frames:v', `${frames}`]
    const coding = ['-pix_fmt', 'yuv420p', ...args, '-threads', '1', '-video_track_timescale', '15360']
    await run('ffmpeg', ['-v', 'error', ...source, ...coding, join(folder, names[index] ?? '')])
  }
  const seconds = runs.reduce((sum, { frames }) => sum + frames, 0) / 30
  const sound = ['-f', 'lavfi', '-i', `sine=r=48000:d=${seconds}`, '-c:a', 'aac', join(folder, 'sound.m4a')]
  await run('ffmpeg', ['-v', 'error', ...sound])
  await writeFile(join(folder, 'list.txt'), ['ffconcat version 1.0', ...names.map((name) => `file ${name}`)].join('\n'))
  const joined = ['-f', 'concat', '-i', join(folder, 'list.txt'), '-i', join(folder, 'sound.m4a'), '-c', 'copy']
  await run('ffmpeg', ['-v', 'error', ...joined, '-movflags', '+faststart', join(folder, 'by-ffmpeg.mp4')])
  return { folder, names, byFfmpeg: join(folder, 'by-ffmpeg.mp4') }
}

/** Each picture and block of sound: when, for how long, and what. */
async function contentOf(path: string): Promise<string[]> {
  const { stdout } = await run('ffmpeg', ['-v', 'error', '-i', path, '-map', '0', '-f', 'framemd5', '-'])
  return stdout
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .sort()
}

async function factsOf(path: string): Promise<unknown> {
  const stream = 'codec_name,profile,width,height,nb_frames,duration,start_time,r_frame_rate,has_b_frames,color_space'
  const args = ['-v', 'error', '-show_entries', `stream=${stream}:format=duration,start_time,nb_streams`, '-of', 'json']
  return JSON.parse((await run('ffprobe', [...args, path])).stdout)
}

it('joins runs and sound into what ffmpeg would make of them, to the last picture, sample and time', async () => {
  const { folder, names, byFfmpeg } = await piecesOf([{ frames: 99 }, { frames: 9 }, { frames: 51 }, { frames: 30 }])
  const filmPath = join(folder, 'film.mp4')
  const runPaths = names.map((name) => join(folder, name))

  expect(await joinMp4(host, { runPaths, audioPath: join(folder, 'sound.m4a'), filmPath, signal })).toBe(true)

  expect(await contentOf(filmPath)).toEqual(await contentOf(byFfmpeg))
  expect(await factsOf(filmPath)).toEqual(await factsOf(byFfmpeg))
})

it('lays pictures and their sound beside each other, behind what describes them', async () => {
  const { folder, names } = await piecesOf([{ frames: 99 }, { frames: 81 }])
  const filmPath = join(folder, 'film.mp4')
  const runPaths = names.map((name) => join(folder, name))
  await joinMp4(host, { runPaths, audioPath: join(folder, 'sound.m4a'), filmPath, signal })

  const bytes = (await readFile(filmPath)).toString('latin1')
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
  const args = ['-v', 'error', '-show_entries', 'packet=pts_time,pos', '-of', 'csv=p=0', filmPath]
  const packets = (await run('ffprobe', args)).stdout.trim().split('\n')
  const times = packets.map((line) => line.split(',').map(Number)).sort(([, a = 0], [, b = 0]) => a - b)
  const steps = times.slice(1).map(([timeS = 0], index) => Math.abs(timeS - (times[index]?.[0] ?? 0)))
  expect(Math.max(...steps)).toBeLessThan(1.5)
})

it('leaves runs of two kinds to ffmpeg, which looks into them', async () => {
  const other = ['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '0', ...BT709]
  const { folder, names } = await piecesOf([{ frames: 30 }, { frames: 30, args: other }])
  const filmPath = join(folder, 'film.mp4')
  expect(await joinMp4(host, { runPaths: names.map((name) => join(folder, name)), filmPath, signal })).toBe(false)
  await expect(stat(filmPath)).rejects.toThrow()

  const segments = names.map((fileName, index) => ({ index, firstFrame: index * 30, frameCount: 30, fileName }))
  const order = { ffmpeg: 'ffmpeg', container: 'mp4' as const, outputArgs: ['-f', 'mp4'], fileName: 'film', segments }
  const joined = await joinFilm(host, { ...order, folder: toWorkFolder(host, folder, 'now'), signal })
  expect(await contentOf(joined)).toHaveLength(60)
})
