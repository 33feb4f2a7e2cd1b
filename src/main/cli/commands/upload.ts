import { resolve } from 'node:path'
import { EXIT } from '../exit-codes'
import { findQuietProject } from '../pick-project'
import type { Command } from '../run'
import { addMedia } from '../take-turn'

/** Adds files to a project; each succeeds or fails by itself. */
export const upload: Command<{ project: string; paths: readonly string[] }> = async (run, { project, paths }) => {
  const projectId = await findQuietProject(run, project)
  const absolute = paths.map((path) => resolve(run.workFolder, path))
  const { refused } = await addMedia(run, projectId, absolute)
  return refused.length > 0 ? EXIT.fileRefused : EXIT.done
}
