import { createParser } from 'eventsource-parser'
import { MAX_FRAME_CHARS, MAX_STREAM_BYTES } from '../http/limits'
import { unreadable } from '../nemo-error'
import { type ChatPart, readChatFrame } from '../wire/chat-frame'
import { parseObject } from '../wire/answer'

/** Cuts a stream of bytes into frames, wherever the pieces were cut. */
export interface FrameReader {
  /** @throws {NemoError} `nemo.unreadable-reply` past a limit. */
  take(bytes: Uint8Array): readonly ChatPart[]
  /** Hands on a last frame without its empty line, but only when it is complete. */
  end(): readonly ChatPart[]
}

export function createFrameReader(): FrameReader {
  const decoder = new TextDecoder()
  let found: ChatPart[] = []
  let receivedBytes = 0
  let ending = false

  const parser = createParser({
    maxBufferSize: MAX_FRAME_CHARS,
    onEvent: ({ data }) => {
      if (!ending || parseObject(data)) found.push(...readChatFrame(data))
    },
    onComment: () => void found.push({ kind: 'alive' }),
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') throw unreadable('chat', `a frame above ${MAX_FRAME_CHARS} characters`)
    },
  })

  function feed(text: string): readonly ChatPart[] {
    parser.feed(text)
    const parts = found
    found = []
    return parts
  }

  return {
    take(bytes) {
      receivedBytes += bytes.byteLength
      if (receivedBytes > MAX_STREAM_BYTES) throw unreadable('chat', `a stream above ${MAX_STREAM_BYTES} bytes`)
      return feed(decoder.decode(bytes, { stream: true }))
    },
    end() {
      ending = true
      return feed(`${decoder.decode()}\n\n`)
    },
  }
}
