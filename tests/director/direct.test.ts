import { describe, expect, it } from 'vitest'
import { Cut } from '../../src/main/engine/director/cut'
import { direct } from '../../src/main/engine/director/direct'
import { layOut } from '../../src/main/engine/director/lay-out'
import type { Asset, DirectedTurn } from '../../src/main/engine/director/turn'
import { planFilm } from '../../src/main/engine/draft/plan-film'
import { toDraft } from '../../src/main/engine/draft/to-draft'
import type { Language } from '../../src/shared/language'
import { clip, photo, products, song } from './situation'

const FIRST = 'create a 30-second promotional video with transitions and text overlays'

interface Told extends DirectedTurn {
  readonly cut: Cut
}

function tell(
  text: string,
  given: { cut?: Cut; assets?: Asset[]; language?: Language; projectName?: string } = {},
): Told {
  const turn = direct({ text, language: 'en', assets: products(), ...given })
  if (!turn.cut) throw new Error('no cut was made')
  return { ...turn, cut: turn.cut }
}

/** Says one thing after the other and answers the last turn. */
function talk(...texts: string[]): Told {
  return texts.reduce<Told | undefined>((last, text) => tell(text, last && { cut: last.cut }), undefined) ?? tell('')
}

const labels = (turn: DirectedTurn): string[] => turn.card.understood.map(({ label }) => label)

describe('the first message', () => {
  it('makes the whole film of five photos and a song, to the frame', () => {
    const { cut } = tell(FIRST)
    const plan = planFilm(toDraft(cut, products()), (id) => ({
      source: { path: `/media/${id}`, container: 'jpeg' },
      kind: id === 'song' ? 'music' : 'photo',
    }))

    expect(plan).toMatchObject({ frameCount: 900, widthPx: 1920, heightPx: 1080, fps: 30 })
    expect(plan.shots.map((shot) => shot.frameCount)).toEqual([192, 192, 192, 192, 192])
    expect(plan.shots.slice(1).map((shot) => shot.transitionIn)).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'crossfade', frameCount: 15 })),
    )
    expect(plan.shots.every((shot) => shot.motion !== undefined)).toBe(true)
    expect(plan.texts.map(({ role, text }) => [role, text])).toEqual([
      ['title', 'Watch'],
      ['caption', 'Shoes'],
      ['caption', 'Bag'],
      ['caption', 'Lamp'],
      ['caption', 'Chair'],
    ])
    expect(plan.sounds).toMatchObject([{ role: 'music', durationMs: 30_000, fadeInMs: 800, fadeOutMs: 2000 }])
  })

  it('is answered with what was understood, what was made and what the person may change', () => {
    const turn = tell(FIRST)

    expect(labels(turn)).toEqual(['30 s', '16:9', '5 photos + 1 song', 'crossfades', 'lively', '1 title', '4 captions'])
    expect(turn.card.unused).toEqual([])
    expect(turn.changes).toContain('Title added: "Watch" (0-3s)')
    expect(turn.says).toContain('Your first cut is ready: 30 s from 5 photos + 1 song.')
    expect(turn.says).toContain('my suggestion')
  })

  it('is answered in Chinese, with Chinese words on screen, when it is Chinese', () => {
    const assets = [photo('IMG_1234'), photo('IMG_1235')]
    const turn = tell('做一个20秒的视频，加上文字', { assets, language: 'zh-CN' })

    expect(turn.cut.texts.map(({ text }) => text)).toEqual(['欢迎观看', '感谢观看'])
    expect(turn.says).toContain('第一版已剪好：20 秒')
    expect(labels(turn)).toContain('2 张照片')
  })

  it('takes the title from what the film is about, then from the project, then from the first file', () => {
    const titleOf = (text: string, projectName?: string): string | undefined =>
      tell(text, projectName === undefined ? {} : { projectName }).cut.texts[0]?.text

    expect(titleOf('a video about our summer trip, with a title', 'Autumn sale')).toBe('Our summer trip')
    expect(titleOf('a video with a title', 'Autumn sale')).toBe('Autumn sale')
    expect(titleOf('a video with a title', 'samples')).toBe('Watch')
  })

  it('shows no words when none were wished', () => {
    expect(tell('make a 20 second video').cut.texts).toEqual([])
  })

  it('makes nothing without pictures, and says so kindly', () => {
    const turn = direct({ text: FIRST, language: 'en', assets: [song('song')] })

    expect(turn).toMatchObject({ changed: false, changes: [], next: [] })
    expect(turn.cut).toBeUndefined()
    expect(turn.says).toContain('Add photos or clips first')
  })

  it('is a value that survives being written down', () => {
    const { cut } = tell(FIRST)

    expect(Cut.parse(JSON.parse(JSON.stringify(cut)))).toEqual(cut)
  })
})

describe('what a turn says', () => {
  it('names a clip with its place and times, and the others together', () => {
    const turn = talk('make a 30 second video, no transitions', 'show photo 2 for 10 seconds')

    expect(turn.changes).toEqual(['Clip 2 lengthened: 6s -> 10s', 'The other pictures now have 5s'])
  })

  it('tells the new length once instead of for every picture', () => {
    expect(talk(FIRST, 'make it 15 seconds').changes).toEqual(['Length: 30s -> 15s', 'Each picture now has 3.4s'])
  })

  it('quotes old and new words', () => {
    expect(talk(FIRST, 'change the title to Summer Sale').changes).toEqual(['Title changed: "Watch" -> "Summer Sale"'])
  })

  it('says the same in Chinese', () => {
    const first = tell(FIRST)
    const turn = tell('标题改成“夏日”，音乐音量50%', { cut: first.cut, language: 'zh-CN' })

    expect(turn.changes).toEqual(['标题已修改：“Watch” -> “夏日”', '音乐音量：100% -> 50%'])
  })

  it('names what it could not use, and does the rest', () => {
    const turn = talk(FIRST, 'make it 15 seconds and add a robot voice')

    expect(turn.changed).toBe(true)
    expect(turn.card.unused).toEqual(['add a robot voice'])
    expect(turn.says).toBe('Done.')
  })

  it('says that nothing changed when the film is already like that', () => {
    const first = tell(FIRST)
    const turn = tell('make it 30 seconds', { cut: first.cut })

    expect(turn).toMatchObject({ changed: false, changes: [] })
    expect(turn.cut).toBe(first.cut)
    expect(turn.says).toContain('already like that')
  })

  it('says that nothing changed when it understood nothing', () => {
    const turn = talk(FIRST, 'make it sparkle')

    expect(turn.changed).toBe(false)
    expect(turn.card.unused).toEqual(['make it sparkle'])
    expect(turn.says).toContain('Nothing changed')
  })

  it('says which pictures found no time', () => {
    const assets = Array.from({ length: 4 }, (_, index) => photo(`p${index}`))

    expect(tell('1 second', { assets }).says).toContain('no time to show p2.jpg, p3.jpg')
  })

  it('says how far one short clip reaches', () => {
    expect(tell('30 seconds', { assets: [clip('street', 5000)] }).says).toContain('fill 5 s, not 30 s')
  })

  it('says that the length wins over a time per photo', () => {
    const turn = tell('30 seconds, 3 seconds per photo')

    expect(layOut(turn.cut, products()).frameCount).toBe(900)
    expect(turn.says).toContain('The film is 30 s long')
  })

  it('says that there is no music to turn down', () => {
    const turn = tell('music at 50%', { assets: [photo('a')] })

    expect(turn.says).toContain('no music file yet')
  })

  it('hands undo and redo on instead of editing', () => {
    const first = tell(FIRST)

    expect(tell('undo', { cut: first.cut })).toMatchObject({ changed: false, history: 'undo', cut: first.cut })
    expect(tell('重做', { cut: first.cut })).toMatchObject({ changed: false, history: 'redo' })
  })

  it('suggests up to three messages that it understands and that change the film', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      for (const text of [FIRST, 'make a square video without transitions', '竖屏，10秒，快节奏，音乐50%']) {
        const first = tell(text, { language })
        expect(first.next.length).toBeGreaterThanOrEqual(2)
        expect(first.next.length).toBeLessThanOrEqual(3)
        for (const idea of first.next) {
          const turn = tell(idea, { cut: first.cut, language })
          expect([idea, turn.changed, turn.card.unused]).toEqual([idea, true, []])
        }
      }
    }
  })
})

describe('over several turns', () => {
  it('gives words of the person the place of its own', () => {
    const turn = talk(FIRST, 'title "Urban Dreams", caption "New arrivals" on photo 2')

    expect(turn.cut.texts.map(({ text }) => text)).toEqual(['Urban Dreams', 'New arrivals', 'Bag', 'Lamp', 'Chair'])
    expect(turn.changes).toEqual([
      'Title changed: "Watch" -> "Urban Dreams"',
      'Caption changed: "Shoes" -> "New arrivals"',
    ])
  })

  it('keeps captions on their pictures when the order changes', () => {
    const { cut } = talk(FIRST, 'reverse the order')
    const film = layOut(cut, products())
    const seen = film.texts.map(({ text, startFrame }) => [text.text, startFrame])

    expect(seen).toEqual([
      ['Watch', 0],
      ['Chair', 0],
      ['Lamp', 192],
      ['Bag', 369],
      ['Shoes', 546],
    ])
  })

  it('removes a picture with its caption and fills the length with the others', () => {
    const { cut, changes } = talk(FIRST, 'remove the last photo')

    expect(layOut(cut, products()).frameCount).toBe(900)
    expect(changes).toEqual(['Removed: chair', 'Each picture now has 7.9s', 'Caption removed: "Chair"'])
  })

  it('never gives an id to two texts', () => {
    const { cut } = talk(FIRST, 'remove the text', 'add a title and captions')

    expect(cut.texts[0]?.id).toBe('text-6')
  })

  it('takes in files that came later, and keeps out what was removed', () => {
    const smaller = talk(FIRST, 'remove photo 2')
    const turn = tell('make it 20 seconds', { cut: smaller.cut, assets: [...products(), photo('beach')] })

    expect(turn.cut.clips.map(({ assetId }) => assetId)).toEqual(['watch', 'bag', 'lamp', 'chair', 'beach'])
    expect(turn.changes).toContain('Added: beach')
  })

  it('lets go of files that are gone', () => {
    const first = tell(FIRST)
    const turn = tell('make it 20 seconds', { cut: first.cut, assets: products().slice(1, 5) })

    expect(turn.cut.clips.map(({ assetId }) => assetId)).toEqual(['shoes', 'bag', 'lamp', 'chair'])
    expect(turn.cut.music).toBeUndefined()
  })

  it('replaces a wished length by a later time per photo', () => {
    const { cut } = talk('30 seconds, no transitions', '3 seconds per photo')

    expect(layOut(cut, products()).frameCount).toBe(5 * 90)
  })

  it('turns music down step by step and back on after it was off', () => {
    expect(talk(FIRST, 'quieter', 'quieter').cut.music?.gain).toBeCloseTo(0.5, 2)
    expect(talk(FIRST, 'no music').cut.music?.muted).toBe(true)
    expect(talk(FIRST, 'no music', 'with music').cut.music?.muted).toBe(false)
  })
})
