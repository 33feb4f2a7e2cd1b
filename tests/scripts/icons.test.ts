import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, it } from 'vitest'
import { ICO_SIZES_PX, ICON_SIZES_PX, makeIcons } from '../../scripts/lib/dist/icons.mjs'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-icons-'))
  await makeIcons(folder)
  return () => rm(folder, { recursive: true, force: true })
})

/** What ffmpeg, which knows nothing of how we write, makes of one picture of a file. */
async function pixelsOf(path: string, stream = 0): Promise<Buffer> {
  const args = ['-v', 'error', '-i', path, '-map', `0:${stream}`, '-pix_fmt', 'rgba', '-f', 'rawvideo', '-']
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 1 << 24 })
  return stdout
}

const widthOf = (png: Buffer): number => png.readUInt32BE(16)
const isPng = (bytes: Buffer): boolean => bytes.toString('latin1', 1, 4) === 'PNG'

it('has a picture for every size that desktops of Linux look for', async () => {
  for (const sizePx of ICON_SIZES_PX) {
    const png = await readFile(join(folder, `${sizePx}x${sizePx}.png`))
    expect([isPng(png), widthOf(png)]).toEqual([true, sizePx])
  }
})

it('has one file for Windows, whose pictures are those of Linux to the pixel', async () => {
  const ico = join(folder, 'icon.ico')
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_entries', 'stream=width', '-of', 'csv=p=0', ico])
  expect(stdout.trim().split('\n').map(Number)).toEqual(ICO_SIZES_PX)

  for (const [stream, sizePx] of ICO_SIZES_PX.entries()) {
    const pixels = await pixelsOf(ico, stream)
    expect(pixels.equals(await pixelsOf(join(folder, `${sizePx}x${sizePx}.png`)))).toBe(true)
    expect(pixels.some((byte) => byte !== 0)).toBe(true)
  }
})

it('has one file for macOS, from 32 pixels to 1024, for screens of either density', async () => {
  const icns = await readFile(join(folder, 'icon.icns'))
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])

  const found: Record<string, number> = {}
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const png = icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))
    expect(isPng(png)).toBe(true)
    found[icns.toString('latin1', at, at + 4)] = widthOf(png)
  }
  expect(found).toEqual({ ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 })
})

it('is named in the packages of Windows and macOS as it is written', async () => {
  const { win, mac } = require('../../packaging/electron-builder.cjs') as Record<'win' | 'mac', { icon: string }>
  const names = await readdir(folder)

  expect(names).toEqual(expect.arrayContaining([basename(win.icon), basename(mac.icon)]))
  expect([win.icon, mac.icon]).toEqual(['dist/icons/icon.ico', 'dist/icons/icon.icns'])
})
