import { ReelwrightError } from '../../shared/failures/failure'
import type { Action, ProjectState, Step } from '../../shared/states/project-state'
import type { ChatListener, TurnOutcome } from '../studio/studio'
import { EXIT, type ExitCode, toExitCode } from './exit-codes'
import type { Output } from './output'
import type { Run } from './run'
import { waitFor } from './wait-for'
import type { Workshop } from './workshop'

/** The studio settles a doubt within a quarter of an hour; a message behind it gets as long again. */
const QUIET_LIMIT_MS = 1_800_000

/** Says one thing in a project and tells what comes back. `follows`: what the command does by itself once it was answered. */
export async function takeTurn(run: Run, projectId: string, text: string, follows?: Action): Promise<ExitCode> {
  const { studio } = await run.workshop()
  const outcome = await studio.chat.send(projectId, text, createListener(run.output, follows))
  return toEnding(run.output, outcome)
}

/**
 * Puts files into a project, sends them, and tells about each. Answers how many could be used. `convert`: what the cloud
 * does not take goes as a copy, also when it was added before.
 */
export async function addMedia(run: Run, projectId: string, paths: readonly string[], convert = false) {
  const { studio } = await run.workshop()
  const { added, skipped } = await studio.media.add(projectId, paths)
  run.output.event({
    type: 'media',
    added,
    skipped: skipped.map(({ name, failure }) => ({ name, reason: failure.message })),
  })
  if (added > 0) {
    await studio.media.upload(projectId, (name, progress) => run.output.event({ type: 'upload', name, progress }))
  }
  if (convert) await sendCopies(run, projectId)
  const { media } = await studio.projects.state(projectId)
  const refused = media.flatMap(({ upload }) => (upload.phase === 'failed' ? [upload.failure] : []))
  for (const failure of refused) run.output.event({ type: 'failure', ...failure })
  const left = skipped.map(({ failure }) => failure).filter(({ code }) => !convert || code !== 'media.already-there')
  return { added, refused: [...left, ...refused] }
}

/** A copy that cannot be made leaves its reason on the file, and the others go on. */
async function sendCopies(run: Run, projectId: string): Promise<void> {
  const { studio } = await run.workshop()
  const { media } = await studio.projects.state(projectId)
  for (const { id, name, upload } of media) {
    if (upload.phase !== 'failed' || upload.failure.remedy !== 'convert-file') continue
    const onProgress = (progress: number): void => run.output.event({ type: 'convert', name, progress })
    await studio.media.convert(projectId, id, onProgress).catch((thrown: unknown) => {
      run.signal.throwIfAborted()
      if (!(thrown instanceof ReelwrightError)) throw thrown
    })
  }
}

/** Waits until nothing of an earlier start is being worked on in a project. @throws `chat.in-doubt` */
export async function waitUntilQuiet(run: Run, { studio, announcements }: Workshop, projectId: string): Promise<void> {
  const isQuiet = ({ turn, queue }: ProjectState): boolean => turn.phase === 'idle' && queue.length === 0
  if (isQuiet(await studio.projects.state(projectId))) return
  const { host, signal } = run
  const parts = { announcements, clock: host.clock, signal }
  const quiet = await waitFor(parts, 'project.changed', QUIET_LIMIT_MS, (state) =>
    state.id === projectId && isQuiet(state) ? state : undefined,
  )
  if (!quiet) throw new ReelwrightError('chat.in-doubt')
}

function createListener(output: Output, follows: Action | undefined): ChatListener {
  const told = new Set<string>()
  const offer = (kind: Action): void =>
    output.event({ type: 'action', kind, ...(kind === follows && { follows: true }) })
  return {
    message: ({ id, text, final }) => output.event({ type: 'message', id, text, final }),
    changes: (items) => output.event({ type: 'changes', items: [...items] }),
    action: offer,
    offer,
    working: (elapsedMs) => output.event({ type: 'working', elapsedMs }),
    credits: (credits) => output.event({ type: 'credits', ...credits }),
    step: (step) => {
      const phase = phaseOf(step)
      if (told.has(`${step.id} ${phase}`)) return
      told.add(`${step.id} ${phase}`)
      output.event({ type: 'tool', name: step.label, phase })
    },
  }
}

function phaseOf({ phase }: Step): 'start' | 'end' {
  return phase === 'working' ? 'start' : 'end'
}

function toEnding(output: Output, { kind, item }: TurnOutcome): ExitCode {
  if (item?.failure) {
    output.event({ type: 'failure', ...item.failure })
    return toExitCode(item.failure.code)
  }
  switch (kind) {
    case 'answered':
    case 'nothing-changed':
      return EXIT.done
    case 'stopped':
      throw new ReelwrightError('interrupted')
    case 'in-doubt':
      throw new ReelwrightError('chat.in-doubt')
    case 'failed':
      throw new ReelwrightError('chat.failed')
  }
}
