import { frameOf, toFilmName, USUAL_FILM_NAME } from '../../shared/film-name'
import type { Ratio } from '../../shared/film-words'
import type { ProjectState } from '../../shared/states/project-state'
import { exportsMirror, settings } from '../state/states'

/** The name that the next film of a project gets when nobody gives it another; by `template` instead of the one that is set. */
export function useFilmName(project: ProjectState | undefined): (ratio?: Ratio, template?: string) => string {
  const jobs = exportsMirror.use()?.exports ?? []
  const usual = settings.use()?.filmName ?? USUAL_FILM_NAME
  const own = frameOf(project?.timeline)
  return (ratio = own, template = usual) =>
    toFilmName(template, {
      project: project?.name ?? '',
      number: jobs.filter(({ projectId }) => projectId === project?.id).length + 1,
      date: new Date(),
      ratio,
      isCopy: ratio !== own,
    })
}
