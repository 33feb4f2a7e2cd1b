import { join } from 'node:path'
import type { Host } from '../../host/ports'

/**
 * The folder of one render. Unfinished files are hidden and bear the mark of this run: an encoder whose parent was killed
 * may still be writing to the part of the run before, until it finds its input gone.
 */
export interface WorkFolder {
  readonly path: string
  /** The mark of this run. */
  readonly run: string
  /** Where a file is written until it is whole. */
  partOf(fileName: string): string
  /** Gives a whole file its name, and answers its path. */
  keep(partPath: string, fileName: string): Promise<string>
}

export function toWorkFolder(host: Host, path: string, run: string): WorkFolder {
  return {
    path,
    run,
    partOf: (fileName) => join(path, `.${run}.${fileName}`),
    keep: async (partPath, fileName) => {
      const whole = join(path, fileName)
      await host.files.rename(partPath, whole)
      return whole
    },
  }
}
