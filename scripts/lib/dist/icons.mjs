import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../paths.mjs'
import { ICNS_SIZES_PX, toIcns, toIco } from './icon-files.mjs'

/** The sizes that desktops of Linux look for. */
export const ICON_SIZES_PX = [16, 24, 32, 48, 64, 128, 256, 512]

/** The sizes of Windows, from the title bar to the largest tile. */
export const ICO_SIZES_PX = [16, 24, 32, 48, 64, 128, 256]

/** Draws the icon in every size into a folder: pictures for Linux, and a file of all sizes each for Windows and macOS. */
export async function makeIcons(folder) {
  const draw = await openIcon()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const write = (name, bytes) => writeFile(join(folder, name), bytes)
  for (const sizePx of ICON_SIZES_PX) await write(`${sizePx}x${sizePx}.png`, (await draw(sizePx)).png)
  await write('icon.ico', toIco(await Promise.all(ICO_SIZES_PX.map(draw))))
  await write('icon.icns', toIcns(await Promise.all(ICNS_SIZES_PX.map(draw))))
}

/** Each size is drawn anew from the lines, not made smaller. */
async function openIcon() {
  // Loaded late: it is a library that may have been installed a moment ago.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const svg = await readFile(join(ROOT, 'resources', 'icon.svg'), 'utf8')
  return async (sizePx) => {
    const image = await loadImage(Buffer.from(svg.replace('<svg ', `<svg width="${sizePx}" height="${sizePx}" `)))
    const canvas = createCanvas(sizePx, sizePx)
    const paper = canvas.getContext('2d')
    paper.drawImage(image, 0, 0, sizePx, sizePx)
    return { sizePx, png: await canvas.encode('png'), rgba: paper.getImageData(0, 0, sizePx, sizePx).data }
  }
}
