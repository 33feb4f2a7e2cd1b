import { z } from 'zod'
import { Language } from '../../../../shared/language'
import { Id } from '../ids'
import { History } from './history'
import { KeptAsset } from './kept-asset'

/** Everything a session is, as it lies on disk. */
export const Session = z.object({
  version: z.literal(1),
  sessionId: Id,
  taskId: Id,
  name: z.string(),
  language: Language.exactOptional(),
  createdAtMs: z.number(),
  /** In the order they were added. */
  assets: z.array(KeptAsset),
  history: History,
  /** The present cut's draft, as the text that is sent. Missing before the first cut. */
  draftText: z.string().exactOptional(),
})
export type Session = z.infer<typeof Session>

/** Puts another cut's draft in place, or none. */
export function withDraft(session: Session, history: History, draftText: string | undefined): Session {
  const after = { ...session, history }
  if (draftText === undefined) delete after.draftText
  else after.draftText = draftText
  return after
}
