import { createParser } from 'eventsource-parser'
import { MAX_FRAME_CHARS, MAX_STREAM_BYTES } from '../http/limits'
import { unreadable } from '../nemo-error'
import { parseObject } from '../wire/answer'
import { readChatFrame } from '../wire/chat-frame'
import type { ChatPart } from '../wire/chat-part'
import { createLineEnds } from './line-ends'

/** Lines need more room than their characters; a frame is one line, or that of an indented object. */
const MAX_FRAME_LINES = 100_000

/** Cuts a stream of bytes into frames, wherever the pieces were cut. What is handed on must be taken to its end. */
export interface FrameReader {
  /** @throws {NemoError} `nemo.unreadable-reply` past a limit, after everything that came before it. */
  take(bytes: Uint8Array): Iterable<ChatPart>
  /** Hands on a last frame without its empty line, but only when it is complete. */
  end(): Iterable<ChatPart>
}

/** Source: docs/wire.md, "Chat framing". */
export function createFrameReader(): FrameReader {
  const decoder = new TextDecoder()
  const toLines = createLineEnds()
  let found: ChatPart[] = []
  let receivedBytes = 0
  let frameChars = 0
  let frameLines = 0
  let lineChars = 0
  let isEnding = false

  const parser = createParser({
    onEvent: ({ data }) => {
      if (!isEnding || parseObject(data)) found.push(...readChatFrame(data))
    },
    onComment: () => void found.push({ kind: 'alive' }),
  })

  /** Up to the end of a line at a time: what came before a limit was passed is handed on, wherever the bytes were cut. */
  function* feed(text: string): Generator<ChatPart> {
    for (let at = 0; at < text.length;) {
      const lineEnd = text.indexOf('\n', at)
      const next = lineEnd < 0 ? text.length : lineEnd + 1
      count(next - at, lineEnd >= 0)
      parser.feed(text.slice(at, next))
      const parts = found
      found = []
      yield* parts
      at = next
    }
  }

  function count(chars: number, isLineOver: boolean): void {
    lineChars += chars
    const isFrameOver = isLineOver && lineChars === 1
    frameChars = isFrameOver ? 0 : frameChars + chars
    frameLines = isFrameOver ? 0 : frameLines + (isLineOver ? 1 : 0)
    if (isLineOver) lineChars = 0
    if (frameChars > MAX_FRAME_CHARS) throw unreadable('chat', `a frame above ${MAX_FRAME_CHARS} characters`)
    if (frameLines > MAX_FRAME_LINES) throw unreadable('chat', `a frame above ${MAX_FRAME_LINES} lines`)
  }

  return {
    *take(bytes) {
      const room = MAX_STREAM_BYTES - receivedBytes
      receivedBytes += bytes.byteLength
      yield* feed(toLines(decoder.decode(bytes.subarray(0, Math.max(0, room)), { stream: true })))
      if (bytes.byteLength > room) throw unreadable('chat', `a stream above ${MAX_STREAM_BYTES} bytes`)
    },
    *end() {
      isEnding = true
      yield* feed(`${toLines(decoder.decode())}\n\n`)
    },
  }
}
