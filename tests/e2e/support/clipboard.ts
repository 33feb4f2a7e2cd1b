import type { ElectronApplication } from '@playwright/test'
import { pathToFileURL } from 'node:url'

/** The clipboard as Electron has it up to version 44, and from then on. */
interface AnyClipboard {
  writeImage?(image: unknown): void
  writeBuffer?(format: string, bytes: Buffer): void
  write(items: unknown): unknown
}

/** Puts a picture into the clipboard, as a program that shows pictures does. */
export async function copyPicture(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(async (electron, picture) => {
    const clipboard = electron.clipboard as unknown as AnyClipboard
    const image = electron.nativeImage.createFromPath(picture)
    if (clipboard.writeImage) return clipboard.writeImage(image)
    const blob = new Blob([new Uint8Array(image.toPNG())], { type: 'image/png' })
    await clipboard.write([new electron.ClipboardItem({ 'image/png': blob })])
  }, path)
}

/** Puts files into the clipboard, as a file manager does. */
export async function copyFiles(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  const list = paths.map((path) => pathToFileURL(path).href).join('\r\n')
  await app.evaluate(async (electron, uris) => {
    const clipboard = electron.clipboard as unknown as AnyClipboard
    if (clipboard.writeBuffer) return clipboard.writeBuffer('text/uri-list', Buffer.from(uris))
    await clipboard.write([
      new electron.ClipboardItem({ 'electron application/osclipboard;format="text/uri-list"': uris }),
    ])
  }, list)
}
