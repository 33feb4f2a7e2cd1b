/** Cuts what flows in into pieces of one size. What is left over at the end is not a piece. */
export async function* readFrames(body: ReadableStream<Uint8Array>, frameBytes: number): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  let frame = new Uint8Array(frameBytes)
  let filled = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      for (let at = 0; at < value.length;) {
        const part = value.subarray(at, at + frameBytes - filled)
        frame.set(part, filled)
        filled += part.length
        at += part.length
        if (filled < frameBytes) continue
        yield frame
        frame = new Uint8Array(frameBytes)
        filled = 0
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
