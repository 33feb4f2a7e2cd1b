import type { Failure } from '../failures/failure'
import type { EventName, Input, Output, RequestName, Told } from './contract'

/** An answer as it travels: Electron passes on only the message of a thrown error, so failures are values. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** What the preload puts on `window.reelwright`. `DroppedFile` is the page's `File`, which this folder does not know. */
export interface Bridge<DroppedFile> {
  ask<N extends RequestName>(name: N, input: Input<N>): Promise<Answer<Output<N>>>
  /** Calls back with every new state. Returns a way to stop. */
  listen<N extends EventName>(name: N, callback: (state: Told<N>) => void): () => void
  /** The absolute path of a dropped file or folder, or an empty text for what has none (a picture from a web page). */
  pathOf(file: DroppedFile): string
  readonly platform: 'darwin' | 'linux' | 'win32'
}
