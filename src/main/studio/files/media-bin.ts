import type { FilmEdit } from '../../../shared/edit'
import type { Project } from '../projects/project'
import type { MediaInProject } from '../projects/project-record'
import type { ProjectShelf } from '../projects/projects'
import type { Edits, Media } from '../studio'
import { addToFilm, takeOutOfFilm } from './media-in-film'

interface BinParts {
  readonly shelf: ProjectShelf
  readonly edit: Edits['apply']
}

/** The list of files as a person arranges it. */
export function createMediaBin({ shelf, edit }: BinParts): Pick<Media, 'order' | 'exclude' | 'star'> {
  const change = async (project: Project, edits: readonly FilmEdit[]): Promise<void> => {
    if (edits.length > 0) await edit(project.id, edits)
  }
  return {
    async order(projectId, mediaIds) {
      const project = shelf.get(projectId)
      const before = project.record.media.map(({ id }) => id)
      const wanted = mediaIds.filter((id) => before.includes(id))
      const after = [...wanted, ...before.filter((id) => !wanted.includes(id))]
      if (after.join() !== before.join()) await project.write({ type: 'media-ordered', mediaIds: after })
    },
    async star(projectId, mediaIds, favourite) {
      const project = shelf.get(projectId)
      const changed = project.record.media
        .filter((item) => mediaIds.includes(item.id) && (item.favourite === true) !== favourite)
        .map(({ id }) => id)
      if (changed.length > 0) await project.write({ type: 'media-starred', mediaIds: changed, favourite })
    },
    async exclude(projectId, mediaIds, excluded) {
      const project = shelf.get(projectId)
      const { media, engine, draft } = project.record
      const changed = media.filter((item) => mediaIds.includes(item.id) && (item.excluded === true) !== excluded)
      if (changed.length === 0) return
      await project.write({ type: 'media-excluded', mediaIds: changed.map(({ id }) => id), excluded })
      const timeline = draft?.timeline
      if (!timeline) return
      if (excluded) return change(project, takeOutOfFilm(timeline, changed, media))
      // Online an edit is a message that costs something, and nobody asked for one.
      if (engine === 'local') await change(project, addToFilm(timeline, changed.filter(isThere)))
    },
  }
}

/** What is not there yet comes into the film with the next message. */
const isThere = ({ upload }: MediaInProject): boolean => upload.phase === 'sent'
