import { agent, frame, piece, says, typed } from './read-stream'

/** A stream as a service may send it, and what it means. */
export interface StreamFixture {
  readonly name: string
  readonly bytes: Uint8Array
  readonly shown: readonly string[]
  /** Everything but words and signs of life. */
  readonly besides?: readonly string[]
  readonly aliveCount?: number
}

const call = (id: string, name: string): object => ({ functionCall: { id, name, args: { text: 'Hi' } } })
const result = (id: string, name: string, response: object = { ok: true }): object => ({
  functionResponse: { id, name, response },
})
const parts = (...inner: object[]): object => ({ content: { role: 'model', parts: inner } })
const withLines = (lineEnd: string, text: string): string => text.replaceAll('\n', lineEnd)

/** One turn with everything that a line ending could break. */
const TURN = [
  ': hello\n\n',
  piece('Your promo '),
  'id: 7\nevent: message\nretry: 3000\nunknown: x\n',
  piece('is – 快好了 😀'),
  says('Your promo is – 快好了 😀.'),
  `data: {"author":"nemo_agent",\ndata: "content":{"parts":[{"functionCall":{"id":"c1","name":"cut"}}]}}\n\n`,
  'data\n\ndata:\n\n',
  frame(agent({ content: { role: 'user', parts: [result('c1', 'cut')] } })),
  says('Done.'),
].join('')
const TURN_MEANS = { shown: ['Your promo is – 快好了 😀.', 'Done.'], besides: ['c1 starts', 'c1 ends'], aliveCount: 3 }

const text = (name: string, stream: string, means: Omit<StreamFixture, 'name' | 'bytes'>): StreamFixture => ({
  name,
  bytes: Buffer.from(stream),
  ...means,
})

const BOM = Buffer.from([0xef, 0xbb, 0xbf])
const READY = says('Ready.')

const FRAMING: readonly StreamFixture[] = [
  text('LF', TURN, TURN_MEANS),
  text('CRLF', withLines('\r\n', TURN), TURN_MEANS),
  text('bare CR, the last byte too', withLines('\r', TURN), TURN_MEANS),
  text(
    'line ends mixed',
    TURN.split('\n').reduce((all, line, at) => all + (['\r', '\r\n', '\n'][at % 3] ?? '') + line),
    TURN_MEANS,
  ),
  { name: 'a BOM', bytes: Buffer.concat([BOM, Buffer.from(TURN)]), ...TURN_MEANS },
  text('separators of Unicode inside a text', says('a\u2028b\u2029c\u0085d\u000be\u000cf'), {
    shown: ['a\u2028b\u2029c\u0085d\u000be\u000cf'],
  }),
  text('a frame of 400 kB', frame(agent(parts({ inlineData: { data: 'A'.repeat(400_000) } }, { text: 'Look.' }))), {
    shown: ['Look.'],
  }),
  text('a last frame without its empty line', says('One.') + READY.slice(0, -1), { shown: ['One.', 'Ready.'] }),
  text('a last frame without any line end', says('One.') + READY.trimEnd(), { shown: ['One.', 'Ready.'] }),
  text('a last frame that was cut', says('One.') + READY.slice(0, -8), { shown: ['One.'] }),
  {
    name: 'a last frame cut inside a character',
    bytes: Buffer.from(says('One.') + says('好')).subarray(0, -8),
    shown: ['One.'],
  },
  text('a broken error that was cut', `${says('One.')}data: {"error": "tool "x`, { shown: ['One.'] }),
  text(
    'data that is no JSON object',
    ['null', '12', '"x"', '[1]', '[DONE]', 'heartbeat', '<html>', '{"a":', '{}']
      .map((data) => `data: ${data}\n\n`)
      .join('') + READY,
    { shown: ['Ready.'], aliveCount: 9 },
  ),
  text('nothing at all', '', { shown: [] }),
  text('comments only', ': a\n\n: b\n: c\n\n', { shown: [], aliveCount: 3 }),
]

const AGENT: readonly StreamFixture[] = [
  text(
    'the agent framework, streaming',
    piece('A ') + piece('b') + says('A b.', { partial: false, finishReason: 'STOP' }),
    { shown: ['A b.'] },
  ),
  text('the agent framework, not streaming', says('A b.') + says('A b.', { partial: null }), {
    shown: ['A b.', 'A b.'],
  }),
  text(
    'several tools in one event',
    frame(agent({ ...parts(call('c1', 'cut'), call('c2', 'cut')), longRunningToolIds: ['c2'] })) +
      frame(agent(parts(result('c2', 'cut'), result('c1', 'cut', { error: 'no' })))),
    {
      shown: [],
      besides: ['c1 starts', 'c2 starts', 'long-job', 'c2 ends', 'c1 ends badly'],
    },
  ),
  text(
    'a tool that a piece announces',
    piece('I cut.') +
      frame(agent({ partial: true, ...parts(call('x', 'cut')) })) +
      frame(agent(parts({ text: 'I cut.' }, call('c1', 'cut')))),
    {
      shown: ['I cut.'],
      besides: ['c1 starts'],
      aliveCount: 1,
    },
  ),
  text(
    'keys in snake_case',
    frame({ author: 'nemo_agent', invocation_id: 'e', partial: true, content: { parts: [{ text: 'Hm' }] } }) +
      frame({
        author: 'nemo_agent',
        invocation_id: 'e',
        content: { parts: [{ text: 'Hm.' }, { function_call: { id: 'c', name: 'cut' } }] },
        long_running_tool_ids: ['c'],
      }) +
      frame({
        author: 'nemo_agent',
        content: { role: 'user', parts: [{ function_response: { id: 'c', name: 'cut', response: {} } }] },
        actions: { state_delta: { draft: {} }, artifact_delta: { a: 1 } },
      }) +
      frame({ error_code: 'X', error_message: 'y' }),
    {
      shown: ['Hm.'],
      besides: ['c starts', 'long-job', 'c ends', 'state-changed', 'chat.failed'],
    },
  ),
  text(
    'keys that are null or missing',
    frame({
      author: null,
      content: null,
      actions: null,
      longRunningToolIds: null,
      errorCode: null,
      partial: null,
      error: null,
      code: null,
    }) +
      frame({
        content: { parts: [{ text: 'Hi.', functionCall: null, thought: null }, null] },
        actions: { stateDelta: null },
      }) +
      frame({ content: { parts: null } }),
    {
      shown: ['Hi.'],
      aliveCount: 2,
    },
  ),
  text(
    'changes of the state, and changes that are none',
    frame(agent({ actions: { stateDelta: { draft: 1 } } })) +
      frame(agent({ actions: { stateDelta: {}, artifactDelta: { a: 1 } } })),
    {
      shown: [],
      besides: ['state-changed'],
      aliveCount: 1,
    },
  ),
  text(
    'reasoning and echoes',
    frame(agent(parts({ text: 'hm', thought: true }))) +
      frame({ author: 'user', content: { role: 'user', parts: [{ text: 'add' }] } }) +
      frame({ content: { role: 'user', parts: [{ text: 'add' }] } }) +
      says(' \n'),
    {
      shown: [],
      aliveCount: 4,
    },
  ),
  text(
    'text after the final event',
    says('Done.', { turnComplete: true, finishReason: 'STOP' }) + piece('And ') + says('And more.'),
    { shown: ['Done.', 'And more.'] },
  ),
  text(
    'events of a kind nobody knows',
    frame(agent({ usageMetadata: { total: 1 }, nodeInfo: { path: 'x' } })) +
      frame({ type: 'constructor' }) +
      frame(agent(parts({ executableCode: { code: '1' } }))),
    {
      shown: [],
      aliveCount: 3,
    },
  ),
  text(
    'a complaint behind an answer',
    piece('All ') + piece('set.') + says('I encountered a temporary issue. Try later.'),
    { shown: ['All set.'] },
  ),
]

const TYPED: readonly StreamFixture[] = [
  text(
    'typed frames',
    typed('One') +
      frame({ type: 'heartbeat' }) +
      frame({ type: 'ping' }) +
      frame({ type: 'chunk', text: ' two' }) +
      frame({ type: 'text', delta: ' three' }) +
      frame({ type: 'tool_start', tool: 'edit', call_id: 'k' }) +
      frame({ type: 'tool_end', tool: 'edit', call_id: 'k', error: 'no' }) +
      typed('End.') +
      frame({ type: 'done' }) +
      typed('P.S.'),
    {
      shown: ['One two three', 'End.', 'P.S.'],
      besides: ['k starts', 'k ends badly'],
      aliveCount: 2,
    },
  ),
  text(
    'typed tools without names for single calls',
    ['call', 'call', 'result', 'call', 'result', 'result']
      .map((kind) => frame({ type: `tool_${kind}`, name: 'edit' }))
      .join(''),
    {
      shown: [],
      besides: ['edit starts', 'edit 2 starts', 'edit ends', 'edit 3 starts', 'edit 2 ends', 'edit 3 ends'],
    },
  ),
  text('typed snapshots', typed('One') + typed('One two') + typed('One two three'), { shown: ['One two three'] }),
  text(
    'a typed complaint behind an answer',
    typed('All ') + typed('set.') + typed('I encountered a temporary issue.'),
    { shown: ['All set.'] },
  ),
]

const ERRORS: readonly StreamFixture[] = [
  text('a crash as broken JSON', `${piece('So far')}data: {"error": "tool "x" failed"}\n\n`, {
    shown: ['So far'],
    besides: ['chat.failed'],
  }),
  text('a crash as broken JSON over two lines', `data: {"error": "line\nline"}\n\n${READY}`, {
    shown: ['Ready.'],
    besides: ['chat.failed'],
  }),
  text(
    'a crash with details',
    frame({
      error: 'ValueError: \\u00e9',
      error_details: { error_type: 'ValueError', error_message: 'x', timestamp: 1.5 },
    }),
    { shown: [], besides: ['chat.failed'] },
  ),
  text('a crash as an object', frame({ error: { message: 'boom' } }), { shown: [], besides: ['chat.failed'] }),
  text('a business error', piece('So far') + frame({ code: 2001, message: 'no', data: null }), {
    shown: ['So far'],
    besides: ['nemo.no-credits'],
  }),
  text(
    'a business error as text, and one that is none',
    frame({ code: '1002' }) + frame({ code: 0, message: 'ok', data: null }),
    { shown: [], besides: ['nemo.session-gone'], aliveCount: 1 },
  ),
  text('no success', frame({ success: false, message: 'no' }), { shown: [], besides: ['chat.failed'] }),
  text('an answer that was cut off', says('The first half', { errorCode: 'MAX_TOKENS' }), {
    shown: ['The first half'],
    besides: ['chat.cut-off'],
  }),
  text('an error code that is a number', frame(agent({ errorCode: 500, content: { parts: [{ text: ' ' }] } })), {
    shown: [],
    besides: ['chat.failed'],
  }),
  text('typed errors', frame({ type: 'error', error: 'boom' }) + frame({ type: 'error', code: '2001', message: 'x' }), {
    shown: [],
    besides: ['chat.failed', 'nemo.no-credits'],
  }),
]

export const FIXTURES: readonly StreamFixture[] = [...FRAMING, ...AGENT, ...TYPED, ...ERRORS]
