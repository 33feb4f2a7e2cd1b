import { z } from 'zod'
import type { Host } from '../../../host/ports'
import { type FileIdentity, identify, isSame } from '../../../media/source-file'

/** What tells a file from another one that lies under the same name later, as it is read back from disk. */
export const KeptIdentity = z.object({
  device: z.number(),
  inode: z.number(),
  sizeBytes: z.number(),
  modifiedMs: z.number(),
}) satisfies z.ZodType<FileIdentity>

/** The device is written down but not compared: a drive that is plugged in again comes back under another number. */
export function isUnchanged(kept: FileIdentity, now: FileIdentity): boolean {
  return isSame({ ...now, device: kept.device }, kept)
}

/** Undefined when there is no such file, or none that may be looked at. */
export function findIdentity(host: Host, path: string): Promise<FileIdentity | undefined> {
  return identify(host, path).catch(() => undefined)
}
