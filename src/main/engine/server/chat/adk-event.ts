import type { Host } from '../../../host/ports'

interface Part {
  readonly text?: string
  readonly functionCall?: { id: string; name: string; args: object }
  readonly functionResponse?: { id: string; name: string; response: object }
}

/** One event of a turn in the agent framework's form. Source: docs/wire.md, "Chat". */
export interface AdkEvent {
  readonly invocationId: string
  readonly author: 'nemo_agent'
  readonly id: string
  readonly timestamp: number
  readonly actions: { stateDelta: object; artifactDelta: object; requestedAuthConfigs: object }
  readonly longRunningToolIds: readonly string[]
  readonly content?: { role: 'model' | 'user'; parts: readonly Part[] }
  readonly partial?: boolean
  readonly finishReason?: 'STOP'
  readonly errorCode?: string
  readonly errorMessage?: string
  readonly customMetadata?: object
}

type Extra = Pick<AdkEvent, 'finishReason' | 'customMetadata'> & { stateDelta?: object }

/** Makes the events of one turn. */
export interface TurnEvents {
  call(name: string, args: object): { readonly event: AdkEvent; readonly respond: (response: object) => AdkEvent }
  /** The whole text, after its pieces when the turn streams. */
  text(text: string, extra?: Extra): AdkEvent[]
  failed(code: string, message: string): AdkEvent
}

const PIECES = /[\s\S]{1,48}/gu

export function createTurnEvents({ clock, random }: Host, { streaming }: { streaming: boolean }): TurnEvents {
  const invocationId = `e-${random.uuid()}`
  const event = (rest: Partial<AdkEvent>, stateDelta: object = {}): AdkEvent => ({
    invocationId,
    author: 'nemo_agent',
    id: random.uuid(),
    timestamp: clock.nowMs(),
    actions: { stateDelta, artifactDelta: {}, requestedAuthConfigs: {} },
    longRunningToolIds: [],
    ...rest,
  })
  const says = (text: string): NonNullable<AdkEvent['content']> => ({ role: 'model', parts: [{ text }] })

  return {
    call: (name, args) => {
      const id = `adk-${random.uuid()}`
      return {
        event: event({ content: { role: 'model', parts: [{ functionCall: { id, name, args } }] } }),
        respond: (response) =>
          event({ content: { role: 'user', parts: [{ functionResponse: { id, name, response } }] } }),
      }
    },
    text: (text, { stateDelta, ...extra } = {}) => {
      const pieces = streaming ? (text.match(PIECES) ?? []) : []
      return [
        ...pieces.map((piece) => event({ content: says(piece), partial: true })),
        event({ content: says(text), ...(streaming && { partial: false }), ...extra }, stateDelta),
      ]
    },
    failed: (errorCode, errorMessage) => event({ errorCode, errorMessage }),
  }
}
