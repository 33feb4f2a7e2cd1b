import { join } from 'node:path'
import type { Host } from '../host/ports'

export interface FolderBounds {
  readonly limitBytes: number
  /** Which names are ours; nothing else is counted or removed. */
  readonly isOurs: (name: string) => boolean
  /** Names of files that are not finished. Those that nobody will finish are removed, whatever the size. */
  readonly isHalf: (name: string) => boolean
  readonly keepHalfMs: number
  /** A file used less than this ago may be in use still, and stays. */
  readonly keepMs: number
}

/** Removes what was used longest ago until the rest fits. */
export async function boundFolder(host: Host, folder: string, bounds: FolderBounds): Promise<void> {
  const files = (await usesOf(host, folder, bounds)).sort((a, b) => a.usedMs - b.usedMs)
  let excessBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0) - bounds.limitBytes
  const nowMs = host.clock.nowMs()
  for (const file of files) {
    const isHalf = bounds.isHalf(file.name)
    if (nowMs - file.usedMs < (isHalf ? bounds.keepHalfMs : bounds.keepMs)) continue
    if (excessBytes <= 0 && !isHalf) continue
    await host.files.rm(join(folder, file.name), { force: true })
    excessBytes -= file.sizeBytes
  }
}

/** Writes down that a file is used now. False when there is none. */
export async function markUsed(host: Host, path: string): Promise<boolean> {
  try {
    const file = await host.files.open(path, 'r+')
    const now = new Date(host.clock.nowMs())
    await file.utimes(now, now).finally(() => file.close())
    return true
  } catch {
    return false
  }
}

async function usesOf(host: Host, folder: string, bounds: FolderBounds) {
  const names = (await host.files.readdir(folder)).filter((name) => bounds.isOurs(name) || bounds.isHalf(name))
  const found = await Promise.all(
    names.map(async (name) => {
      const stats = await host.files.stat(join(folder, name)).catch(() => undefined)
      return stats ? [{ name, sizeBytes: stats.size, usedMs: stats.mtimeMs }] : []
    }),
  )
  return found.flat()
}
