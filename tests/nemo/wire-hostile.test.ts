import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Place } from '../../src/main/nemo/nemo-error'
import { NemoError } from '../../src/main/nemo/nemo-error'
import { Timeline } from '../../src/shared/timeline'
import { readCredits, readToken } from '../../src/main/nemo/wire/account'
import { type Answer, readAnswer } from '../../src/main/nemo/wire/answer'
import { readChatFrame } from '../../src/main/nemo/wire/chat-frame'
import { findId } from '../../src/main/nemo/wire/ids'
import { firstText, objectOf } from '../../src/main/nemo/wire/loose'
import { readRenderStatus } from '../../src/main/nemo/wire/render'
import { readState } from '../../src/main/nemo/wire/state'
import { readUploaded } from '../../src/main/nemo/wire/uploaded'
import { frontiers, jsonText } from './support/json-text'

/** Every reader of an answer, as the client calls it. */
const READERS: readonly (readonly [Place, (answer: Answer) => unknown])[] = [
  ['token', readToken],
  ['session', (answer) => findId(answer, ['session_id'])],
  ['credits', readCredits],
  ['upload', readUploaded],
  ['state', readState],
  ['render-submit', (answer) => findId(answer, ['id', 'taskId', 'render_id'])],
  ['render-poll', readRenderStatus],
  ['link', ({ payload }) => firstText(objectOf(payload)['claim_token'])],
]

/** Numbers that no screen can show and no process can hand to another. */
function brokenNumbersIn(value: unknown): unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(brokenNumbersIn) : []
}

/** A value, or a refusal of the types that a person can be told. Anything else is a bug. */
function readEverywhere(text: string, status = 200): unknown[] {
  readChatFrame(text)
  return READERS.map(([place, reader]) => {
    try {
      return reader(readAnswer(place, { status, text }))
    } catch (thrown) {
      if (thrown instanceof NemoError) return thrown.code
      throw thrown
    }
  })
}

const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth)
const inState = (draft: string): string => `{"code":0,"data":{"state":{"draft":${draft}}}}`
const track = (fields: string): string => inState(`{"t":[{${fields}}]}`)
const clip = (fields: string): string => track(`"tt":0,"sg":[{"d":1000,${fields}}]`)

/** What a service that means no good may answer. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['space', ' \n'],
  ['NUL', '\u0000'],
  ['a web page', '<!doctype html><p>504'],
  ['a cut answer', '{"code":0,"data":{"state":{"dra'],
  ['an open text', '{"code":0,"data":"'],
  ['a trailing backslash', '{"code":0,"data":"\\'],
  ['two answers', '{"code":0}{"code":0}'],
  ['a lone bracket', ']'],
  ['more closed than opened', '{"code":0}}}}'],
  ['null', 'null'],
  ['a list', '[{"code":0}]'],
  ['a number', '1e999'],
  ['NaN', '{"code":NaN}'],
  ['Infinity', '{"code":0,"data":{"available":Infinity}}'],
  ['five million lists', nested(5_000_000, '[', ']')],
  ['five million lists inside', `{"code":0,"data":${nested(5_000_000, '[', ']')}}`],
  ['objects nested 65 deep', `{"code":0,"data":${'{"a":'.repeat(65)}1${'}'.repeat(66)}`],
  ['lists nested 63 deep', `{"code":0,"data":${nested(62, '[', ']')}}`],
  ['a million segments', track(`"sg":[${'{},'.repeat(999_999)}{}]`)],
  ['a million numbers', track(`"sg":[${'1,'.repeat(999_999)}1]`)],
  ['a million keys', `{"code":0,"data":{${'"a":1,'.repeat(999_999)}"b":1}}`],
  ['a thousand tracks', inState(`{"t":[${'{"sg":[]},'.repeat(999)}{}]}`)],
  ['three thousand segments', track(`"sg":[${'{"d":1},'.repeat(2_999)}{"d":1}]`)],
  ['a draft of three megabytes', clip(`"m":{"name":"${'x'.repeat(3_000_000)}"}`)],
  ['a name of a megabyte', clip(`"m":{"name":"${'好'.repeat(330_000)}"}`)],
  ['backslashes without end', clip(`"m":{"name":"${'\\\\'.repeat(300_000)}"}`)],
  ['a prototype', '{"code":0,"__proto__":{"polluted":1},"data":{"__proto__":{"polluted":1,"token":"t"}}}'],
  ['a prototype in a draft', inState('{"__proto__":{"t":[{"sg":[{}]}]}}')],
  ['a prototype in a segment', clip('"__proto__":{"polluted":1},"m":{"__proto__":{"name":"x"}}')],
  ['a constructor', '{"code":0,"constructor":{"prototype":{"polluted":1}},"data":{"constructor":1}}'],
  ['a code that is a method', '{"code":"toString","data":{}}'],
  ['a status that is a method', '{"status":"__proto__","progress":"constructor"}'],
  ['a track type that is a method', track('"tt":"constructor","sg":[{}]')],
  ['a frame type that is a method', '{"type":"hasOwnProperty","content":null}'],
  ['a track type that is an object', track('"tt":{"toString":1},"sg":[{}]')],
  ['keys that come twice', '{"code":2001,"code":0,"data":1,"data":{"token":"a","token":"b"}}'],
  ['a length that is endless', clip('"d":1e999')],
  ['a length below nothing', clip('"d":-5,"st":-1')],
  ['a length of a year', inState('{"d":31536000000,"t":[]}')],
  ['a loudness beyond measure', clip('"volume":1e308')],
  ['a loudness below nothing', clip('"v":-1e308')],
  ['a canvas beyond measure', inState('{"m":{"width":1e308,"height":-1},"t":[]}')],
  ['large numbers everywhere', '{"code":0,"data":{"available":1e308,"frozen":1e308,"duration":1e308}}'],
  ['credits that are no numbers', '{"code":0,"data":{"available":"lots","frozen":{},"total":[]}}'],
  ['credits as a text without end', `{"code":0,"data":{"available":"${'9'.repeat(400)}"}}`],
  ['lone surrogates', clip('"m":{"name":"\\ud800"},"src":"https://x.example/%ED%A0%80\\udfff.mp4"')],
  ['a token with a line end', '{"code":0,"data":{"token":"a\\r\\nX-Evil: 1"}}'],
  ['a token without end', `{"code":0,"data":{"token":"${'a'.repeat(100_000)}"}}`],
  ['a moment that is none', '{"code":0,"data":{"token":"t","expires_at":"never"}}'],
  ['a moment beyond time', '{"code":0,"data":{"token":"t","expires_at":1e300}}'],
  ['ids with slashes', '{"code":0,"data":{"session_id":"../../x","task_id":"a/b","id":"..","user_id":"a\\r\\nb"}}'],
  ['ids that are objects', '{"code":0,"data":{"session_id":{"a":1},"id":[1],"taskId":true,"user_id":null}}'],
  ['an id without end', `{"code":0,"data":{"session_id":"${'a'.repeat(129)}","id":${'9'.repeat(129)}}}`],
  [
    'files that are no files',
    '{"code":0,"data":{"files":[null,1,"a",[],{"filename":{}},{"filename":"../../etc/passwd"}],"rw_refused":[{"filename":1}]}}',
  ],
  ['files that are a text', '{"code":0,"data":{"files":"a.mp4","session_state_applied":"maybe"}}'],
  [
    'material that is none',
    inState('null,"video_infos":[1,null,[],{"duration":-1,"size":1e999}],"generated_media":"x"'),
  ],
  ['an output that is none', '{"status":"completed","output":[1],"outputUrl":{"a":1},"data":{"url":5}}'],
  [
    'an address of another kind',
    '{"status":"completed","output":{"url":"file:///etc/passwd","size":-1,"duration":1e308}}',
  ],
  ['a failure of ours that is none', '{"code":4001,"rw_failure":{"code":"made.up","facts":{"name":5}}}'],
  ['an error that is an object', '{"error":{"message":{"message":"x"}},"errorCode":{},"content":{"parts":{}}}'],
  [
    'an event full of nulls',
    '{"author":null,"content":{"parts":[null,{"text":null,"functionCall":{"name":null}}]},"actions":{"stateDelta":null}}',
  ],
]

describe('a hostile answer', () => {
  afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted'))

  it.each(HOSTILE)('is read or refused, and changes nothing else: %s', (_, text) => {
    const cleanPrototype = Object.getOwnPropertyNames(Object.prototype)

    for (const status of [200, 404, 500]) expect(brokenNumbersIn(readEverywhere(text, status))).toEqual([])

    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(cleanPrototype)
  })

  it('is made of at least sixty cases', () => {
    expect(new Set(HOSTILE.map(([, text]) => text)).size).toBeGreaterThanOrEqual(60)
  })

  it.each(['five million lists inside', 'a million segments', 'a million numbers', 'a million keys'])(
    'is refused before it is parsed: %s',
    (name) => {
      const text = HOSTILE.find(([given]) => given === name)?.[1] ?? ''
      expect(readEverywhere(text)).toEqual(READERS.map(() => 'nemo.unreadable-reply'))
    },
  )

  it('gives nothing by way of a prototype', () => {
    const answer = (data: string): Answer => readAnswer('state', { status: 200, text: `{"code":0,"data":${data}}` })

    expect(() => readToken(answer('{"__proto__":{"token":"t"}}'))).toThrow(NemoError)
    expect(readState(answer('{"state":{"__proto__":{"video_infos":[{"filename":"a"}]}}}')).assetNames).toEqual([])
  })

  it('shows a drawing that any screen can hold, or none', () => {
    const drawn = HOSTILE.flatMap(([, text]) => {
      try {
        return readState(readAnswer('state', { status: 200, text })).timeline ?? []
      } catch {
        return []
      }
    })
    expect(drawn.length).toBeGreaterThan(10)
    for (const timeline of drawn) {
      expect(() => Timeline.parse(timeline)).not.toThrow()
      expect(timeline.tracks.length).toBeLessThanOrEqual(64)
      for (const { clips } of timeline.tracks) {
        expect(clips.length).toBeLessThanOrEqual(2_000)
        for (const { name, startMs, durationMs, volume = 0 } of clips) {
          expect(name.length).toBeLessThanOrEqual(500)
          expect([startMs, durationMs, volume].every((value) => value >= 0 && Number.isFinite(value))).toBe(true)
        }
      }
    }
  })
})

describe('any answer at all', () => {
  const keys = fc.constantFrom(
    ...[
      'code',
      'success',
      'data',
      'status',
      'state',
      'draft',
      't',
      'tt',
      'sg',
      'd',
      'm',
      'st',
      'tr',
      'name',
      'files',
      'filename',
    ],
    ...[
      'token',
      'expires_at',
      'available',
      'frozen',
      'total',
      'output',
      'url',
      'progress',
      'error',
      'detail',
      'content',
      'parts',
    ],
    ...[
      'text',
      'type',
      'partial',
      'functionCall',
      'rw_failure',
      'rw_card',
      'customMetadata',
      'rw_in',
      'rw_position',
      'actions',
    ],
  )
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, 0, 'completed', 'https://a.example/b.mp4'),
  )
  const { body } = fc.letrec((tie) => ({
    body: fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
    value: fc.oneof({ maxDepth: 6 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('body')),
  }))

  it('made of our own words is read or refused', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(200, 200, 200, 400, 500), (value, status) => {
        expect(brokenNumbersIn(readEverywhere(JSON.stringify(value), status))).toEqual([])
      }),
      { numRuns: 3_000 },
    )
  })

  it('that JSON can hold, whole or cut, is read or refused', () => {
    fc.assert(
      fc.property(jsonText, fc.nat(60), (text, cut) => {
        readEverywhere(`{"code":0,"data":{"state":{"draft":${text}}}}`)
        readEverywhere(text.slice(0, cut))
      }),
      { numRuns: 2_000 },
    )
    for (const draft of frontiers) readEverywhere(inState(draft))
  })
})
