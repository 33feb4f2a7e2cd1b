import { describe, expect, it } from 'vitest'
import { Cut } from '../../src/main/engine/director/cut'
import { direct } from '../../src/main/engine/director/direct'
import type { Asset, DirectedTurn } from '../../src/main/engine/director/turn'
import { planFilm } from '../../src/main/engine/draft/plan-film'
import { toDraft } from '../../src/main/engine/draft/to-draft'
import type { FilmPlan } from '../../src/main/engine/film'
import type { Language } from '../../src/shared/language'
import { clip, photo, products, song } from './situation'

const files = (): Asset[] => [...products(), clip('street', 8000), { ...photo('logo'), name: 'logo.png' }]

interface Told extends DirectedTurn {
  readonly cut: Cut
}

/** Says one thing after the other and answers the last turn. */
function talk(texts: readonly string[], assets = files(), language: Language = 'en'): Told {
  let turn: DirectedTurn | undefined
  for (const text of texts) turn = direct({ text, language, assets, ...(turn?.cut && { cut: turn.cut }) })
  if (!turn?.cut) throw new Error('no cut was made')
  return { ...turn, cut: turn.cut }
}

const planOf = ({ cut }: Told, assets = files()): FilmPlan =>
  planFilm(JSON.parse(JSON.stringify(toDraft(cut, assets))), (id) => {
    const asset = assets.find((candidate) => candidate.id === id)
    return asset && { source: { path: `/media/${asset.name}`, container: 'jpeg' }, kind: asset.kind }
  })

const FIRST = 'a 30 second film, title "Sale", no transitions'

describe('a wish reaches the film', () => {
  it('as one look for all, or for the pictures that are named', () => {
    expect(planOf(talk([FIRST, 'make it black and white']))).toMatchObject({ look: 'black-and-white' })

    const mixed = planOf(talk([FIRST, 'vintage', 'photo 2 in black and white']))
    expect(mixed.look).toBe('vintage')
    expect(mixed.shots.map(({ look }) => look).filter(Boolean)).toEqual(['black-and-white'])
  })

  it('as a look of all but one, which keeps its own colours', () => {
    const plan = planOf(talk([FIRST, 'vintage', 'photo 2 in natural colours']))

    expect(plan.look).toBeUndefined()
    expect(plan.shots.map(({ look }) => look)).toEqual([
      'vintage',
      undefined,
      ...Array.from({ length: plan.shots.length - 2 }, () => 'vintage'),
    ])
  })

  it('as a speed of a clip and of its sound, within what can be shown', () => {
    const plan = planOf(talk([FIRST, 'play clip 6 at half speed']))

    expect(plan.shots.find(({ kind }) => kind === 'clip')).toMatchObject({ speed: 0.5 })
    expect(plan.sounds.find(({ role }) => role === 'clip')).toMatchObject({ speed: 0.5 })
    expect(plan.frameCount).toBe(900)
    expect(planOf(talk([FIRST, 'speed up clip 6 by 10x'])).shots.find(({ kind }) => kind === 'clip')?.speed).toBe(4)
  })

  it('as one transition among hard cuts', () => {
    const plan = planOf(talk([FIRST, '1 second iris between 2 and 3']))

    expect(plan.shots.map(({ transitionIn }) => transitionIn).filter(Boolean)).toEqual([
      { kind: 'iris', frameCount: 30 },
    ])
    expect(plan.shots[2]?.transitionIn?.kind).toBe('iris')
  })

  it('as a logo over the film that is no picture any more', () => {
    const plan = planOf(talk([FIRST, 'put my logo bottom left at 50% opacity']))

    expect(plan.mark).toMatchObject({ source: { path: '/media/logo.png' }, corner: 'bottom-left', opacity: 0.5 })
    expect(plan.shots.some(({ source }) => source.path.includes('logo'))).toBe(false)
    expect(planOf(talk([FIRST, 'add my logo', 'remove the logo'])).mark).toBeUndefined()
  })

  it('as colour and size of words', () => {
    const plan = planOf(talk([FIRST, 'make the title red and large']))

    expect(plan.texts).toMatchObject([{ text: 'Sale', colour: '#e53935', size: 'large' }])
  })

  it('as music that goes down for clips', () => {
    expect(planOf(talk([FIRST, 'duck the music under speech'])).sounds[0]).toMatchObject({ role: 'music', ducks: true })
  })

  it('as another file in the place of a picture, with its words', () => {
    const assets = [...files(), photo('beach')]
    const turn = talk([FIRST, 'remove beach', 'caption "New" on photo 2', 'replace photo 2 with beach'], assets)

    expect(turn.cut.clips.map(({ assetId }) => assetId).slice(0, 3)).toEqual(['watch', 'beach', 'bag'])
    expect(turn.cut.texts.find(({ text }) => text === 'New')?.when).toEqual({ kind: 'clip', clipId: 'clip-beach' })
    expect(turn.changes).toContain('Replaced: shoes -> beach')
  })

  it('and nothing of it reaches a film for which it was not wished', () => {
    const text = JSON.stringify([planOf(talk([FIRST])), toDraft(talk([FIRST]).cut, files()).t])

    expect(text).not.toMatch(/rw_speed|rw_look|rw_mark|rw_duck|rw_colour|rw_size|"look"|"mark"|"ducks"|"speed"/u)
  })
})

describe('a script', () => {
  const SCRIPT =
    'script: Our watch tells more than time. It is made by hand in a small town by the sea, by people who have done nothing else for all of their lives. Wear it.'

  it('is told over the film, a long sentence in parts, each as long as it takes to read', () => {
    const plan = planOf(talk(['20 seconds, no text', SCRIPT]))

    expect(plan.texts.length).toBeGreaterThan(3)
    expect(plan.texts.map(({ text }) => text).join(' ')).toBe(SCRIPT.replace('script: ', ''))
    expect(Math.max(...plan.texts.map(({ text }) => text.length))).toBeLessThanOrEqual(72)
    expect(plan.texts.reduce((frames, { frameCount }) => frames + frameCount, 0)).toBe(plan.frameCount)
  })

  it('takes its time where no length was wished, and is counted in what changed', () => {
    const long = `script: ${'This is one more sentence of a long story. '.repeat(40)}`
    const turn = talk(['no text', long])

    expect(planOf(turn).frameCount).toBeGreaterThan(90 * 30)
    expect(turn.changes).toContain('40 captions added')
  })
})

describe('what a turn says of it', () => {
  const WISHES: readonly [Language, string, label: string, change: string][] = [
    ['en', 'warm look', 'warm look', 'Warm look'],
    ['zh-CN', '暖色调', '暖色调', '暖色调'],
    ['en', 'play clip 6 at half speed', 'street: 0.5x speed', 'Street: 0.5x speed'],
    ['zh-CN', '第6段慢动作', 'street：0.5 倍速', 'Street：0.5 倍速'],
    ['en', 'duck the music under speech', 'music ducks under clips', 'Music ducks under clips'],
    ['zh-CN', '说话时音乐降低', '视频有声时音乐自动降低', '视频有声时音乐自动降低'],
    ['en', 'logo top left', 'logo: logo, top left', 'Logo: logo, top left'],
    ['zh-CN', '把logo放在左上角', '标志：logo（左上角）', '标志：logo（左上角）'],
    ['en', 'make the title red', 'text #e53935', 'New style: "Sale"'],
    ['zh-CN', '标题改成红色', '文字 #e53935', '文字样式已修改：“Sale”'],
    ['en', 'clip 6 at 50% volume', 'street: sound 50 %', 'Street: sound 50 %'],
    ['zh-CN', '第6段音量50%', 'street：音量 50%', 'Street：音量 50%'],
    ['en', 'a wipe between 2 and 3', 'wipes into bag', 'Wipes into bag'],
    ['zh-CN', '2和3之间用擦除', 'bag：擦除转场', 'Bag：擦除转场'],
    ['en', "don't cut to the beat", 'cuts off the beat', 'Cuts off the beat'],
    ['zh-CN', '不要卡点', '不卡点', '不卡点'],
  ]

  it.each(WISHES)('%s: %s', (language, wish, label, change) => {
    const turn = talk([FIRST, wish], files(), language)

    expect(turn.card.understood.map((item) => item.label)).toContain(label)
    expect(turn.changes).toContain(change)
    expect(turn.card.unused).toEqual([])
  })

  it('names what is missing: a logo, a clip that is heard, a beat', () => {
    const photos = [photo('a'), photo('b'), song('song')]

    expect(talk(['10 seconds', 'add our logo'], photos).says).toContain('use logo.png as the logo')
    expect(talk(['10 seconds', 'duck the music under speech'], photos).says).toContain('No clip is heard yet')
    expect(talk(['10 seconds', 'cut to the beat'], photos).says).toContain('I know of no beat')
  })

  it('says the same cut again after undoing by hand, and survives being written down', () => {
    const turn = talk([FIRST, 'vintage, slow motion on clip 6, logo top left, make the title red'])

    expect(Cut.parse(JSON.parse(JSON.stringify(turn.cut)))).toEqual(JSON.parse(JSON.stringify(turn.cut)))
  })
})
