import { ReelwrightError } from '../../../shared/failures/failure'
import type { Files } from '../../host/ports'

/** @throws `project-file.no-room` before anything is written. Where the system does not say, writing will. */
export async function mustFit(files: Pick<Files, 'statfs'>, folder: string, needsBytes: number): Promise<void> {
  const space = await files.statfs(folder).catch(() => undefined)
  const hasBytes = space && space.bavail * space.bsize
  if (hasBytes !== undefined && hasBytes < needsBytes)
    throw new ReelwrightError('project-file.no-room', { needsBytes, hasBytes })
}
