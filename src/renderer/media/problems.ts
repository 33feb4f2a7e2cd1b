import type { Remedy } from '../../shared/failures/failure'
import type { MediaItem } from '../../shared/states/project-state'

/** What can be done with files that do not go as they are: a copy is made before or after, they are taken out, or it is tried again. */
export type ProblemKind = 'convert-ahead' | 'convert' | 'remove' | 'send-again'

export interface Problem {
  readonly kind: ProblemKind
  readonly items: readonly MediaItem[]
  /** What the first of them says; missing where nothing went wrong yet. */
  readonly message?: string
}

const KINDS: Partial<Record<Remedy, ProblemKind>> = { 'convert-file': 'convert', 'remove-file': 'remove' }
const ORDER: readonly ProblemKind[] = ['convert', 'remove', 'send-again']

/** Files that could not be sent, together where the same thing can be done about them. */
export function toProblems(media: readonly MediaItem[]): Problem[] {
  const failed = media.flatMap((item) =>
    item.upload.phase === 'failed' ? [{ item, failure: item.upload.failure }] : [],
  )
  const ahead = media.filter(({ needsCopy, excluded, upload }) => needsCopy && !excluded && upload.phase === 'waiting')
  const tried = ORDER.flatMap((kind) => {
    const own = failed.filter(({ failure }) => (KINDS[failure.remedy] ?? 'send-again') === kind)
    const [first] = own
    return first ? [{ kind, items: own.map(({ item }) => item), message: first.failure.message }] : []
  })
  return [...(ahead.length > 0 ? [{ kind: 'convert-ahead' as const, items: ahead }] : []), ...tried]
}
