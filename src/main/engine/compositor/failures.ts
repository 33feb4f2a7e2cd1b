import { basename } from 'node:path'
import { ReelwrightError, type FailureCode } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import type { MediaSource } from '../../media/facts'
import { toMediaError } from '../../media/source-file'
import { toFileFailure, ToolError } from '../../media/tool-error'

const BY_ERRNO: Record<string, FailureCode> = {
  ENOSPC: 'export.disk-full',
  EDQUOT: 'export.disk-full',
  EACCES: 'export.folder-not-writable',
  EPERM: 'export.folder-not-writable',
  EROFS: 'export.folder-not-writable',
}

/** What it means for a person that making the film failed. What already is a failure stays what it is. */
export function toRenderFailure(thrown: unknown, facts: { name?: string } = {}): ReelwrightError {
  if (thrown instanceof ReelwrightError) return thrown
  return new ReelwrightError(codeOf(thrown), facts, { cause: thrown, log: logOf(thrown) })
}

/** What it means that ffmpeg could not read a source: it is gone, may not be opened, or is not what it seemed. */
export async function toSourceFailure(host: Host, source: MediaSource, thrown: unknown): Promise<unknown> {
  if (!(thrown instanceof ToolError) || thrown.ending === 'not-started' || isDiskFull(thrown)) return thrown
  try {
    const file = await host.files.open(source.path, 'r')
    await file.close()
  } catch (reason) {
    return toMediaError(reason, source.path)
  }
  return new ReelwrightError(
    toFileFailure(thrown),
    { name: basename(source.path) },
    { cause: thrown, log: thrown.message },
  )
}

function codeOf(thrown: unknown): FailureCode {
  if (thrown instanceof ToolError) {
    if (thrown.ending === 'not-started') return 'engine.ffmpeg-missing'
    return isDiskFull(thrown) ? 'export.disk-full' : 'export.render-failed-here'
  }
  const errno = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  return BY_ERRNO[errno] ?? 'export.render-failed-here'
}

const isDiskFull = (thrown: ToolError): boolean => thrown.stderr.includes('No space left on device')

const logOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))
