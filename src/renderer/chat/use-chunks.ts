import { useState } from 'react'
import type { ChatItem } from '../../shared/states/project-state'
import { type Chunk, toChunks } from './chunks'

/** The conversation in pieces; pieces that are as before are the same values. */
export function useChunks(chat: readonly ChatItem[]): readonly Chunk[] {
  const [made, setMade] = useState(() => ({ chat, chunks: toChunks(chat) }))
  if (made.chat === chat) return made.chunks
  const next = { chat, chunks: toChunks(chat, made.chunks) }
  setMade(next)
  return next.chunks
}
