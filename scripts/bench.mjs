import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ensureProgram } from './lib/program.mjs'

/**
 * `npm run bench`: how fast films are made, media are looked at, the window opens and files are sent, as ratios of runs made
 * in turn; how smoothly the window plays and moves, and what it holds. `npm run bench render`, `media`, `window`, `preview`, `drop`,
 * `typing`, `upload` or `installed` (of what `npm run dist` made) does one of them; `--rounds 5` measures more often, `--many` adds films of 20 and 100 photos.
 */
const BENCHES = {
  render: async (options) => {
    const { benchRender } = await import('./bench/render.mjs')
    const result = await benchRender(options)
    printRender(result)
    return result
  },
  media: async (options) => {
    const { benchMedia } = await import('./bench/media.mjs')
    const result = await benchMedia(options)
    printMedia(result)
    return result
  },
  window: async (options) => {
    const { benchWindow } = await import('./bench/window.mjs')
    return benchWindow(options)
  },
  preview: async (options) => {
    const { benchSmooth } = await import('./bench/smooth.mjs')
    return benchSmooth(options)
  },
  drop: async (options) => {
    const { benchDrop } = await import('./bench/drop.mjs')
    return benchDrop(options)
  },
  typing: async (options) => {
    const { benchTyping } = await import('./bench/typing.mjs')
    return benchTyping(options)
  },
  upload: async (options) => {
    const { benchUpload } = await import('./bench/upload.mjs')
    return benchUpload(options)
  },
  installed: async (options) => {
    const { benchInstalled } = await import('./bench/installed.mjs')
    return benchInstalled(options)
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

function row(what, value, goal = '') {
  console.log(`${what.padEnd(40)} ${value.padStart(8)}  ${goal}`.trimEnd())
}

/** A program that is not on this machine was not measured. */
function orMissing(ratio) {
  return ratio?.toFixed(2) ?? 'not installed'
}

function printRender({ wall, cpu, ssim, sizeMb, peakMb, films }) {
  row('ours / x264 alone, wall', wall.overEncoder.toFixed(2), 'at most 1.15')
  row('ours / two x264 side by side, wall', wall.overTwoEncoders.toFixed(2))
  row('ours / x264 alone, CPU', cpu.overEncoder.toFixed(2))
  row('tutorial graph / ours, wall', wall.tutorialOver.toFixed(2), 'at least 3')
  row('tutorial graph / ours, CPU', cpu.tutorialOver.toFixed(2))
  row('openshot / ours, wall', orMissing(wall.openshotOver), 'at least 3')
  row('melt / ours, wall', orMissing(wall.meltOver), 'at least 6')
  row('one word of the title changed / cold, wall', wall.titleOverCold.toFixed(2), 'at most 0.35')
  row('one word of the title changed / cold, CPU', cpu.titleOverCold.toFixed(2))
  row('9:16 / 16:9', wall.uprightOverCold.toFixed(2))
  row('preview, whole file, parts of real time', wall.previewPart.toFixed(3), 'at most 0.083')
  row('parts of real time', wall.partOfRealTime.toFixed(2), 'at most 0.33')
  row('likeness to the drawn frames (SSIM)', ssim.toFixed(4), 'at least 0.978')
  row('size', `${sizeMb.toFixed(1)} MB`)
  row('peak memory', `${peakMb} MB`, 'below 700 MB')
  if (!films) return
  row('20 photos, parts of real time', films[20].partOfRealTime.toFixed(2))
  row('100 photos, parts of real time', films[100].partOfRealTime.toFixed(2))
  row('memory, 20 photos / 5', (films[20].peakMb / films[5].peakMb).toFixed(2))
  row('memory, 100 photos / 5', (films[100].peakMb / films[5].peakMb).toFixed(2), 'at most 1.3')
}

function printMedia(result) {
  row('thumbnails of 200 photos', `${result.thumbnailsS.toFixed(1)} s`)
  row('the same / ffmpeg alone, two at a time', result.thumbnailsOverFfmpeg.toFixed(2))
  row('thumbnails of 200 photos, kept', `${result.thumbnailsKeptS.toFixed(2)} s`)
  row('thumbnails, peak memory', `${result.thumbnailsMb} MB`)
  row('waveform of 5 minutes', `${result.waveformS.toFixed(2)} s`)
  row('the same / ffmpeg decoding the sound', result.waveformOverFfmpeg.toFixed(2))
  row('waveform of 5 minutes, kept', `${result.waveformKeptS.toFixed(2)} s`)
}
