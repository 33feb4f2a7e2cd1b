import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/main/nemo/nemo-error'
import { readCredits, readToken } from '../../src/main/nemo/wire/account'
import { type Answer, readAnswer } from '../../src/main/nemo/wire/answer'
import { findId, readId } from '../../src/main/nemo/wire/ids'
import { readRenderStatus } from '../../src/main/nemo/wire/render'
import { readState } from '../../src/main/nemo/wire/state'
import { readUploaded } from '../../src/main/nemo/wire/uploaded'

const fromText = (place: Place, text: string): Answer => readAnswer(place, { status: 200, text })

/** The same payload in every envelope that there is. */
const enveloped = (place: Place, payload: object): Answer[] =>
  [
    { code: 0, data: payload },
    { code: '0', message: 'ok', data: payload },
    { success: true, data: payload },
    payload,
    { message: 'ok', data: payload },
    { code: null, data: payload },
  ].map((body) => fromText(place, JSON.stringify(body)))

describe('a token', () => {
  const endMs = Date.UTC(2026, 2, 26)

  it.each([
    [
      'all there is',
      { token: 't', user_id: 'anon_7f3a', credits: 100, expires_at: '2026-03-26T00:00:00Z' },
      { token: 't', userId: 'anon_7f3a', expiresAtMs: endMs },
    ],
    ['the token alone', { token: 't', credits: 100 }, { token: 't' }],
    ['nulls', { token: 't', user_id: null, expires_at: null }, { token: 't' }],
    [
      'a moment without a zone',
      { token: 't', expires_at: '2026-03-26T00:00:00.000' },
      { token: 't', expiresAtMs: endMs },
    ],
    ['a moment with a space', { token: 't', expires_at: '2026-03-26 00:00:00' }, { token: 't', expiresAtMs: endMs }],
    [
      'a moment elsewhere',
      { token: 't', expires_at: '2026-03-26T08:00:00.000000+08:00' },
      { token: 't', expiresAtMs: endMs },
    ],
    ['seconds', { token: 't', expires_at: endMs / 1000 }, { token: 't', expiresAtMs: endMs }],
    ['milliseconds as text', { token: 't', expires_at: String(endMs) }, { token: 't', expiresAtMs: endMs }],
    ['a moment that is none', { token: 't', expires_at: 'soon' }, { token: 't' }],
  ])('is read from %s, in every envelope', (_, payload, expected) => {
    for (const answer of enveloped('token', payload)) expect(readToken(answer)).toEqual(expected)
  })
})

describe('credits', () => {
  it.each([
    ['numbers', { available: 25_000, frozen: 40, total: 25_040 }],
    ['texts', { available: '25000', frozen: '40.0', total: '25040' }],
    ['no sum', { available: 25_000, frozen: 40 }],
    ['the sum alone', { frozen: 40, total: 25_040, available: null }],
  ])('are read from %s, in every envelope', (_, payload) => {
    for (const answer of enveloped('credits', payload)) {
      expect(readCredits(answer)).toEqual({ available: 25_000, frozen: 40, total: 25_040 })
    }
  })

  it('have nothing reserved when nothing is said of it, and are refused without a number', () => {
    expect(readCredits(fromText('credits', '{"available":7,"frozen":null}'))).toEqual({
      available: 7,
      frozen: 0,
      total: 7,
    })
    expect(() => readCredits(fromText('credits', '{"code":0,"data":{"frozen":1}}'))).toThrow(
      expect.objectContaining({ code: 'nemo.unreadable-reply' }),
    )
  })
})

describe('ids', () => {
  it.each([
    ['a text', '{"code":0,"data":{"session_id":"5529798706024415232"}}'],
    ['a number beyond what JavaScript counts', '{"code":0,"data":{"session_id":5529798706024415232}}'],
    ['a bare number', '{"session_id": 5529798706024415232 }'],
    ['a key that comes twice', '{"data":{"session_id":"old","session_id":"5529798706024415232"}}'],
  ])('lose no digit as %s', (_, text) => {
    expect(readId(fromText('session', text), 'session', ['session_id'])).toBe('5529798706024415232')
  })

  it.each([
    ['{"success":true,"data":{"id":"r1","status":"pending"}}'],
    ['{"taskId":"r1","status":"processing"}'],
    ['{"code":0,"data":{"render_id":"r1"}}'],
    ['{"code":0,"data":{"taskId":"r1","id":null}}'],
    ['{"id":"r1"}'],
  ])('of a render are found in %s', (text) => {
    expect(findId(fromText('render-submit', text), ['id', 'taskId', 'render_id'])).toBe('r1')
  })

  it.each([
    ['"../x"'],
    ['".."'],
    ['"a/b"'],
    ['"a\\r\\nb"'],
    ['""'],
    ['1.5'],
    ['true'],
    ['null'],
    [`"${'a'.repeat(129)}"`],
  ])('that could lead elsewhere are none: %s', (id) => {
    expect(findId(fromText('session', `{"code":0,"data":{"session_id":${id}}}`), ['session_id'])).toBeUndefined()
  })
})

describe('an upload', () => {
  const files = [
    { filename: 'a.mp4', cdn_url: 'https://cdn.example/a.mp4', hash: 'abc', duration: 30.5 },
    { file_name: 'b.jpg' },
    { name: 'dir/c.mp3' },
  ]
  const assets = [
    { name: 'a.mp4', url: 'https://cdn.example/a.mp4', hash: 'abc' },
    { name: 'b.jpg' },
    { name: 'c.mp3' },
  ]

  it('names what arrived, in every envelope and without one', () => {
    for (const answer of [
      ...enveloped('upload', { files }),
      fromText('upload', JSON.stringify({ code: 0, data: files })),
    ]) {
      expect(readUploaded(answer)).toEqual({ assets, refused: [], isApplied: true })
    }
  })

  it('says when the session may not hold the files yet', () => {
    for (const applied of [false, 'false']) {
      const answer = fromText(
        'upload',
        JSON.stringify({ code: 0, data: { files: [], session_state_applied: applied } }),
      )
      expect(readUploaded(answer).isApplied).toBe(false)
    }
  })

  it('says which files our own engine did not take', () => {
    const refused = [{ filename: 'x.jpg', code: 4001, rw_failure: { code: 'media.damaged', facts: { name: 'x.jpg' } } }]
    expect(
      readUploaded(fromText('upload', JSON.stringify({ code: 0, data: { files: [], rw_refused: refused } }))).refused,
    ).toEqual([{ name: 'x.jpg', failure: { code: 'media.damaged', facts: { name: 'x.jpg' } } }])
  })
})

describe('a state', () => {
  const stateOf = (data: unknown): ReturnType<typeof readState> =>
    readState(fromText('state', JSON.stringify({ code: 0, data })))

  it.each([
    [{ state: null }],
    [{ session_id: '1' }],
    [null],
    [{ state: {} }],
    [{ state: { draft: null, video_infos: null } }],
  ])('without anything is empty: %j', (data) => {
    expect(stateOf(data)).toMatchObject({ exportable: false, assetNames: [], assets: [] })
    expect(stateOf(data)).not.toHaveProperty('rawDraft')
  })

  it('lists material by whatever name it has, and tells what was made', () => {
    const { assets } = stateOf({
      user_id: 'anon_1',
      state: {
        video_infos: [
          { filename: 'a.mp4', duration: 2.5, size: 10, hash: 'h' },
          { file_name: 'b.mp4' },
          'c.mp4',
          { size: 1 },
        ],
        generated_media: {
          one: { title: 'City' },
          two: { cdn_url: 'https://cdn.example/d%20e.mp4?x=1', duration: '4' },
        },
      },
    })

    expect(assets).toEqual([
      { name: 'a.mp4', isMade: false, hash: 'h', sizeBytes: 10, durationMs: 2500 },
      { name: 'b.mp4', isMade: false },
      { name: 'c.mp4', isMade: false },
      { name: 'City', isMade: true },
      { name: 'd e.mp4', isMade: true, durationMs: 4000 },
    ])
  })

  it('names its account, also as a number', () => {
    expect(readState(fromText('state', '{"code":0,"data":{"user_id":9007199254740993,"state":null}}')).userId).toBe(
      '9007199254740993',
    )
  })

  it('is equal to another by value, and not by the order of keys or by what is empty', () => {
    const one = stateOf({ state: { draft: { t: [{ tt: 0, sg: [] }], d: 1 }, canvas_config: null } })
    const same = stateOf({ state: { canvas_config: undefined, draft: { d: 1, t: [{ sg: [], tt: 0, m: null }] } } })
    const other = stateOf({ state: { draft: { t: [{ tt: 0, sg: [] }], d: 2 } } })

    expect(same.valueHash).toBe(one.valueHash)
    expect(other.valueHash).not.toBe(one.valueHash)
  })

  it('can be exported as soon as one track holds one segment', () => {
    expect(
      stateOf({
        state: {
          draft: {
            t: [
              { tt: 0, sg: [] },
              { tt: 42, sg: [{}] },
            ],
          },
        },
      }).exportable,
    ).toBe(true)
    expect(stateOf({ state: { draft: { t: [{ tt: 0, sg: [] }] } } }).exportable).toBe(false)
    expect(stateOf({ state: { draft: { t: { sg: [{}] } } } }).exportable).toBe(false)
  })
})

describe('a render', () => {
  const statusOf = (body: unknown): unknown => readRenderStatus(fromText('render-poll', JSON.stringify(body)))
  const url = 'https://cdn.example/r.mp4'

  it.each([
    ...['pending', 'queued', ' Queued '].map((word) => [word, 'waiting'] as const),
    ...['processing', 'rendering', 'running', 'painting', ''].map((word) => [word, 'running'] as const),
    ...['completed', 'succeeded', 'success', 'done', 'COMPLETED'].map((word) => [word, 'done'] as const),
    ...['failed', 'error'].map((word) => [word, 'failed'] as const),
    ...['cancelled', 'canceled'].map((word) => [word, 'cancelled'] as const),
  ])('that is "%s" is %s, in both shapes', (status, phase) => {
    expect(statusOf({ taskId: 'r', status })).toMatchObject({ phase })
    expect(statusOf({ success: true, data: { id: 'r', status } })).toMatchObject({ phase })
    expect(statusOf({ code: 0, message: 'ok', data: { status } })).toMatchObject({ phase })
  })

  it.each([
    [{ status: 'completed', output: { url } }],
    [{ status: 'completed', outputUrl: url }],
    [{ status: 'completed', url }],
    [{ success: true, data: { status: 'completed', output: { url } } }],
    [{ success: true, data: { status: 'completed', outputUrl: url } }],
    [{ code: 0, data: { status: 'completed', url } }],
  ])('has its address in %j', (body) => {
    expect(statusOf(body)).toEqual({ phase: 'done', output: { url } })
  })

  it('takes the word of the job before the word of the answer around it', () => {
    expect(statusOf({ status: 'success', data: { status: 'processing', progress: 5 } })).toEqual({
      phase: 'running',
      progress: 0.05,
    })
    expect(statusOf({ status: 'success', output: { url } })).toEqual({ phase: 'done', output: { url } })
  })

  it.each([
    [40, 0.4],
    ['40', 0.4],
    [1, 0.01],
    [0.4, 0.4],
    [100, 1],
    [140, 1],
    [-3, 0],
  ])('that says %j is at %d', (progress, fraction) => {
    expect(statusOf({ status: 'rendering', progress })).toEqual({ phase: 'running', progress: fraction })
  })
})
