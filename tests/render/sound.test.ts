import { expect, it } from 'vitest'
import type { FilmPlan, Sound } from '../../src/main/engine/film'
import { loudnessOf, musicOf, openStudio, planOf, probeStreams, shotOf, type TestStudio } from './studio'

async function filmWith(studio: TestStudio, sounds: readonly Sound[]): Promise<FilmPlan> {
  const photo = await studio.flatPhoto('photo.jpg', '0x707070')
  return planOf([shotOf(photo, 0, 150)], { sounds })
}

const tone = (studio: TestStudio, name: string, args: readonly string[], source = 'sine=f=440:d=2') =>
  studio.make(name, 'wav', ['-f', 'lavfi', '-i', source, ...args])

it('gives a film without sounds a silent track of its length', async () => {
  const studio = await openStudio()
  const path = await studio.render(await filmWith(studio, []))
  const { audio } = await probeStreams(path)
  expect(audio).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 })
  expect(Math.abs(Number(audio.duration) - 5)).toBeLessThan(0.03)
  expect((await loudnessOf(path)).lufs).toBeLessThan(-60)
})

it('repeats short music, and brings it to -14 LUFS without clipping', async () => {
  const studio = await openStudio()
  const music = await studio.make('music.mp3', 'mp3', [
    '-f',
    'lavfi',
    '-i',
    'anoisesrc=c=pink:a=0.4:d=2,tremolo=f=3:d=0.9',
  ])
  const path = await studio.render(await filmWith(studio, [musicOf(music, 5000)]))
  expect(Math.abs(Number((await probeStreams(path)).audio.duration) - 5)).toBeLessThan(0.03)
  const { lufs, peakDb } = await loudnessOf(path)
  expect(Math.abs(lufs + 14)).toBeLessThanOrEqual(0.5)
  expect(peakDb).toBeLessThan(-1)
})

it.each([
  ['5.1', ['-af', 'pan=5.1|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0']],
  ['mono at 22 kHz', ['-ar', '22050', '-ac', '1']],
  ['8 bit at 96 kHz', ['-ar', '96000', '-c:a', 'pcm_u8']],
])('takes sound in %s', async (_, args) => {
  const studio = await openStudio()
  const sound = await tone(studio, 'odd.wav', args)
  const path = await studio.render(
    await filmWith(studio, [musicOf(sound, 5000), musicOf(sound, 2000, { id: 'second', startMs: 1500, loop: false })]),
  )
  expect((await probeStreams(path)).audio).toMatchObject({ sample_rate: '48000', channels: 2 })
  expect((await loudnessOf(path)).lufs).toBeGreaterThan(-17)
})

it('begins a sound at its place and fades it', async () => {
  const studio = await openStudio()
  const sound = await tone(studio, 'tone.wav', [], 'sine=f=440:d=6')
  const path = await studio.render(
    await filmWith(studio, [musicOf(sound, 2000, { startMs: 2000, fadeOutMs: 1000, loop: false })]),
  )
  const levels = await levelsOf(path)
  expect(levels(0.5, 1.5)).toBeLessThan(0.001)
  expect(levels(2.2, 2.8)).toBeGreaterThan(0.05)
  expect(levels(3.7, 3.9)).toBeLessThan(levels(2.2, 2.8) * 0.5)
  expect(levels(4.3, 4.9)).toBeLessThan(0.001)
})

it('keeps the sound of a clip and ignores the picture in a song', async () => {
  const studio = await openStudio()
  const clip = await studio.make('clip.mp4', 'mp4', [
    ...[
      '-f',
      'lavfi',
      '-i',
      'testsrc=s=320x180:d=2:r=30',
      '-f',
      'lavfi',
      '-i',
      'sine=f=880:d=2',
      '-c:v',
      'libx264',
      '-pix_fmt',
      'yuv420p',
      '-c:a',
      'aac',
    ],
  ])
  const cover = await studio.flatPhoto('cover.jpg', 'red', '64x64')
  const plain = await studio.make('plain.mp3', 'mp3', ['-f', 'lavfi', '-i', 'sine=f=220:d=2'])
  const song = await studio.make('song.mp3', 'mp3', [
    '-i',
    plain.path,
    '-i',
    cover.path,
    '-map',
    '0',
    '-map',
    '1',
    '-c',
    'copy',
    '-disposition:v',
    'attached_pic',
  ])
  const path = await studio.render(
    await filmWith(studio, [
      musicOf(song, 5000),
      musicOf(clip, 1500, { id: 'clip', role: 'clip', sourceInMs: 500, startMs: 3000, loop: false }),
    ]),
  )
  const levels = await levelsOf(path)
  expect(levels(0.5, 2.5)).toBeGreaterThan(0.02)
  expect(levels(3.2, 4.2)).toBeGreaterThan(levels(0.5, 2.5) * 1.1)
})

it('names the song that is damaged', async () => {
  const studio = await openStudio()
  const good = await tone(studio, 'good.wav', [])
  const { path } = await studio.make('bad.flac', 'flac', [
    '-f',
    'lavfi',
    '-i',
    'color=red:s=16x16',
    '-frames:v',
    '1',
    '-f',
    'rawvideo',
  ])
  const plan = await filmWith(studio, [musicOf(good, 5000), musicOf({ path, container: 'flac' }, 5000)])
  await expect(studio.render(plan)).rejects.toMatchObject({ code: 'media.damaged', facts: { name: 'bad.flac' } })
})

/** The root of the mean square between two seconds of a film's sound. */
async function levelsOf(path: string): Promise<(fromS: number, toS: number) => number> {
  const { execFile } = await import('node:child_process')
  const { promisify } = await import('node:util')
  const args = ['-v', 'error', '-i', path, '-vn', '-ac', '1', '-ar', '8000', '-f', 'f32le', '-']
  const { stdout } = await promisify(execFile)('ffmpeg', args, { encoding: 'buffer', maxBuffer: 2 ** 26 })
  const samples = new Float32Array(stdout.buffer.slice(stdout.byteOffset, stdout.byteOffset + stdout.length))
  return (fromS, toS) => {
    const part = samples.subarray(fromS * 8000, toS * 8000)
    return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length)
  }
}
