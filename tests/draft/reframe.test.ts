import { describe, expect, it } from 'vitest'
import type { Ratio } from '../../src/shared/film-words'
import { startCut } from '../../src/main/engine/director/start-cut'
import { reframe } from '../../src/main/engine/draft/reframe'
import { toDraft } from '../../src/main/engine/draft/to-draft'
import { clip, photo, products } from '../director/situation'

const assets = [...products(), photo('tall', 900, 1600), clip('walk', 9000)]
const cut = { ...startCut(assets), motion: true }

describe('a copy in another frame', () => {
  it.each<Ratio>(['9:16', '1:1', '4:5', '16:9'])('is what the same cut would have been at %s', (ratio) => {
    expect(reframe(toDraft(cut, assets), ratio, assets)).toEqual(toDraft({ ...cut, ratio }, assets))
  })

  it('keeps how a person wished a picture to be shown', () => {
    const [first] = cut.clips
    const wished = { ...cut, clips: cut.clips.map((one) => (one === first ? { ...one, fit: 'fill' as const } : one)) }

    expect(reframe(toDraft(wished, assets), '9:16', assets)).toEqual(toDraft({ ...wished, ratio: '9:16' }, assets))
  })

  it('leaves pictures alone whose size nobody knows, and what is no draft', () => {
    const foreign = { t: [{ tt: 0, sg: [{ d: 1000, rw_fit: 'fill' }] }] }

    expect(reframe(foreign, '1:1', [])).toMatchObject({ t: foreign.t, m: { width: 1080, height: 1080 } })
    expect(reframe('no draft', '1:1', [])).toBe('no draft')
  })
})
