import { GlobalFonts } from '@napi-rs/canvas'
import { join } from 'node:path'
import type { Files } from '../../../host/ports'

const FONT = /\.(ttf|otf|ttc)$/i
const registered = new Set<string>()

/** Makes every font of a folder known to the painter, once. A folder that is not there leaves the machine's own fonts. */
export async function registerFonts(files: Files, folder: string): Promise<void> {
  const names = await files.readdir(folder).catch(() => [])
  for (const name of names.filter((each) => FONT.test(each)).sort()) {
    const path = join(folder, name)
    if (registered.has(path)) continue
    registered.add(path)
    GlobalFonts.registerFromPath(path)
  }
}
