import { resolve } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import { toFailure } from '../../../shared/failures/to-failure'
import { EXIT, type ExitCode } from '../exit-codes'
import { findQuietProject } from '../pick-project'
import type { Command, Run } from '../run'
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
  const linked = links.length > 0 ? await handOver(run, projectId, links) : EXIT.done
  return refused.length > 0 ? EXIT.fileRefused : linked
}

/** A project of this computer has nobody who would fetch them. */
async function handOver(run: Run, projectId: string, links: readonly string[]): Promise<ExitCode> {
  const { studio } = await run.workshop()
  const { engine } = await studio.projects.state(projectId)
  if (engine === 'cloud') return takeTurn(run, projectId, links.join('\n'))
  for (const name of links) {
    const failure = toFailure(new ReelwrightError('media.link-online-only', { name }), run.language)
    run.output.event({ type: 'failure', ...failure })
  }
  return EXIT.fileRefused
}

const isLink = (path: string): boolean => /^https?:\/\//i.test(path)
