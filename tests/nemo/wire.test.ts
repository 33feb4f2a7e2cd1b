import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RawAnswer, readAnswer } from '../../src/main/nemo/wire/answer'
import { rawDraftOf } from '../../src/main/nemo/wire/draft-range'
import { isModest, rangeAt } from '../../src/main/nemo/wire/json-text'
import { readDraft } from '../../src/main/nemo/wire/read-draft'
import { readRenderStatus } from '../../src/main/nemo/wire/render'
import { toTimelineSummary } from '../../src/main/nemo/timeline-summary'

const answered = (body: unknown, status = 200): RawAnswer => ({ status, text: JSON.stringify(body) })
const codeOf = (answer: RawAnswer, place: Parameters<typeof readAnswer>[0] = 'state'): unknown => {
  try {
    return readAnswer(place, answer).payload
  } catch (thrown) {
    return (thrown as { code: string }).code
  }
}

describe('answers', () => {
  it.each([
    ['a code of 0', answered({ code: 0, data: { a: 1 } }), { a: 1 }],
    ['a code of 0 as text', answered({ code: '0', data: { a: 1 } }), { a: 1 }],
    ['success', answered({ success: true, data: { a: 1 } }), { a: 1 }],
    ['success without data', answered({ success: true, a: 1 }), { success: true, a: 1 }],
    ['a bare body', answered({ status: 'running' }), { status: 'running' }],
    ['a business code inside HTTP 200', answered({ code: 2001, data: null }), 'nemo.no-credits'],
    ['a business code as text', answered({ code: '1002' }), 'nemo.session-gone'],
    ['HTTP 402', answered({ detail: 'plan' }, 402), 'nemo.plan-blocks-export'],
    ['402 inside HTTP 200', answered({ code: 402 }), 'nemo.plan-blocks-export'],
    ['HTTP 403', answered({}, 403), 'nemo.scope'],
    ['HTTP 404', answered({ detail: 'Session not found: 55' }, 404), 'nemo.session-gone'],
    ['HTTP 422', answered({ detail: [{ loc: ['body'], msg: 'field required', type: 'x' }] }, 422), 'nemo.bad-request'],
    ['code 0 with HTTP 500', answered({ code: 0 }, 500), 'nemo.server'],
    ['no success', answered({ success: false, error: 'x' }), 'nemo.server'],
    ['an unknown code', answered({ code: 7777 }), 'nemo.server'],
    ['a web page with HTTP 502', { status: 502, text: '<html>' }, 'nemo.server'],
    ['a web page with HTTP 200', { status: 200, text: '<html>' }, 'nemo.unreadable-reply'],
    ['a cut answer', { status: 200, text: '{"code":0,"da' }, 'nemo.unreadable-reply'],
    ['an empty answer', { status: 200, text: '' }, 'nemo.unreadable-reply'],
    ['a redirect', { status: 302, text: '{}' }, 'nemo.server'],
    [
      'an answer nested too deep',
      { status: 200, text: `{"a":${'['.repeat(70)}${']'.repeat(70)}}` },
      'nemo.unreadable-reply',
    ],
  ])('reads %s', (_, answer, expected) => {
    expect(codeOf(answer)).toEqual(expected)
  })

  it('believes the engine on this computer when it says in our own codes what went wrong', () => {
    const own = { code: 4001, data: null, rw_failure: { code: 'media.damaged', facts: { name: 'a.jpg' } } }
    expect(codeOf(answered(own, 415))).toBe('media.damaged')
    expect(codeOf(answered({ ...own, rw_failure: { code: 'made.up' } }, 415))).toBe('nemo.file-type')
    expect(codeOf(answered({ code: 1409 }, 409), 'chat')).toBe('chat.busy')
  })

  it('means a missing header by 400 on the token, and a gone render by 404 on the poll', () => {
    expect(codeOf(answered({}, 400), 'token')).toBe('nemo.client-id')
    expect(codeOf(answered({}, 404), 'render-poll')).toBe('nemo.render-gone')
  })

  it('leaves prototypes alone', () => {
    readAnswer('state', {
      status: 200,
      text: '{"code":0,"__proto__":{"polluted":1},"data":{"__proto__":{"polluted":1}}}',
    })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('keeps the words of the service short and clean in the log, and out of what a person reads', () => {
    const message = `secret\u0000\n${'x'.repeat(500)}`
    try {
      readAnswer('state', answered({ code: 2001, message }))
      expect.unreachable()
    } catch (thrown) {
      expect((thrown as Error).message).toMatch(/^state: 2001 secret x{10}/)
      expect((thrown as Error).message.length).toBeLessThan(230)
    }
  })
})

describe('the draft as it stands in the text', () => {
  it('finds any value that JSON can hold, whatever is around it', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), fc.constantFrom('', ' ', '\n\t'), (draft, other, space) => {
        const text = `{${space}"x":${other},${space}"state"${space}:{"draft":1,"draft":${space}${draft}${space}}}`
        const found = rawDraftOf(text)
        expect(found).toBe(draft.trim() === 'null' ? undefined : draft.trim())
      }),
    )
  })

  it('is missing when it is missing', () => {
    for (const text of [
      '{}',
      '{"data":{"state":null}}',
      '{"data":{"state":{"draft":null}}}',
      '{"data":{"state":"draft"}}',
      '[]',
    ]) {
      expect(rawDraftOf(text)).toBeUndefined()
    }
  })

  it('takes the last of two equal keys, as a parser does', () => {
    const text = '{"a":{"b":1},"\\u0061":{"b":2}}'
    const range = rangeAt(text, ['a', 'b'])
    expect(range && text.slice(range.start, range.end)).toBe('2')
  })

  it('counts depth outside of texts only', () => {
    expect(isModest('{"a":"[[[[","b":[[1]]}', 3)).toBe(true)
    expect(isModest('{"a":"\\"[","b":[[[1]]]}', 3)).toBe(false)
  })
})

describe('a draft for display', () => {
  const own = {
    d: 10_000,
    m: { width: 1080, height: 1920 },
    t: [
      {
        tt: 0,
        sg: [
          { id: 'a', d: 6000, m: { name: 'beach' }, rw_media: 'beach.jpg' },
          { id: 'b', st: 5500, d: 4500, m: { name: 'city' }, rw_in: { kind: 'crossfade', d: 500 }, rw_from: 1200 },
        ],
      },
      { tt: 1, sg: [{ d: 10_000, m: { name: 'Lo-fi' }, volume: 0.35 }] },
      { tt: 7, sg: [{ st: 0, d: 3000, text: 'Urban Dreams' }] },
    ],
  }

  it('reads what the engine on this computer writes', () => {
    expect(readDraft(JSON.stringify(own))).toEqual({
      durationMs: 10_000,
      widthPx: 1080,
      heightPx: 1920,
      tracks: [
        {
          type: 'video',
          name: '',
          clips: [
            { id: 'a', name: 'beach', startMs: 0, durationMs: 6000, mediaName: 'beach.jpg' },
            {
              id: 'b',
              name: 'city',
              startMs: 5500,
              durationMs: 4500,
              transitionIn: { kind: 'crossfade', durationMs: 500 },
              sourceInMs: 1200,
            },
          ],
        },
        {
          type: 'audio',
          name: '',
          clips: [{ id: '1-0', name: 'Lo-fi', startMs: 0, durationMs: 10_000, volume: 0.35 }],
        },
        { type: 'text', name: '', clips: [{ id: '2-0', name: 'Urban Dreams', startMs: 0, durationMs: 3000 }] },
      ],
    })
  })

  it('fills in what a stranger leaves out, and leaves out what it cannot tell', () => {
    const strange = {
      t: [
        {
          tt: 42,
          sg: [
            { d: 2000, src: 'https://cdn.example/a%20b.mp4?x=1' },
            { start: 'soon', end: 7000, vol: 80 },
            'odd',
            null,
          ],
        },
        { sg: 'none' },
        null,
      ],
    }
    expect(readDraft(JSON.stringify(strange))).toEqual({
      durationMs: 7000,
      tracks: [
        {
          type: 'other',
          name: '',
          clips: [
            { id: '0-0', name: 'a b.mp4', mediaName: 'a b.mp4', startMs: 0, durationMs: 2000 },
            { id: '0-1', name: 'clip', startMs: 2000, durationMs: 5000, volume: 0.8 },
            { id: '0-2', name: 'clip', startMs: 7000, durationMs: 0 },
            { id: '0-3', name: 'clip', startMs: 7000, durationMs: 0 },
          ],
        },
        { type: 'other', name: '', clips: [] },
        { type: 'other', name: '', clips: [] },
      ],
    })
  })

  it('never throws and never shows a number that is none', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(toTimelineSummary(readDraft(text), 'en')).not.toMatch(/NaN|undefined|Infinity/)
      }),
    )
  })

  it('is not drawn when it is a text, has no tracks, or far too many', () => {
    expect(readDraft('"<draft/>"')).toBeUndefined()
    expect(readDraft('{"d":1}')).toBeUndefined()
    expect(readDraft(JSON.stringify({ t: Array.from({ length: 65 }, () => ({})) }))).toBeUndefined()
  })

  it('becomes one line for a person', () => {
    const timeline = readDraft(JSON.stringify(own))

    expect(toTimelineSummary(timeline, 'en')).toBe(
      'Timeline (3 tracks): 1. Video: beach, city (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)',
    )
    expect(toTimelineSummary(timeline, 'zh-CN')).toBe(
      '时间线（3 条轨道）： 1. 视频: beach、city (0-10 秒) 2. 音乐: Lo-fi (0-10 秒, 35%) 3. 标题: “Urban Dreams” (0-3 秒)',
    )
    expect(toTimelineSummary(undefined, 'en')).toBe('The timeline is empty.')
  })

  it('calls a sound music only when it may be some', () => {
    const sg = [{ d: 2000, m: { name: 'beach' }, rw_role: 'clip' }]

    expect(toTimelineSummary(readDraft(JSON.stringify({ t: [{ tt: 1, sg }] })), 'en')).toBe(
      'Timeline (1 track): 1. Clip sound: beach (0-2s)',
    )
    expect(toTimelineSummary(readDraft(JSON.stringify({ t: [{ tt: 1, sg }] })), 'zh-CN')).toBe(
      '时间线（1 条轨道）： 1. 原声: beach (0-2 秒)',
    )
  })

  it('counts the clips it does not name, and writes minutes from a minute on', () => {
    const sg = Array.from({ length: 5 }, (_, index) => ({ d: 15_000, m: { name: `p${index}` } }))

    expect(toTimelineSummary(readDraft(JSON.stringify({ t: [{ tt: 0, sg }] })), 'en')).toBe(
      'Timeline (1 track): 1. Video: p0, p1, p2, 2 more (0s-1:15)',
    )
  })
})

describe('a render', () => {
  const statusOf = (body: unknown): unknown => readRenderStatus(readAnswer('render-poll', answered(body)))
  const url = 'https://cdn.example/r.mp4'

  it.each([
    [
      { taskId: 'r', status: 'completed', progress: 100, output: { url, duration: 30.5, size: 15_728_640 } },
      { phase: 'done', output: { url, durationMs: 30_500, sizeBytes: 15_728_640 } },
    ],
    [
      { success: true, data: { id: 'r', status: 'COMPLETED', outputUrl: url } },
      { phase: 'done', output: { url } },
    ],
    [
      { code: 0, data: { status: 'succeeded', output: { url } } },
      { phase: 'done', output: { url } },
    ],
    [{ status: 'done' }, { phase: 'done' }],
    [{ status: 'queued', progress: 0 }, { phase: 'waiting' }],
    [
      { status: 'processing', progress: 40 },
      { phase: 'running', progress: 0.4 },
    ],
    [
      { status: 'processing', progress: 0.4 },
      { phase: 'running', progress: 0.4 },
    ],
    [
      { status: 'processing', progress: 140 },
      { phase: 'running', progress: 1 },
    ],
    [{ status: 'painting' }, { phase: 'running' }],
    [{ status: 'constructor' }, { phase: 'running' }],
    [
      { status: 'failed', error: { message: 'no codec' } },
      { phase: 'failed', reason: 'no codec' },
    ],
    [
      { success: true, data: { status: 'failed', error: 'no codec' } },
      { phase: 'failed', reason: 'no codec' },
    ],
    [
      { status: 'failed', error: 'x', rw_failure: { code: 'media.missing', facts: { name: 'a.jpg' } } },
      { phase: 'failed', reason: 'x', failure: { code: 'media.missing', facts: { name: 'a.jpg' } } },
    ],
    [{ status: 'canceled' }, { phase: 'cancelled' }],
  ])('reads %j', (body, expected) => {
    expect(statusOf(body)).toEqual(expected)
  })
})
