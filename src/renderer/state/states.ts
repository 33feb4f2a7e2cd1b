import type { ProjectState } from '../../shared/states/project-state'
import { mirror, mirrorProjects } from './mirror'

export const projects = mirror('projects.changed')
export const exportsMirror = mirror('exports.changed')
export const engine = mirror('engine.changed')
export const settings = mirror('settings.changed')
export const quitQuestion = mirror('quit.changed')
export const update = mirror('update.changed')
export const projectFile = mirror('project-file.changed')
const projectStates = mirrorProjects()

/** Any project that main has announced. */
export function useProject(projectId: string): ProjectState | undefined {
  return projectStates.use().get(projectId)
}

/** The project on screen, once main has announced it. */
export function useOpenProject(): ProjectState | undefined {
  const openId = projects.use()?.openId
  const states = projectStates.use()
  return openId === undefined ? undefined : states.get(openId)
}
