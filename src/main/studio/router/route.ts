import type { Action } from '../../../shared/states/project-state'
import { readOffer } from './offer'
import { readCommand } from './read-command'
import { readLinks } from './read-links'
import { splitOffExport } from './then-export'

/** Where a message goes. Everything that is not plainly one of the others is for the chat. */
export type Route =
  | { readonly to: Action }
  /** Nothing but addresses. `refused`: pages from which nothing can be taken. */
  | { readonly to: 'links'; readonly urls: readonly string[]; readonly refused: readonly string[] }
  /** `then`: what is done by itself once the turn succeeded. `offer`: what the words may have meant instead. */
  | { readonly to: 'chat'; readonly text: string; readonly then?: 'export'; readonly offer?: Action }

/**
 * Decides by words alone. A message leaves the chat only when every word that carries meaning belongs to one intent.
 * Source: docs/wire.md, "Request router".
 */
export function route(text: string): Route {
  const command = readCommand(text)
  if (command) return { to: command }
  const links = readLinks(text)
  if (links) return { to: 'links', ...links }
  const wish = splitOffExport(text)
  if (wish !== undefined) return { to: 'chat', text: wish, then: 'export' }
  const offer = readOffer(text)
  return { to: 'chat', text, ...(offer && { offer }) }
}
