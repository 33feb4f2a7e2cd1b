import type { Handlers } from '../../shared/ipc/contract'
import type { Host } from '../host/ports'
import { asksForFilm } from '../studio/turns/asks-for-film'
import type { ChatListener, Studio } from '../studio/studio'
import { toTarget } from './export-handlers'
import { log } from './log'
import { openLink } from './open-link'
import type { MainWindow } from './main-window'
import { saveConversation } from './save-conversation'
import type { Settings } from './settings'

/** A message that is refused is refused at once; after this long it is on disk, and its end is a state. */
const REFUSED_WITHIN_MS = 250

const DONE = {}

interface ChatParts {
  readonly host: Host
  readonly studio: Studio
  readonly settings: Settings
  readonly window: Pick<MainWindow, 'current'>
}

type ChatHandlers = Pick<Handlers, Extract<keyof Handlers, `chat.${string}` | `edit.${string}`>>

export function createChatHandlers(parts: ChatParts): ChatHandlers {
  const { host, studio, settings, window } = parts
  const { chat, edits, projects, exports } = studio

  /** Answers once the work is under way. What ends it later, good or bad, is a state that the studio announces. */
  async function begin(work: Promise<unknown>): Promise<typeof DONE> {
    const soon = new AbortController()
    work.catch((thrown: unknown) => log.warn('A turn ended early.', thrown))
    try {
      await Promise.race([work, host.clock.sleep(REFUSED_WITHIN_MS, soon.signal)])
    } finally {
      soon.abort()
    }
    return DONE
  }

  /** A turn; the export that its words asked for follows it. */
  async function takeTurn(
    projectId: string,
    text: string,
    turn: (listener: ChatListener) => Promise<unknown>,
  ): Promise<void> {
    let film: Promise<string> | undefined
    const startFilm = (): void => {
      if (film) return
      film = toTarget(parts, projectId).then((target) => exports.start(projectId, target))
      film.catch(() => undefined)
    }
    await turn({ action: (kind) => (kind === 'export' && asksForFilm(text) ? startFilm() : undefined) })
    await film
  }

  return {
    'chat.send': ({ projectId, text }) => {
      const send = (listener: ChatListener): Promise<unknown> =>
        chat.send(projectId, text, listener).catch(async (thrown: unknown) => {
          await giveBack(studio, projectId, text)
          throw thrown
        })
      return begin(takeTurn(projectId, text, send))
    },
    'chat.stop': async ({ projectId }) => {
      await chat.stop(projectId)
      return DONE
    },
    'chat.unqueue': async ({ projectId, index }) => {
      await chat.unqueue(projectId, index)
      return DONE
    },
    'chat.move-queued': async ({ projectId, index, to }) => {
      await chat.moveQueued(projectId, index, to)
      return DONE
    },
    'chat.check': async ({ projectId }) => {
      await projects.state(projectId)
      return begin(chat.check(projectId))
    },
    'chat.send-again': async ({ projectId }) => {
      const { chat: said } = await projects.state(projectId)
      const text = said.findLast((item) => item.from === 'person')?.text ?? ''
      return begin(takeTurn(projectId, text, (listener) => chat.sendAgain(projectId, listener)))
    },
    'chat.open-link': async ({ url }) => {
      await openLink(url)
      return DONE
    },
    'chat.save': async ({ projectId }) => {
      const { language } = settings.state()
      const parts = { window: window.current(), files: host.files, language }
      await saveConversation(await projects.state(projectId), parts)
      return DONE
    },
    'chat.keep-text': async ({ projectId, text }) => {
      await chat.keepText(projectId, text)
      return DONE
    },
    'edit.apply': ({ projectId, edits: made }) => begin(edits.apply(projectId, made)),
    'edit.undo': ({ projectId }) => begin(edits.undo(projectId)),
    'edit.redo': ({ projectId }) => begin(edits.redo(projectId)),
    'edit.back-to': ({ projectId, version }) => begin(edits.backTo(projectId, version)),
  }
}

/** Words that were not taken stay the person's, also when the window is looking elsewhere by now. */
async function giveBack({ chat, projects }: Studio, projectId: string, text: string): Promise<void> {
  const state = await projects.state(projectId).catch(() => undefined)
  if (state?.unsentText === '') await chat.keepText(projectId, text)
}
