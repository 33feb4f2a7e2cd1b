import type { ChatItem } from '../../shared/states/project-state'

/** So many lines of a conversation are drawn, or left out, together. */
const CHUNK_SIZE = 10

export interface Chunk {
  /** Its place in the conversation, from 0. */
  readonly index: number
  readonly items: readonly ChatItem[]
}

/** A conversation in pieces. One that is as before stays the same value, so that it is not drawn again. */
export function toChunks(chat: readonly ChatItem[], before: readonly Chunk[] = []): readonly Chunk[] {
  return Array.from({ length: Math.ceil(chat.length / CHUNK_SIZE) }, (_, index) => {
    const items = chat.slice(index * CHUNK_SIZE, (index + 1) * CHUNK_SIZE)
    const known = before[index]
    return known && isSame(known.items, items) ? known : { index, items }
  })
}

/** The chunk in which an item stands. */
export const chunkOf = (itemIndex: number): number => Math.floor(itemIndex / CHUNK_SIZE)

/** Where in its chunk. */
export const placeInChunk = (itemIndex: number): number => itemIndex % CHUNK_SIZE

const isSame = (one: readonly ChatItem[], other: readonly ChatItem[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])
