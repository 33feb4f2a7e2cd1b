import { join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import { writeFileAtomically } from '../../host/atomic-file'
import type { Files } from '../../host/ports'

/**
 * Writes a value into a folder of ours, which is made when missing. A crash leaves the value before or this one.
 *
 * @throws {ReelwrightError} `store.not-kept`; the value before is still in place then.
 */
export async function keepJson(files: Files, folder: string, name: string, value: unknown): Promise<void> {
  try {
    await files.mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFileAtomically(files, join(folder, name), JSON.stringify(value))
  } catch (cause) {
    throw new ReelwrightError('store.not-kept', {}, { cause, log: cause instanceof Error ? cause.message : name })
  }
}
