import { resolve } from 'node:path'
import { EXIT } from '../exit-codes'
import { findQuietProject } from '../pick-project'
import type { Command } from '../run'
import { addMedia, takeTurn } from '../take-turn'

interface UploadInput {
  readonly project: string
  readonly paths: readonly string[]
  /** What the cloud does not take goes as a copy. */
  readonly convert?: boolean
}

/** Adds files to a project; each succeeds or fails by itself. Addresses are handed to the service, which fetches them. */
export const upload: Command<UploadInput> = async (run, { project, paths, convert }) => {
  const projectId = await findQuietProject(run, project)
  const links = paths.filter(isLink)
  const files = paths.filter((path) => !isLink(path)).map((path) => resolve(run.workFolder, path))
  const refused = files.length > 0 ? (await addMedia(run, projectId, files, convert)).refused : []
  const linked = links.length > 0 ? await takeTurn(run, projectId, links.join('\n')) : EXIT.done
  return refused.length > 0 ? EXIT.fileRefused : linked
}

const isLink = (path: string): boolean => /^https?:\/\//i.test(path)
