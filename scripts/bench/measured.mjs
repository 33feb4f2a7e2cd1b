import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join, resolve } from 'node:path'
import { loadPart } from './parts.mjs'

/**
 * A process of its own for one measured run. Its task comes as JSON in the first argument: `commands` runs programs side by
 * side, `thumbnails` and `waveforms` draw those of files, anything else makes a film. It prints wall and CPU seconds, those
 * of its children included.
 */
const task = JSON.parse(process.argv[2] ?? '{}')
// As the product does it: a render yields to whatever else the machine is asked to do.
setPriority(10)
const before = await cpuSeconds()
const startedMs = performance.now()
if (task.commands) await Promise.all(task.commands.map(runCommand))
else if (task.thumbnails) await draw(task, task.thumbnails, 'thumbnail', ({ createThumbnails }) => createThumbnails)
else if (task.waveforms) await draw(task, task.waveforms, 'waveform', ({ createWaveforms }) => createWaveforms)
else await makeFilm(task)
const wallS = (performance.now() - startedMs) / 1000
process.stdout.write(JSON.stringify({ wallS, cpuS: (await cpuSeconds()) - before }))
process.exit(0)

function runCommand([program, ...args]) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('close', (code) => (code === 0 ? done() : fail(new Error(`${program} ended with ${code}`))))
  })
}

/** Small pictures or sound of media, all asked for at once. */
async function draw({ parts, folder }, files, part, creatorIn) {
  const { createNodeHost } = await loadPart(parts, 'node-host')
  const tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
  const drawn = creatorIn(await loadPart(parts, part))({ host: createNodeHost(), tools, folder: join(folder, part) })
  const signal = new AbortController().signal
  await Promise.all(
    files.map((facts) => (part === 'waveform' ? drawn.of(facts, 1000, signal) : drawn.of(facts, signal))),
  )
}

async function makeFilm({ parts, plan, output, folder, outputPath }) {
  const { createCompositor } = await loadPart(parts, 'compositor')
  const { createNodeHost } = await loadPart(parts, 'node-host')
  const compositor = createCompositor({
    host: createNodeHost(),
    tools: { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' },
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    cacheFolder: join(folder, 'cache'),
    workerFile: join(parts, 'segment-worker.mjs'),
  })
  const signal = new AbortController().signal
  const order = { plan, ...(output && { output }), outputPath, workFolder: join(folder, 'work'), signal }
  await compositor.render({ ...order, onProgress: () => undefined })
}

/** User and system time of this process and of all children that have ended. Fields 14 to 17 of proc(5)'s stat, in ticks of 10 ms. */
async function cpuSeconds() {
  const stat = await readFile('/proc/self/stat', 'utf8')
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) / 100
}
