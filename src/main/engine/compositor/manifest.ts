import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Host } from '../../host/ports'
import type { Segment } from './segments'

/** To be raised whenever the same plan would give other frames, or another sound. */
export const RECIPE = 4
const FILE_NAME = 'manifest.json'

const Manifest = z.object({ hash: z.string() })

/** A run of frames, and the hash of everything that decides about them. */
export interface KeyedSegment extends Segment {
  readonly key: string
}

/**
 * Opens a work folder for these segments, and answers those of them that an earlier run of the same order has finished.
 * A folder of another order, or of other states of the same files, is emptied.
 */
export async function openWork(
  host: Host,
  workFolder: string,
  segments: readonly KeyedSegment[],
): Promise<readonly KeyedSegment[]> {
  const hash = createHash('sha256')
    .update(segments.map(({ key }) => key).join())
    .digest('hex')
  if ((await readManifest(host, workFolder))?.hash === hash) {
    const names = new Set(await host.files.readdir(workFolder))
    for (const name of names) if (name.startsWith('.')) await host.files.rm(join(workFolder, name), { force: true })
    return segments.filter((segment) => names.has(segment.fileName))
  }
  await host.files.rm(workFolder, { recursive: true, force: true })
  await host.files.mkdir(workFolder, { recursive: true, mode: 0o700 })
  const partPath = join(workFolder, `.${FILE_NAME}.part`)
  await host.files.writeFile(partPath, JSON.stringify({ hash }))
  await host.files.rename(partPath, join(workFolder, FILE_NAME))
  return []
}

async function readManifest(host: Host, workFolder: string) {
  try {
    return Manifest.parse(JSON.parse(await host.files.readFile(join(workFolder, FILE_NAME), 'utf8')))
  } catch {
    return undefined
  }
}
