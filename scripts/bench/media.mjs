import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { mediaIn } from './job.mjs'
import { measure, median, toLine } from './measure.mjs'
import { buildParts, MEDIA_PARTS } from './parts.mjs'

const FILES = 200
const SOUND_S = 300

/**
 * Thumbnails of 200 photos and a waveform of five minutes, `rounds` times each in turn: ours, once more when they are kept,
 * and ffmpeg alone: a program a photo, two at a time, and one that only decodes the sound.
 */
export async function benchMedia({ rounds = 3, say = () => undefined } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'rw-bench-'))
  try {
    const parts = join(folder, 'parts')
    await buildParts(parts, MEDIA_PARTS)
    const { photos, music } = await mediaIn(join(folder, 'media'))
    const files = await toFiles(folder, photos)
    const sound = await toLongSound(folder, music)
    const reading = ['ffmpeg', '-v', 'error', '-nostdin']
    const small = (from) => toSmall(files.slice(from, from + FILES / 2).map(({ path }) => path))
    const run = (task) => measure({ parts, folder, ...task })
    const forget = (part) => rm(join(folder, part), { recursive: true, force: true })
    const contest = {
      thumbnails: () => forget('thumbnail').then(() => run({ thumbnails: files })),
      'thumbnails, kept': () => run({ thumbnails: files }),
      'ffmpeg, 2 at once': () => run({ commands: [small(0), small(FILES / 2)] }),
      waveform: () => forget('waveform').then(() => run({ waveforms: [sound] })),
      'waveform, kept': () => run({ waveforms: [sound] }),
      'ffmpeg, decoding': () => run({ commands: [[...reading, '-i', sound.path, '-vn', '-f', 'null', '-']] }),
    }
    const results = Object.fromEntries(Object.keys(contest).map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const [name, start] of Object.entries(contest)) {
        results[name].push(await start())
        say(`${round + 1}/${rounds} ${name.padEnd(18)} ${toLine(results[name].at(-1))}`)
      }
    }
    const wallS = (name) => median(results[name].map((result) => result.wallS))
    return {
      runs: results,
      thumbnailsS: wallS('thumbnails'),
      thumbnailsOverFfmpeg: wallS('thumbnails') / wallS('ffmpeg, 2 at once'),
      thumbnailsKeptS: wallS('thumbnails, kept'),
      thumbnailsMb: median(results.thumbnails.map(({ peakMb }) => peakMb)),
      waveformS: wallS('waveform'),
      waveformOverFfmpeg: wallS('waveform') / wallS('ffmpeg, decoding'),
      waveformKeptS: wallS('waveform, kept'),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** One small JPEG after the other. */
const SMALL = '-vf scale=640:-2:flags=area,format=yuvj420p -frames:v 1 -q:v 4 -c:v mjpeg -f null -'
const toSmall = (paths) => [
  'sh',
  '-c',
  `for path; do ffmpeg -v error -nostdin -i "$path" ${SMALL}; done`,
  'sh',
  ...paths,
]

async function toFiles(folder, photos) {
  await mkdir(join(folder, 'files'))
  return Promise.all(
    Array.from({ length: FILES }, async (_, index) => {
      const path = join(folder, 'files', `photo-${index}.jpg`)
      await copyFile(photos[index % photos.length], path)
      return toFacts(path, { kind: 'photo', container: 'jpeg', hasAudio: false })
    }),
  )
}

async function toLongSound(folder, music) {
  const path = join(folder, 'long.mp3')
  const loop = ['-v', 'error', '-stream_loop', '-1', '-i', music, '-t', String(SOUND_S), '-b:a', '192k', path]
  await promisify(execFile)('ffmpeg', loop)
  return toFacts(path, { kind: 'music', container: 'mp3', hasAudio: true, durationMs: SOUND_S * 1000 })
}

async function toFacts(path, more) {
  const { size: sizeBytes, mtimeMs } = await stat(path)
  return { path, name: path, sizeBytes, modifiedMs: Math.round(mtimeMs), ...more }
}
