import { ReelwrightError } from '../../../shared/failures/failure'
import type { ProjectState } from '../../../shared/states/project-state'
import type { MediaInProject, ProjectRecord } from '../projects/project-record'

/** What one turn tends to cost: an edit, and a generated clip. Guide values. Source: docs/wire.md, "Credits". */
const GUIDE_CREDITS = { from: 50, to: 100 }

/** Files that the next message would send. */
export function filesToSend({ media }: Pick<ProjectRecord, 'media'>): readonly MediaInProject[] {
  return media.filter(({ upload, excluded }) => upload.phase === 'waiting' && !excluded)
}

/** Files stay where they are until a person has agreed. @throws `media.may-not-leave` when any of `files` would go to the cloud. */
export function requireConsent(
  { engine, filesMayLeave }: Pick<ProjectRecord, 'engine' | 'filesMayLeave'>,
  files: readonly MediaInProject[],
): void {
  if (engine === 'cloud' && !filesMayLeave && files.length > 0) throw new ReelwrightError('media.may-not-leave')
}

/** What sending the next message means. Undefined on this computer, where nothing leaves and nothing costs anything. */
export function toSendCost(record: ProjectRecord): ProjectState['sendCost'] {
  if (record.engine === 'local') return undefined
  const files = filesToSend(record)
  const sizeBytes = files.reduce((sum, { copy, sizeBytes: own }) => sum + (copy?.sizeBytes ?? own), 0)
  const measured = lastMeasured(record)
  const aboutCredits = measured === undefined ? GUIDE_CREDITS : { from: measured, to: measured }
  return { fileCount: files.length, sizeBytes, aboutCredits }
}

/** Credits that the last turn with a price used. Talking alone is free and says nothing about the next edit. */
function lastMeasured({ chat }: ProjectRecord): number | undefined {
  const used = chat.flatMap((item) =>
    item.from === 'reelwright' && item.credits ? [item.credits.before - item.credits.after] : [],
  )
  return used.findLast((credits) => credits > 0)
}
