import type { ProjectListItem } from '../../../shared/states/project-state'
import { definedOnly } from '../../nemo/wire/loose'
import { isOver } from '../exports/is-over'
import type { ProjectRecord } from './project-record'

/** A project as a list of many shows it. */
export function toListItem(
  record: ProjectRecord,
  thumbnailUrl: ((projectId: string, mediaId: string) => string) | undefined,
): ProjectListItem {
  const { id, name, changedAtMs } = record
  const pictureId = firstPictureId(record)
  return {
    ...{ id, name, changedAtMs },
    ...definedOnly({
      thumbnailUrl: pictureId === undefined ? undefined : thumbnailUrl?.(id, pictureId),
      filmMs: record.draft?.timeline?.durationMs,
      busy: busyWith(record),
    }),
  }
}

/** What the film begins with, or else the first file that could be in it. */
function firstPictureId({ media, draft }: ProjectRecord): string | undefined {
  const pictures = media.filter(({ kind }) => kind !== 'music')
  const clips = draft?.timeline?.tracks.find(({ type }) => type === 'video')?.clips ?? []
  const first = clips.reduce<(typeof clips)[number] | undefined>(
    (before, clip) => (before && before.startMs <= clip.startMs ? before : clip),
    undefined,
  )
  const shown = pictures.find((item) => item.name === first?.mediaName)
  return (shown ?? pictures.find(({ excluded }) => !excluded))?.id
}

function busyWith({ turn, waiting, exports }: ProjectRecord): ProjectListItem['busy'] {
  if (turn || waiting.length > 0) return 'cutting'
  return exports.some((job) => !isOver(job)) ? 'exporting' : undefined
}
