import { resolve } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import { EXIT, toExitCode } from '../exit-codes'
import { exportFilm } from '../follow-export'
import { toTarget } from '../output-target'
import type { Command } from '../run'
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
  const projectId = await createProject(run)
  const absolute = paths.map((path) => resolve(run.workFolder, path))
  const { added, refused } = await addMedia(run, projectId, absolute, convert)
  if (added === 0) {
    const [first] = refused
    if (!first) throw new ReelwrightError('media.folder-empty', {})
    run.output.event({ type: 'failure', ...first })
    return toExitCode(first.code)
  }
  const said = await takeTurn(run, projectId, ratio === undefined ? prompt : `${prompt}\n${ratio}`)
  return said === EXIT.done ? exportFilm(run, projectId, target) : said
}
