import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../paths.mjs'

/** The sizes that desktops of Linux look for. */
export const ICON_SIZES_PX = [16, 24, 32, 48, 64, 128, 256, 512]

/** What the icons of macOS and Windows are made from. */
const LARGEST_PX = 1024

/** Draws the icon in every size into a folder, as electron-builder looks for them. */
export async function makeIcons(folder) {
  // Loaded late: it is a library that may have been installed a moment ago.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const svg = await readFile(join(ROOT, 'resources', 'icon.svg'), 'utf8')
  const draw = async (sizePx) => {
    const image = await loadImage(Buffer.from(svg.replace('<svg ', `<svg width="${sizePx}" height="${sizePx}" `)))
    const canvas = createCanvas(sizePx, sizePx)
    canvas.getContext('2d').drawImage(image, 0, 0, sizePx, sizePx)
    return canvas.encode('png')
  }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const sizePx of ICON_SIZES_PX) await writeFile(join(folder, `${sizePx}x${sizePx}.png`), await draw(sizePx))
  await writeFile(join(folder, 'icon.png'), await draw(LARGEST_PX))
}
