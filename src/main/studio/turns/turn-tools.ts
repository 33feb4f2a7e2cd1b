import type { Language } from '../../../shared/language'
import type { Credits } from '../../../shared/states/engine-state'
import type { Host } from '../../host/ports'
import type { NemoClient, SessionState } from '../../nemo/client'
import type { Clients } from '../clients'
import { keepDraft } from '../projects/drafts'
import { toKept } from '../projects/history-view'
import type { Project } from '../projects/project'
import type { Sessions } from '../projects/sessions'
import type { Uploads } from '../files/uploads'

/** What a turn works with. */
export interface TurnTools {
  readonly host: Host
  readonly language: () => Language
  readonly clients: Clients
  readonly sessions: Sessions
  readonly uploads: Uploads
  /** Hears every balance that is read. */
  readonly onCredits?: (credits: Credits) => void
  /** Puts the words of a message that did not go back where they were typed, unless something else stands there. */
  readonly giveBack: (project: Project, text: string) => void
}

/** Reads what the service holds now and keeps its draft. */
export async function readAndKeep(
  tools: Pick<TurnTools, 'host'>,
  project: Project,
  { client, sessionId }: { client: NemoClient; sessionId: string },
  signal: AbortSignal,
): Promise<SessionState> {
  const state = await client.state(sessionId, signal)
  const { rawDraft, timeline, exportable } = state
  const history = state.history && toKept(state.history)
  const draftHash = rawDraft === undefined ? undefined : await keepDraft(tools.host.files, project.folder, rawDraft)
  const { draft } = project.record
  const isNew = draft?.hash !== draftHash || JSON.stringify(draft?.history) !== JSON.stringify(history)
  if (!draft || isNew || draft.exportable !== exportable) {
    await project.write({
      type: 'draft-kept',
      exportable,
      ...(draftHash !== undefined && { draftHash }),
      ...(timeline && { timeline }),
      ...(history && { history }),
    })
  }
  return state
}
