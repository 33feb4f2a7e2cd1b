import { describe, expect, it } from 'vitest'
import { createFrameReader } from '../../src/main/nemo/chat/frame-reader'
import { agent, frame, piece, read, readText, says, shown } from './streams/read-stream'

describe('framing', () => {
  const lines = [
    ': hello',
    `data: ${JSON.stringify(agent({ partial: true, content: { parts: [{ text: 'Ein \u2028Film – 视频 😀' }] } }))}`,
    '',
    'data',
    '',
    `data: {"author":"nemo_agent",`,
    `data: "content":{"parts":[{"functionCall":{"id":"c1","name":"cut"}}]}}`,
    '',
    'id: 7',
    'event: message',
    `data:${JSON.stringify(agent({ content: { parts: [{ text: 'Fertig.' }] } }))}`,
    '',
    '',
  ]

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads the same from %s, cut at every byte', (_, lineEnd) => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(lines.join(lineEnd))])
    const whole = read([bytes]).filter(({ kind }) => kind !== 'alive')

    expect(shown(whole)).toEqual(['Ein \u2028Film – 视频 😀', 'Fertig.'])
    for (let at = 1; at < bytes.byteLength; at += 1) {
      const cut = read([bytes.subarray(0, at), bytes.subarray(at)]).filter(({ kind }) => kind !== 'alive')
      expect(cut).toEqual(whole)
    }
  })

  it('hands on a last frame without its empty line when it is whole, and drops one that was cut', () => {
    const text = says('Ready.')

    expect(shown(readText(text.trimEnd()))).toEqual(['Ready.'])
    expect(shown(readText(text.slice(0, -8)))).toEqual([])
    expect(readText('data: {"error": "half')).toEqual([])
  })

  it('takes what is no JSON object for a sign of life and reads on', () => {
    const noise = ['null', '123', '"x"', '[1]', '[DONE]', 'heartbeat', '<html>', '{"a":', '{"type":"heartbeat"}', '{}']
    const events = readText(noise.map((data) => `data: ${data}\n\n`).join('') + says('Still here.'))

    expect(events.filter(({ kind }) => kind === 'alive')).toHaveLength(noise.length)
    expect(shown(events)).toEqual(['Still here.'])
  })

  it('refuses a frame that never ends', () => {
    const frames = createFrameReader()
    const pour = (): void => {
      for (let megabytes = 0; megabytes < 20; megabytes += 1) Array.from(frames.take(Buffer.alloc(1024 * 1024, 'x')))
    }
    expect(pour).toThrow(expect.objectContaining({ code: 'nemo.unreadable-reply' }))
  })

  it('takes a frame nested too deep for a sign of life, without walking into it', () => {
    expect(readText(`data: {"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n\n`)).toEqual([{ kind: 'alive' }])
  })
})

describe('one message shown once', () => {
  it('replaces the pieces by the whole text under the same id', () => {
    const events = readText(piece('Your promo ') + piece('is rea') + says('Your promo is ready.'))

    expect(events).toEqual([
      { kind: 'message', id: 'm1', text: 'Your promo ', final: false },
      { kind: 'message', id: 'm1', text: 'Your promo is rea', final: false },
      { kind: 'message', id: 'm1', text: 'Your promo is ready.', final: true },
    ])
  })

  it('shows equal words twice when they were said twice', () => {
    expect(shown(readText(says('Done.') + says('Done.')))).toEqual(['Done.', 'Done.'])
  })

  it('keeps two speakers apart', () => {
    const other = frame({ author: 'helper', partial: true, content: { parts: [{ text: 'B' }] } })
    expect(shown(readText(piece('A') + other + piece('C')))).toEqual(['A', 'B', 'C'])
  })

  it('closes a message at a tool, and tells the tool from start to end', () => {
    const call = frame(agent({ content: { parts: [{ functionCall: { id: 'c1', name: 'add_text' } }] } }))
    const response = { function_response: { id: 'c1', name: 'add_text', response: { error: 'no font' } } }
    const events = readText(piece('Adding') + call + frame(agent({ content: { parts: [response] } })) + says('Ok'))

    expect(events.slice(1)).toEqual([
      { kind: 'message', id: 'm1', text: 'Adding', final: true },
      { kind: 'tool', callId: 'c1', name: 'add_text', phase: 'start' },
      { kind: 'tool', callId: 'c1', name: 'add_text', phase: 'end', failed: true },
      { kind: 'message', id: 'm2', text: 'Ok', final: true },
    ])
  })

  it('hides private reasoning, the echo of the person, and text that is only space', () => {
    const thought = frame(agent({ content: { parts: [{ text: 'hm', thought: true }] } }))
    const echo = frame({ author: 'user', content: { parts: [{ text: 'add a title' }] } })
    expect(shown(readText(thought + echo + says(' \n')))).toEqual([])
  })

  it('joins pieces of the typed form, takes a longer text for a snapshot, and closes at a tool', () => {
    const text = (content: string): string => frame({ type: 'text', content })
    const stream = text('One') + frame({ type: 'heartbeat' }) + text(' two') + text('One two three')
    const tool = frame({ type: 'tool_call', name: 'edit' }) + frame({ type: 'tool_result', name: 'edit', result: {} })

    const events = readText(stream + tool + text('Done.') + frame({ type: 'done' }))

    expect(shown(events)).toEqual(['One two three', 'Done.'])
    expect(events.filter(({ kind }) => kind === 'tool')).toEqual([
      { kind: 'tool', callId: 'edit', name: 'edit', phase: 'start' },
      { kind: 'tool', callId: 'edit', name: 'edit', phase: 'end' },
    ])
  })

  it('drops the usual complaint behind a good answer, in one text or in pieces, and shows it when it is all there is', () => {
    const complaint = 'I encountered a temporary issue while saving.'

    expect(shown(readText(says('All set.') + says(complaint)))).toEqual(['All set.'])
    expect(shown(readText(says('All set.') + piece('I enc') + piece('ountered a temporary issue, sorry')))).toEqual([
      'All set.',
    ])
    expect(shown(readText(says('All set.') + piece('I enc') + piece('ourage you')))).toEqual([
      'All set.',
      'I encourage you',
    ])
    expect(shown(readText(says(complaint)))).toEqual([complaint])
    const typed = (content: string): string => frame({ type: 'text', content })
    expect(shown(readText(typed('All ') + typed('set.') + typed(complaint)))).toEqual(['All set.'])
    expect(shown(readText(typed(complaint)))).toEqual([complaint])
  })

  it('carries the card of what was understood', () => {
    const card = { understood: [{ kind: 'length', label: '30 seconds' }], unused: ['sparkly'] }
    const events = readText(says('Here it is.', { customMetadata: { rw_card: card } }))

    expect(events).toEqual([{ kind: 'message', id: 'm1', text: 'Here it is.', final: true, data: { card } }])
  })

  it('passes over a card of another shape', () => {
    const [event] = readText(says('Here.', { customMetadata: { rw_card: { understood: 'all' } } }))
    expect(event).toEqual({ kind: 'message', id: 'm1', text: 'Here.', final: true })
  })
})

describe('errors inside a stream', () => {
  const codes = (text: string): unknown[] =>
    readText(text).flatMap((event) => (event.kind === 'failed' ? [event.error.code] : []))

  it.each([
    ['an event with an error code', frame(agent({ errorCode: 'SAFETY', errorMessage: 'no' })), 'chat.failed'],
    ['a crash of the agent', frame({ error: 'KeyError: x' }), 'chat.failed'],
    ['a crash that is broken JSON', 'data: {"error": "tool "x" failed"}\n\n', 'chat.failed'],
    ['a business code', frame({ code: 2001, message: 'no credits', data: null }), 'nemo.no-credits'],
    ['an error of the typed form', frame({ type: 'error', message: 'boom' }), 'chat.failed'],
    ['an error of the typed form with a code', frame({ type: 'error', code: '1002' }), 'nemo.session-gone'],
  ])('reads %s', (_, text, code) => {
    expect(codes(text)).toEqual([code])
  })

  it('keeps the words of an answer that was cut off', () => {
    const events = readText(says('The first half', { errorCode: 'MAX_TOKENS' }))

    expect(shown(events)).toEqual(['The first half'])
    expect(events.at(-1)).toMatchObject({ kind: 'failed', error: { code: 'chat.cut-off' } })
  })

  it('keeps the words before an error', () => {
    expect(shown(readText(piece('So far') + frame({ error: 'x' })))).toEqual(['So far'])
  })
})
