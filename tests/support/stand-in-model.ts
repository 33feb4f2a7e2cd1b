import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { gzipSync } from 'node:zlib'

export interface Asked {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** The bytes as they came. */
  readonly text: string
}

type Answer = (response: ServerResponse, asked: Asked, count: number) => void

export interface StandInModel {
  readonly baseUrl: string
  readonly asked: Asked[]
  /** Connections that the other side gave up before they were answered. */
  readonly abandoned: () => number
  answerWith(answer: Answer): void
}

/** A server on loopback that speaks like a model's, as well or as badly as it is told to. */
export async function startStandInModel(first: Answer = SAYS('{}')): Promise<StandInModel> {
  const asked: Asked[] = []
  let answer = first
  let abandoned = 0
  const server = createServer((message, response) => {
    response.once('close', () => (abandoned += response.writableFinished ? 0 : 1))
    void readText(message).then((text) => {
      asked.push({ path: message.url ?? '', headers: message.headers, text })
      answer(response, { path: message.url ?? '', headers: message.headers, text }, asked.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    abandoned: () => abandoned,
    answerWith: (next) => void (answer = next),
  }
}

async function readText(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const JSON_HEAD = { 'content-type': 'application/json' }

const completion = (content: unknown): string =>
  JSON.stringify({
    id: 'c1',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content } }],
  })

/** A model that says these words, whatever it is asked. */
export const SAYS =
  (words: string | null): Answer =>
  (response) =>
    void response.writeHead(200, JSON_HEAD).end(completion(words))

/** A model that proposes these operations. */
export const PROPOSES = (...operations: object[]): Answer => SAYS(JSON.stringify({ operations }))

/** A server that does not know how to hold a model to a form. */
export const refusesForms =
  (otherwise: Answer): Answer =>
  (response, asked, count) =>
    asked.text.includes('response_format')
      ? void response.writeHead(400, JSON_HEAD).end('{"error":{"message":"response_format is not supported"}}')
      : otherwise(response, asked, count)

const refusal =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    void response.writeHead(status, { ...JSON_HEAD, ...headers }).end('{"error":{"message":"no"}}')

const GOOD = completion('{"operations":[{"do":"set-ratio","ratio":"1:1"}]}')
const SPACES = ' '.repeat(16_384)

/** A clip's colours, changed as often as it takes. */
const again = (times: number): object[] => Array.from({ length: times }, () => ({ do: 'set-look', look: 'warm' }))

/** Ways in which an answer is of no use. `elsewhere` is an address that nobody may be led to. */
export const misbehaviours = (elsewhere: string): Readonly<Record<string, Answer>> => ({
  'never answers': () => undefined,
  'answers a head and then nothing': (response) => void response.writeHead(200, JSON_HEAD).write('{"choices":'),
  'answers without end': (response) => {
    response.writeHead(200, JSON_HEAD)
    const more = (): void => {
      while (!response.destroyed && response.write(SPACES));
    }
    response.on('drain', more)
    more()
  },
  'answers ten megabytes': (response) =>
    void response.writeHead(200, JSON_HEAD).end(completion('x'.repeat(10_000_000))),
  'answers nothing at all': (response) => void response.writeHead(200, JSON_HEAD).end(),
  'answers what is not JSON': (response) => void response.writeHead(200, JSON_HEAD).end('Internal model error'),
  'answers JSON that is no completion': (response) => void response.writeHead(200, JSON_HEAD).end('{"choices":[]}'),
  'answers with words that are nothing': SAYS(null),
  'answers with empty words': SAYS(''),
  'answers a web page': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(GOOD),
  'answers as a stream of events': (response) =>
    void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`data: ${GOOD}\n\n`),
  'answers packed': (response) =>
    void response.writeHead(200, { ...JSON_HEAD, 'content-encoding': 'gzip' }).end(gzipSync(GOOD)),
  'leads elsewhere': refusal(302, { location: `${elsewhere}/chat/completions` }),
  'leads elsewhere with the question': refusal(307, { location: `${elsewhere}/chat/completions` }),
  'has a failure inside': refusal(500),
  'is busy': refusal(429, { 'retry-after': '1' }),
  'wants another key': refusal(401),
  'does not know the model': refusal(404),
  'refuses every form': refusal(400),
  'hangs up': (response) => void response.destroy(),
  'hangs up in the middle': (response) => {
    response.writeHead(200, { ...JSON_HEAD, 'content-length': '9999' }).write('{"choices":[')
    setImmediate(() => response.destroy())
  },
  'says prose without JSON': SAYS('I would make it square and much warmer, with {feeling}.'),
  'says JSON of another form': SAYS('{"edits":[{"do":"set-ratio","ratio":"1:1"}]}'),
  'proposes nothing': PROPOSES(),
  'proposes what nobody knows': PROPOSES({ do: 'set-ratio', ratio: '1:1' }, { do: 'run-program', path: '/bin/sh' }),
  'proposes with a key too many': PROPOSES({ do: 'set-look', look: 'warm', everywhere: true }),
  'names a clip that is not there': PROPOSES({ do: 'remove-clips', clipIds: ['clip-77'] }),
  'names a clip as a text': PROPOSES({ do: 'remove-texts', textIds: ['clip-1'] }),
  'names a file that is not there': PROPOSES({ do: 'add-clips', assetIds: ['../../etc/passwd'] }),
  'names the prototype of things': PROPOSES({ do: 'remove-clips', clipIds: ['constructor'] }),
  'proposes too much': PROPOSES(...again(41)),
  'proposes a film of a week': PROPOSES({ do: 'set-length', length: { kind: 'exact', lengthMs: 6e8 } }),
  'proposes a film of nothing': PROPOSES({ do: 'remove-clips', clipIds: ['clip-1', 'clip-2', 'clip-3'] }),
  'speeds up photos': PROPOSES({ do: 'set-speed', clipIds: ['clip-1'], speed: 2 }),
  'fades music that is not there': PROPOSES({ do: 'set-music-fade', outMs: 1000 }),
  'ends before it begins': PROPOSES({
    ...{ do: 'add-text', text: 'x', role: 'caption', position: 'top', placeholder: false },
    when: { kind: 'range', startMs: 5000, endMs: 1000 },
  }),
})
