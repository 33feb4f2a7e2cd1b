import { z } from 'zod'
import type { Files } from '../../../host/ports'

/** What tells a file from another one that lies under the same name later. */
export const FileIdentity = z.object({
  device: z.string(),
  inode: z.string(),
  sizeBytes: z.number(),
  modifiedNs: z.string(),
})
export type FileIdentity = z.infer<typeof FileIdentity>

/** Undefined when there is no such file. */
export async function identityOf(files: Files, path: string): Promise<FileIdentity | undefined> {
  const found = await files.stat(path, { bigint: true }).catch(() => undefined)
  if (!found?.isFile()) return undefined
  return {
    device: `${found.dev}`,
    inode: `${found.ino}`,
    sizeBytes: Number(found.size),
    modifiedNs: `${found.mtimeNs}`,
  }
}

/** The device is written down but not compared: a drive that is plugged in again comes back under another number. */
export function isSameFile(a: FileIdentity, b: FileIdentity): boolean {
  return a.inode === b.inode && a.sizeBytes === b.sizeBytes && a.modifiedNs === b.modifiedNs
}
