import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Seen } from './fake-cloud'

/** As it is, and in every form in which it might be written down. */
export function formsOf(token: string): string[] {
  return [
    token,
    encodeURIComponent(token),
    Buffer.from(token).toString('base64').replace(/=+$/, ''),
    Buffer.from(token).toString('hex'),
    [...token].reverse().join(''),
  ]
}

export const holds = (bytes: Buffer | string, token: string): boolean =>
  formsOf(token).some((form) => bytes.includes(form))

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function goneOrThrow(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** Files that hold the token, by their place below the folder. */
export async function filesWith(folder: string, token: string): Promise<string[]> {
  const found: string[] = []
  for (const path of await filesBelow(folder)) {
    const content = await readFile(path).catch(goneOrThrow)
    // Renamed in the meantime: what it has become is looked at instead.
    if (!content) return filesWith(folder, token)
    if (holds(content, token)) found.push(path.slice(folder.length + 1))
  }
  return found.sort()
}

/** What a server was shown of the token beside the one header that may carry it. */
export function shownElsewhere(seen: readonly Seen[], token: string): string[] {
  return seen.flatMap(({ path, headers, body }) => {
    const others = JSON.stringify({ ...headers, authorization: undefined })
    return [path, others, body].some((part) => holds(part, token)) ? [path] : []
  })
}
