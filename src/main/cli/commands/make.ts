import { basename, resolve } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import { toFailure } from '../../../shared/failures/to-failure'
import { nameFromPaths } from '../../studio/files/media-intake'
import { nameAfterMessage } from '../../studio/projects/naming'
import { EXIT, type ExitCode, toExitCode } from '../exit-codes'
import { exportFilm } from '../follow-export'
import { toTarget } from '../output-target'
import type { Command, Run } from '../run'
import { addMedia, takeTurn } from '../take-turn'
import { createProject } from '../pick-project'

export interface MakeInput {
  readonly paths: readonly string[]
  readonly prompt: string
  readonly output?: string
  readonly ratio?: string
  /** What the cloud does not take goes as a copy. */
  readonly convert?: boolean
}

/** The whole job: a new project, the files, one wish, the film. */
export const make: Command<MakeInput> = async (run, { paths, prompt, output, ratio, convert }) => {
  const target = await toTarget(run, output)
  const absolute = paths.map((path) => resolve(run.workFolder, path))
  if (!(await isAnyThere(run, absolute))) return tellMissing(run, absolute)
  // As the studio would name it while the files and the wish arrive: what is told now still holds then.
  const name = (await nameFromPaths(run.host, absolute)) || nameAfterMessage(prompt)
  const projectId = await createProject(run, name)
  const { added, refused } = await addMedia(run, projectId, absolute, convert)
  if (added === 0) {
    const [first] = refused
    if (!first) throw new ReelwrightError('media.folder-empty', {})
    run.output.event({ type: 'failure', ...first })
    return toExitCode(first.code)
  }
  const said = await takeTurn(run, projectId, ratio === undefined ? prompt : `${prompt}\n${ratio}`, 'export')
  return said === EXIT.done ? exportFilm(run, projectId, target) : said
}

async function isAnyThere({ host }: Run, paths: readonly string[]): Promise<boolean> {
  const found = await Promise.allSettled(paths.map((path) => host.files.access(path)))
  return found.some(({ status }) => status === 'fulfilled')
}

/** A slip of the pen leaves no empty project behind. */
function tellMissing({ output, language }: Run, paths: readonly string[]): ExitCode {
  const failures = paths.map((path) => {
    const name = basename(path)
    return { name, failure: toFailure(new ReelwrightError('media.missing', { name }), language) }
  })
  const skipped = failures.map(({ name, failure }) => ({ name, reason: failure.message }))
  output.event({ type: 'media', added: 0, skipped })
  for (const { failure } of failures.slice(0, 1)) output.event({ type: 'failure', ...failure })
  return EXIT.fileRefused
}
