import { access, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { benchRender } from './bench/render.mjs'
import { ensureBuilt } from './build.mjs'

/** `npm run bench`: how fast films are made and how fast the window opens, as ratios of runs made in turn. `--rounds 5` for more. */
const artifacts = resolve(import.meta.dirname, '../artifacts')
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 3

await ensureBuilt({ quiet: true })
await mkdir(artifacts, { recursive: true })
const render = await benchRender({ rounds, say: (words) => console.log(words) })
await writeFile(join(artifacts, 'bench-render.json'), JSON.stringify(render, undefined, 2))

const { wall, cpu } = render
const row = (what, value, goal) => console.log(`${what.padEnd(44)} ${value.padStart(8)}   ${goal}`)
console.log('')
row('ours / x264 alone, wall', wall.overEncoder.toFixed(2), 'at most 1.45')
row('ours / two x264 at once, wall', wall.overTwoEncoders.toFixed(2), '')
row('ours / x264 alone, CPU', cpu.overEncoder.toFixed(2), '')
row('tutorial graph / ours, wall', wall.tutorialOver.toFixed(2), 'at least 2')
row('warm, another title / cold, wall', wall.warmOverCold.toFixed(2), '')
row('parts of real time', wall.partOfRealTime.toFixed(2), 'at most 0.50')
row('likeness to the drawn frames (SSIM)', render.ssim.toFixed(4), 'at least 0.97')
row('size', `${render.sizeMb.toFixed(1)} MB`, '')
row('peak memory', `${render.peakMb} MB`, '')

const windowBench = join(import.meta.dirname, 'bench/window.mjs')
if (
  await access(windowBench).then(
    () => true,
    () => false,
  )
) {
  const { benchWindow } = await import(pathToFileURL(windowBench).href)
  await benchWindow?.({ say: (words) => console.log(words) })
}
