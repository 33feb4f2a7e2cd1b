import { basename } from 'node:path'
import { toFailure } from '../../../shared/failures/to-failure'
import type { Language } from '../../../shared/language'
import type { KnownChoice, ProjectFileState } from '../../../shared/states/project-file-state'
import type { ProjectFiles, Projects, Watch } from '../../studio/studio'

interface DeskPorts {
  readonly studio: () => Promise<{ projects: Pick<Projects, 'open'>; projectFiles: Omit<ProjectFiles, 'duplicate'> }>
  readonly language: () => Language
  readonly announce: (state: ProjectFileState) => void
  /** The system lists it among the files that were worked on. */
  readonly remember: (filePath: string) => void
}

/** Projects that a person saves as a file or opens from one, one after the other. What goes wrong is a state, too. */
export interface ProjectFileDesk {
  state(): ProjectFileState
  save(projectId: string, filePath: string, options: { withMedia: boolean }): Promise<void>
  open(filePath: string): Promise<void>
  /** Of a file whose project is here already. */
  answer(choice: KnownChoice): Promise<void>
  /** Ends what is under way, or puts away what is told. */
  cancel(): void
  /** The file that was saved last, for as long as that is told. */
  savedPath(): string | undefined
}

/** A page draws no faster, and no eye follows. */
const STEPS = 100

export function createProjectFileDesk({ studio, language, announce, remember }: DeskPorts): ProjectFileDesk {
  let state: ProjectFileState = { phase: 'idle' }
  let running: AbortController | undefined
  let saved: string | undefined
  let asked: { filePath: string; projectId: string } | undefined
  let last: Promise<unknown> = Promise.resolve()

  const become = (next: ProjectFileState): void => {
    state = next
    announce(state)
  }

  const work = async (
    phase: 'saving' | 'opening',
    filePath: string,
    task: (watch: Watch) => Promise<ProjectFileState>,
  ): Promise<void> => {
    const { signal } = (running = new AbortController())
    const name = basename(filePath)
    let told = -1
    const onProgress = (progress: number): void => {
      const step = Math.floor(Math.min(1, progress) * STEPS)
      if (step === told) return
      told = step
      become({ phase, name, progress: step / STEPS })
    }
    onProgress(0)
    try {
      become(await task({ signal, onProgress }))
    } catch (thrown) {
      become(signal.aborted ? { phase: 'idle' } : { phase: 'failed', failure: toFailure(thrown, language()) })
    } finally {
      running = undefined
    }
  }
  const next = (begin: () => Promise<void>): Promise<void> => {
    const done = last.then(begin)
    last = done
    return done
  }

  const take = (filePath: string): Promise<void> =>
    work('opening', filePath, async (watch) => {
      const { projects, projectFiles } = await studio()
      const { projectId } = await projectFiles.open(filePath, watch)
      await projects.open(projectId)
      remember(filePath)
      return { phase: 'idle' }
    })

  return {
    state: () => state,
    savedPath: () => (state.phase === 'saved' ? saved : undefined),
    save: (projectId, filePath, options) =>
      next(() =>
        work('saving', filePath, async (watch) => {
          const { missing } = await (await studio()).projectFiles.save(projectId, filePath, { ...watch, ...options })
          saved = filePath
          remember(filePath)
          return { phase: 'saved', name: basename(filePath), missing }
        }),
      ),
    open: (filePath) =>
      next(async () => {
        let isNew = false
        await work('opening', filePath, async () => {
          const { projects, projectFiles } = await studio()
          const { name, known } = await projectFiles.look(filePath)
          isNew = known === undefined
          if (!known) return state
          if (!known.isSame) {
            asked = { filePath, projectId: known.projectId }
            return { phase: 'asking', name }
          }
          await projects.open(known.projectId)
          remember(filePath)
          return { phase: 'idle' }
        })
        if (isNew) await take(filePath)
      }),
    async answer(choice) {
      const question = state.phase === 'asking' ? asked : undefined
      asked = undefined
      if (!question) return
      become({ phase: 'idle' })
      if (choice === 'copy') return next(() => take(question.filePath))
      await (await studio()).projects.open(question.projectId)
    },
    cancel() {
      if (running) running.abort(new Error('Cancelled.'))
      else become({ phase: 'idle' })
    },
  }
}
