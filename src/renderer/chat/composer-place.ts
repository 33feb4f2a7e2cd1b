import { type RefObject, createContext } from 'react'

/** What others may do to the box that messages are written in. */
export interface ComposerHandle {
  focus(): void
  /** Writes a proposal into the box; sending stays with the person. */
  fill(text: string): void
  /** Sends a text that was sent before, as if it stood in the box. */
  send(text: string): void
}

/** Where the box of this window is, for everything that may lead back to it. */
export const ComposerPlace = createContext<RefObject<ComposerHandle | null>>({ current: null })
