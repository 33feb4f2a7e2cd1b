import { runWindowBench } from './smooth.mjs'

/** Types while an answer streams into a conversation of 5,000 messages, in a real window. */
export async function benchTyping({ say = () => undefined } = {}) {
  const figures = await runWindowBench('typing', 'typing.bench.ts')
  say(
    `key to glyph in a 5,000-message chat: 95 % below ${figures.p95Ms} ms (at most 50), median ${figures.medianMs} ms, slowest ${figures.mostMs} ms`,
  )
  return figures
}
