import { resolve } from 'node:path'
import { EXIT } from '../exit-codes'
import { findQuietProject } from '../pick-project'
import type { Command } from '../run'
import { addMedia, takeTurn } from '../take-turn'

/** Adds files to a project; each succeeds or fails by itself. Addresses are handed to the service, which fetches them. */
export const upload: Command<{ project: string; paths: readonly string[] }> = async (run, { project, paths }) => {
  const projectId = await findQuietProject(run, project)
  const links = paths.filter(isLink)
  const files = paths.filter((path) => !isLink(path)).map((path) => resolve(run.workFolder, path))
  const refused = files.length > 0 ? (await addMedia(run, projectId, files)).refused : []
  const linked = links.length > 0 ? await takeTurn(run, projectId, links.join('\n')) : EXIT.done
  return refused.length > 0 ? EXIT.fileRefused : linked
}

const isLink = (path: string): boolean => /^https?:\/\//i.test(path)
