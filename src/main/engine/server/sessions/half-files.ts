import { join } from 'node:path'
import type { Files } from '../../../host/ports'

/** Removes uploads that a crash cut short: they are named `.part` and nothing refers to them. */
export async function dropHalfFiles(files: Files, folder: string): Promise<void> {
  const names = await files.readdir(folder).catch(() => [])
  const half = names.filter((name) => name.endsWith('.part'))
  await Promise.all(half.map((name) => files.rm(join(folder, name), { force: true })))
}
