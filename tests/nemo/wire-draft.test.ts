import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/main/nemo/wire/answer'
import { rawDraftOf } from '../../src/main/nemo/wire/draft-range'
import { readState } from '../../src/main/nemo/wire/state'
import { frontiers, jsonText } from './support/json-text'

const draftOf = (text: string): string | undefined => readState(readAnswer('state', { status: 200, text })).rawDraft

/** Places where a state answer may hold its draft, with other things around it that look like it. */
const ENVELOPES: readonly (readonly [string, (draft: string) => string])[] = [
  ['the envelope with a code', (draft) => `{"code":0,"message":"\\"draft\\":{","data":{"state":{"draft":${draft}}}}`],
  [
    'the envelope with success',
    (draft) => `{"success":true,"data":{"draft":1,"state":{"draft":${draft},"video_infos":[]}}}`,
  ],
  ['no envelope', (draft) => `{"state":{"draft":${draft}}}`],
  ['an envelope in an envelope', (draft) => `{"code":0,"data":{"code":0,"data":{"state":{"draft":${draft}}}}}`],
  ['a key that comes twice', (draft) => `{"data":1,"code":0,"data":{"state":{"draft":0,"x":"}","draft":${draft}}}}`],
  ['a key that is written in escapes', (draft) => `{"code":0,"d\\u0061ta":{"state":{"dr\\u0061ft" : ${draft} }}}`],
  [
    'a text that looks like one before it',
    (draft) => `{"code":0,"data":{"state":{"a":"\\\\\\"draft\\":","draft":${draft}}}}`,
  ],
]

describe('a draft goes back as it came', () => {
  it.each(ENVELOPES)('out of %s, whatever JSON can hold', (_, wrap) => {
    fc.assert(
      fc.property(jsonText, (draft) => {
        expect(draftOf(wrap(draft))).toBe(draft === 'null' ? undefined : draft)
      }),
      { numRuns: 300 },
    )
  })

  it.each(frontiers)('keeps %s, which a parser would lose', (draft) => {
    for (const [, wrap] of ENVELOPES) expect(draftOf(wrap(draft))).toBe(draft)
  })

  it('keeps the space inside, and none around', () => {
    expect(rawDraftOf('{"state":{"draft" :\t{ "t" : [ ] }\n}}')).toBe('{ "t" : [ ] }')
  })

  it('passes on a draft that is a text, and draws and exports nothing of it', () => {
    const state = readState(
      readAnswer('state', { status: 200, text: '{"code":0,"data":{"state":{"draft":"<draft a=\\"1\\"/>"}}}' }),
    )

    expect(state).toMatchObject({ rawDraft: '"<draft a=\\"1\\"/>"', exportable: false })
    expect(state.timeline).toBeUndefined()
  })
})
