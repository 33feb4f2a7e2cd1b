import type { Action } from '../../shared/states/project-state'
import { readCommand } from './router-words'

/** Where a message goes. Everything that is not plainly one of the others is for the chat. */
export type Route =
  | { readonly to: 'export' | 'credits' | 'status' | 'upload' }
  /** `then`: what is done by itself once the turn succeeded. */
  /** Nothing but addresses. `refused`: hosts from which nothing can be taken. */
  | { readonly to: 'links'; readonly urls: readonly string[]; readonly refused: readonly string[] }
  /** `offer`: what the words may have meant instead. */
  | { readonly to: 'chat'; readonly text: string; readonly then?: 'export'; readonly offer?: Action }

/** What joins a wish and an export that shall follow it: `make it shorter, then export`. */
const JOINTS =
  /(?:[,;，；。.!]\s*(?:and\s+)?(?:then\s+)?|\s+(?:and\s+then|then|and)\s+|(?:，|,|\s)*(?:然后|之后|接着|再|并且?|最后))/giu

/**
 * Decides by words alone. A message leaves the chat only when every word that carries meaning belongs to one intent.
 * Source: docs/wire.md, "Request router".
 */
export function route(text: string): Route {
  const command = readCommand(text)
  if (command) return { to: command }
  const split = splitOffExport(text)
  return split === undefined ? { to: 'chat', text } : { to: 'chat', text: split, then: 'export' }
}

/** The wish before a closing "then export", or undefined when there is none. */
function splitOffExport(text: string): string | undefined {
  for (const joint of text.matchAll(JOINTS)) {
    const before = text
      .slice(0, joint.index)
      .replace(/[\s,，;；、]+$/u, '')
      .trimStart()
    const after = text.slice(joint.index + joint[0].length)
    if (before !== '' && readCommand(after) === 'export' && readCommand(before) === undefined) return before
  }
  return undefined
}
