import { frame } from './answers'
import type { Variant } from './variants'

/** Writes what happens in a turn in the form of one service. */
export interface FrameWriter {
  echo(text: string): string[]
  say(text: string): string[]
  /** In one frame. */
  sayAtOnce(text: string): string[]
  toolStarts(callId: string, tool: string, isLong: boolean): string[]
  toolEnds(callId: string, tool: string): string[]
  heartbeat(): string
}

export function frameWriter(variant: Variant, turnId: string): FrameWriter {
  return variant.frames === 'typed' ? typedFrames() : adkFrames(variant.frames, turnId)
}

function typedFrames(): FrameWriter {
  return {
    echo: () => [],
    say: (text) => cut(text).map((content) => frame({ type: 'text', content })),
    sayAtOnce: (content) => [frame({ type: 'text', content })],
    toolStarts: (_, name) => [frame({ type: 'tool_call', name, args: {} })],
    toolEnds: (_, name) => [frame({ type: 'tool_result', name, result: { ok: true } })],
    heartbeat: () => frame({ type: 'heartbeat' }),
  }
}

function adkFrames(form: Variant['frames'], turnId: string): FrameWriter {
  let count = 0
  const event = (parts: readonly object[], more: object = {}, author = 'nemo_agent', role = 'model'): string => {
    count += 1
    const value = {
      invocationId: `e-${turnId}`,
      author,
      id: `${turnId}-${count}`,
      timestamp: 1_795_347_010.268 + count,
      actions: { stateDelta: {}, artifactDelta: {}, requestedAuthConfigs: {} },
      longRunningToolIds: [],
      content: { role, parts },
      ...more,
    }
    return frame(form === 'adk-snake' ? toSnake(value) : value)
  }
  const whole = (text: string): string => event([{ text }], { finishReason: 'STOP' })
  return {
    echo: (text) => [event([{ text }], {}, 'user', 'user')],
    say: (text) => {
      if (form !== 'adk-pieces') return [event([{ text: 'Let me think.', thought: true }, { text }])]
      return [...cut(text).map((piece) => event([{ text: piece }], { partial: true })), whole(text)]
    },
    sayAtOnce: (text) => [whole(text)],
    toolStarts: (id, name, isLong) => [
      event([{ functionCall: { id, name, args: {} } }], isLong ? { longRunningToolIds: [id] } : {}),
    ],
    toolEnds: (id, name) => [
      event(
        [{ functionResponse: { id, name, response: { ok: true } } }],
        { actions: { stateDelta: { draft: {} }, artifactDelta: {} } },
        'nemo_agent',
        'user',
      ),
    ],
    heartbeat: () => ': still here\n\n',
  }
}

/** A text in two pieces, so that joining them matters. */
function cut(text: string): string[] {
  const middle = Math.floor(text.length / 2)
  return [text.slice(0, middle), text.slice(middle)].filter((piece) => piece !== '')
}

function toSnake(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toSnake)
  if (typeof value !== 'object' || value === null) return value
  const rename = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rename(key), toSnake(inner)]))
}
