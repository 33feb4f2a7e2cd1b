import type { FilmForm } from '../../shared/film-words'
import type { ProjectState } from '../../shared/states/project-state'

/** The service makes MP4 of 1080p in the film's own frame alone; everything else is made on this computer. */
export function startFor(
  { engine }: Pick<ProjectState, 'engine'>,
  { format = 'mp4', ratio, size = '1080p' }: FilmForm,
): 'export.start' | 'export.start-here' {
  return engine === 'local' || (format === 'mp4' && ratio === undefined && size === '1080p')
    ? 'export.start'
    : 'export.start-here'
}
