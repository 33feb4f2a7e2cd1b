import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ensureProgram } from './lib/program.mjs'

/**
 * `npm run bench`: how fast films are made, the window opens and files are sent, as ratios of runs made in turn.
 * `npm run bench render`, `window` or `upload` does one of them; `--rounds 5` measures more often, `--many` adds films of 20 and 100 photos.
 */
const BENCHES = {
  render: async (options) => {
    const { benchRender } = await import('./bench/render.mjs')
    const result = await benchRender(options)
    printRender(result)
    return result
  },
  window: async (options) => {
    const { benchWindow } = await import('./bench/window.mjs')
    return benchWindow(options)
  },
  upload: async (options) => {
    const { benchUpload } = await import('./bench/upload.mjs')
    return benchUpload(options)
  },
}

const words = process.argv.slice(2)
const roundsAt = words.indexOf('--rounds')
const asked = Object.keys(BENCHES).filter((name) => words.includes(name))
const artifacts = resolve(import.meta.dirname, '../artifacts')

// What the benches import is installed here on a fresh machine.
await ensureProgram()
await mkdir(artifacts, { recursive: true })
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const rounds = roundsAt >= 0 && { rounds: Number(words[roundsAt + 1]) }
  const result = await BENCHES[name]({ say: (line) => console.log(line), many: words.includes('--many'), ...rounds })
  await writeFile(join(artifacts, `bench-${name}.json`), JSON.stringify(result, undefined, 2))
}

function printRender({ wall, cpu, ssim, sizeMb, peakMb, peaksMb }) {
  const row = (what, value, goal = '') => console.log(`${what.padEnd(40)} ${value.padStart(8)}  ${goal}`.trimEnd())
  row('ours / x264 alone, wall', wall.overEncoder.toFixed(2), 'at most 1.45')
  row('ours / two x264 side by side, wall', wall.overTwoEncoders.toFixed(2))
  row('ours / x264 alone, CPU', cpu.overEncoder.toFixed(2))
  row('tutorial graph / ours, wall', wall.tutorialOver.toFixed(2), 'at least 2')
  row('tutorial graph / ours, CPU', cpu.tutorialOver.toFixed(2))
  if (wall.openshotOver) row('openshot / ours, wall', wall.openshotOver.toFixed(2), 'at least 3')
  if (wall.meltOver) row('melt / ours, wall', wall.meltOver.toFixed(2), 'at least 6')
  row('one word of the title changed / cold, wall', wall.titleOverCold.toFixed(2), 'at most 0.35')
  row('one word of the title changed / cold, CPU', cpu.titleOverCold.toFixed(2))
  row('9:16 / 16:9', wall.uprightOverCold.toFixed(2))
  row('preview, whole file, parts of real time', wall.previewPart.toFixed(3), 'at most 0.083')
  row('parts of real time', wall.partOfRealTime.toFixed(2), 'at most 0.50')
  row('likeness to the drawn frames (SSIM)', ssim.toFixed(4), 'at least 0.97')
  row('size', `${sizeMb.toFixed(1)} MB`)
  row('peak memory', `${peakMb} MB`)
  if (!peaksMb) return
  row('memory, 20 photos / 5', (peaksMb[20] / peaksMb[5]).toFixed(2))
  row('memory, 100 photos / 5', (peaksMb[100] / peaksMb[5]).toFixed(2), 'at most 1.3')
}
