import { basename, dirname, resolve } from 'node:path'
import { frameOf } from '../../../shared/film-name'
import type { FilmForm } from '../../../shared/film-words'
import { toFileName } from '../projects/naming'
import type { ProjectRecord } from '../projects/project-record'
import type { ExportTarget } from '../studio'

/** What needs saying: an MP4 of 1080p in the film's own frame is meant when nothing is said. */
export function toForm({ format, ratio, size }: FilmForm, { draft }: ProjectRecord): FilmForm {
  const isOwn = ratio === frameOf(draft?.timeline)
  return {
    ...(format && format !== 'mp4' && { format }),
    ...(ratio && !isOwn && { ratio }),
    ...(size && size !== '1080p' && { size }),
  }
}

/** The folder and the name that a film is wished under. A name that is taken gets its number later. */
export function toPlace(
  target: ExportTarget,
  projectName: string,
  format: FilmForm['format'],
): { folder: string; fileName: string } {
  if ('folder' in target) {
    return { folder: resolve(target.folder), fileName: toFileName(target.name ?? projectName, format) }
  }
  const path = resolve(target.filePath)
  return { folder: dirname(path), fileName: basename(path) }
}
