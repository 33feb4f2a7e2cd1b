import { assertNever } from '../../shared/assert-never'
import type { UpdateState } from '../../shared/states/update-state'
import { request } from '../state/ask'
import { useWords } from '../words/words'

interface UpdateLine {
  readonly sentence: string
  readonly action?: { readonly label: string; readonly act: () => void }
}

const fetchIt = (): void => request('update.fetch', {})

/** What is said about a newer version, and the one thing that can be done about it. */
export function useUpdateLine(state: UpdateState): UpdateLine {
  const words = useWords().updates
  switch (state.phase) {
    case 'off':
      return { sentence: words.noFeed }
    case 'nothing':
      return { sentence: '' }
    case 'told':
      return state.here
        ? { sentence: words.told(state.version), action: { label: words.fetch, act: fetchIt } }
        : {
            sentence: words.packaged(state.version),
            action: { label: words.openPage, act: () => request('update.open-page', {}) },
          }
    case 'fetching':
      return { sentence: words.fetching(state.version, Math.floor(state.progress * 100)) }
    case 'fetched':
      return {
        sentence: words.fetched(state.version),
        action: { label: words.atQuit, act: () => request('update.install-at-quit', {}) },
      }
    case 'at-quit':
      return { sentence: words.willInstall(state.version) }
    case 'failed':
      return { sentence: state.failure.message, action: { label: words.again, act: fetchIt } }
    default:
      return assertNever(state)
  }
}
