import { execFile } from 'node:child_process'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { toJob, toManyPhotos } from './job.mjs'
import { measure, median, toLine } from './measure.mjs'
import { buildParts, loadPart } from './parts.mjs'
import { toPeers } from './peers.mjs'

const MEMORY_DISK = '/dev/shm'

/**
 * Renders the sample job in turn with everything it is compared to, `rounds` times, and answers medians and ratios.
 * The frames for the encoder alone are the job's own, kept in memory (2.8 GB at 1080p). `many` adds films of many photos.
 */
export async function benchRender({ rounds = 3, many = false, say = () => undefined } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'rw-bench-'))
  const memory = await mkdtemp(join(MEMORY_DISK, 'rw-bench-'))
  try {
    const parts = join(folder, 'parts')
    await buildParts(parts)
    const plan = await toJob(join(folder, 'media'))
    const upright = { ...plan, widthPx: plan.heightPx, heightPx: plan.widthPx }
    say('drawing the frames …')
    const frames = await drawFrames(parts, plan, folder, memory)
    const contest = await toContest({ parts, plan, upright, folder, frames, say })
    const results = Object.fromEntries(Object.keys(contest).map((name) => [name, []]))
    for (let round = 0; round < rounds; round++) {
      for (const [name, start] of Object.entries(contest)) {
        results[name].push(await start(round))
        say(`${round + 1}/${rounds} ${name.padEnd(10)} ${toLine(results[name].at(-1))}`)
      }
    }
    const film = filmPath(folder, 'cold', rounds - 1)
    const { size: sizeBytes } = await stat(film)
    const filmSeconds = plan.frameCount / plan.fps
    return toSummary(results, {
      sizeBytes,
      ssim: await likeness(film, frames, plan),
      filmSeconds,
      frames: plan.frameCount,
      ...(many && { films: await benchMany(parts, folder, say) }),
    })
  } finally {
    await Promise.all([folder, memory].map((path) => rm(path, { recursive: true, force: true })))
  }
}

const filmPath = (folder, name, round) => join(folder, `${name}-${round}.mp4`)

async function toContest({ parts, plan, upright, folder, frames, say }) {
  const { X264_PHOTOS } = await loadPart(parts, 'codecs')
  const size = `${plan.widthPx}x${plan.heightPx}`
  const encode = (threads, from, count, out) => [
    ...['ffmpeg', '-v', 'error', '-y', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', size],
    ...['-r', '30', '-skip_initial_bytes', String((from * plan.widthPx * plan.heightPx * 3) / 2), '-i', frames],
    ...['-frames:v', String(count), ...X264_PHOTOS.args, '-threads', String(threads), join(folder, out)],
  ]
  const half = plan.frameCount / 2
  const film = async (name, round, task) => {
    const own = join(folder, task.keptBy ?? name)
    if (!task.keptBy) await rm(own, { recursive: true, force: true })
    return measure({ parts, plan, ...task, folder: own, outputPath: filmPath(folder, name, round) })
  }
  const peers = await toPeers(plan, folder, say)
  return {
    x264: () => measure({ commands: [encode(availableParallelism(), 0, plan.frameCount, 'one.mp4')] }),
    x264x2: () => measure({ commands: [encode(1, 0, half, 'a.mp4'), encode(1, half, half, 'b.mp4')] }),
    cold: (round) => film('cold', round, {}),
    title: (round) => film('title', round, { keptBy: 'cold', plan: withOtherTitle(plan) }),
    preview: (round) => film('preview', round, { output: { format: 'mp4', quality: 'preview' } }),
    upright: (round) => film('upright', round, { plan: upright }),
    ...Object.fromEntries(
      Object.entries(peers).map(([name, command]) => [name, () => measure({ commands: [command] })]),
    ),
  }
}

/** Films of 5, 20 and 100 photos, two seconds each. */
async function benchMany(parts, folder, say) {
  const films = {}
  for (const count of [5, 20, 100]) {
    const own = join(folder, 'many')
    await rm(own, { recursive: true, force: true })
    const plan = await toManyPhotos(join(folder, 'media'), count)
    const result = await measure({ parts, plan, folder: own, outputPath: filmPath(folder, 'many', count) })
    say(`${count} photos ${toLine(result)}`)
    films[count] = { ...result, partOfRealTime: result.wallS / (plan.frameCount / plan.fps) }
  }
  return films
}

const withOtherTitle = (plan) => ({
  ...plan,
  texts: plan.texts.map((text) => (text.role === 'title' ? { ...text, text: 'Built to last' } : text)),
})

/** Draws every frame of the job, in this process and without an encoder. */
async function drawFrames(parts, plan, folder, memory) {
  const load = async (name) => loadPart(parts, name)
  const host = (await load('node-host')).createNodeHost()
  await (await load('fonts')).registerFonts(host.files, resolve(import.meta.dirname, '../../resources/fonts'))
  const photos = (await load('photo-planes')).createPhotos(
    host,
    { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' },
    join(folder, 'frames-cache'),
  )
  const supplies = (await load('supplies')).createSupplies(plan, photos, new AbortController().signal)
  const painter = await (
    await load('frame-painter')
  ).createFramePainter(plan, {
    photo: async (shotIndex) => host.files.readFile((await supplies.get({ kind: 'photo', shotIndex })).planesPath),
    text: async (textIndex) => (await supplies.get({ kind: 'text', textIndex })).painted,
    clip: () => {
      throw new Error('The job has no clips.')
    },
  })
  const path = join(memory, 'frames.yuv')
  const file = await open(path, 'w')
  const target = painter.createTarget()
  for (let frame = 0; frame < plan.frameCount; frame++) {
    await painter.draw(frame, target)
    await file.write(painter.bytesOf(target))
  }
  await file.close()
  return path
}

/** SSIM of a film against the frames it was made from. */
async function likeness(film, frames, { widthPx, heightPx }) {
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${widthPx}x${heightPx}`, '-r', '30', '-i', frames]
  const args = ['-v', 'info', '-nostats', '-i', film, ...raw, '-lavfi', '[0:v][1:v]ssim', '-f', 'null', '-']
  const { stderr } = await promisify(execFile)('ffmpeg', args, { maxBuffer: 2 ** 26 })
  return Number(/All:([\d.]+)/.exec(stderr)?.[1])
}

function toSummary(results, { sizeBytes, ssim, filmSeconds, frames, films }) {
  const of = (name, what) => median(results[name].map((result) => result[what]))
  const ratio = (a, b, what) => of(a, what) / of(b, what)
  return {
    runs: results,
    ...{ frames, ssim, sizeMb: sizeBytes / 1e6, peakMb: of('cold', 'peakMb'), films },
    wall: {
      overEncoder: ratio('cold', 'x264', 'wallS'),
      overTwoEncoders: ratio('cold', 'x264x2', 'wallS'),
      tutorialOver: ratio('tutorial', 'cold', 'wallS'),
      titleOverCold: ratio('title', 'cold', 'wallS'),
      uprightOverCold: ratio('upright', 'cold', 'wallS'),
      previewPart: of('preview', 'wallS') / filmSeconds,
      ...(results.melt && { meltOver: ratio('melt', 'cold', 'wallS') }),
      ...(results.openshot && { openshotOver: ratio('openshot', 'cold', 'wallS') }),
      partOfRealTime: of('cold', 'wallS') / filmSeconds,
    },
    cpu: {
      overEncoder: ratio('cold', 'x264', 'cpuS'),
      overTwoEncoders: ratio('cold', 'x264x2', 'cpuS'),
      tutorialOver: ratio('tutorial', 'cold', 'cpuS'),
      titleOverCold: ratio('title', 'cold', 'cpuS'),
    },
  }
}
