import type { ClipboardEvent } from 'react'
import { ask, request } from '../state/ask'

/** Files and pictures from the clipboard become media. Whatever also has words is pasted as words, as anywhere else. */
export function pasteFiles(event: ClipboardEvent, projectId: string): void {
  const files = [...event.clipboardData.files]
  if (files.length === 0) return
  const paths = files.map((file) => window.reelwright.pathOf(file)).filter((path) => path !== '')
  if (paths.length > 0) {
    event.preventDefault()
    return request('media.add', { projectId, paths })
  }
  if (event.clipboardData.types.includes('text/plain')) return
  event.preventDefault()
  for (const file of files) void addPicture(file, projectId)
}

async function addPicture(file: File, projectId: string): Promise<void> {
  await ask('media.paste', { projectId, bytes: new Uint8Array(await file.arrayBuffer()) })
}
