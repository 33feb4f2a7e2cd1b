import type { EngineKind } from '../../shared/states/engine-state'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Run } from './run'
import { waitUntilQuiet } from './take-turn'

/** Makes a project and says which. `known`: the name that it will have, where that is known already. */
export async function createProject(run: Run, known = ''): Promise<string> {
  const { studio } = await run.workshop()
  const projectId = await studio.projects.create({ engine: run.backend, ...(known !== '' && { name: known }) })
  await agree(run, projectId)
  const { id, name } = await studio.projects.state(projectId)
  run.output.event({ type: 'project', id, name })
  return projectId
}

/** Finds a project that was named, and what an earlier start left open in it is settled first. */
export async function findQuietProject(run: Run, idOrName: string): Promise<string> {
  const workshop = await run.workshop()
  const projectId = await workshop.studio.projects.find(idOrName)
  await workshop.studio.resume()
  await waitUntilQuiet(run, workshop, projectId)
  await agree(run, projectId)
  return projectId
}

/** Who typed `--backend cloud` has said that files may go there. */
async function agree(run: Run, projectId: string): Promise<void> {
  const { studio } = await run.workshop()
  const { engine, mayLeave } = await studio.projects.state(projectId)
  if (run.backend === 'cloud' && engine === 'cloud' && !mayLeave) await studio.projects.letFilesLeave(projectId)
}

/** @throws `usage` when a project is made elsewhere. */
export async function requireEngine(run: Run, projectId: string, engine: EngineKind, reason: string): Promise<void> {
  const { studio } = await run.workshop()
  const state = await studio.projects.state(projectId)
  if (state.engine !== engine) throw new ReelwrightError('usage', { reason })
}
