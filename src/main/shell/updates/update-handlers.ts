import type { Handlers } from '../../../shared/ipc/contract'
import type { HandlerParts } from '../handler-parts'
import { openLink } from '../open-link'

const DONE = {}

/** Newer versions: everything happens after a press, and nothing by itself. */
export function createUpdateHandlers({
  updates: { desk, feed },
}: HandlerParts): Pick<Handlers, Extract<keyof Handlers, `update.${string}`>> {
  return {
    'update.look': async () => ({ result: await desk.look() }),
    'update.fetch': () => {
      desk.fetch()
      return Promise.resolve(DONE)
    },
    'update.install-at-quit': async () => {
      await desk.installAtQuit()
      return DONE
    },
    'update.open-page': async () => {
      if (feed) await openLink(feed.page)
      return DONE
    },
  }
}
