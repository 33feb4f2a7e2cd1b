import type { Input, Output, RequestName } from '../../shared/ipc/contract'
import { notice } from './notice'

/** Asks main. A refusal becomes the notice above the composer and answers undefined. */
export async function ask<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N> | undefined> {
  const answer = await window.reelwright.ask(name, input)
  if (answer.ok) return answer.value
  notice.set({ failure: answer.failure, retry: () => void ask(name, input) })
  return undefined
}

/** `ask` for event handlers, which await nothing. A new press clears the notice of the last one. */
export function request<N extends RequestName>(name: N, input: Input<N>): void {
  notice.set(undefined)
  void ask(name, input)
}
