import { copyFile, readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MediaFacts } from '../../src/main/media/facts'
import { type Drop, openDrop } from './drop'
import { listen } from './mixing-desk'
import { decode, musicOf, planOf, shotOf } from './studio'

let drop: Drop
beforeAll(async () => {
  drop = await openDrop()
})
afterAll(() => drop.remove())

/** Names that mean something to a shell, to ffmpeg, to a terminal or to an eye. */
const NAMES = [
  `it's "quoted"`,
  'two\nlines\r\t and more',
  '-i',
  '--help -y',
  '-f lavfi -i testsrc',
  'img%d %03d %s %n',
  'file:inner',
  'http:example.com',
  'concat:a|b',
  'subfile,,start,0,end,9,,:x',
  'pipe:0',
  'async:cache:crypto:x',
  "[in];movie='x'[out],null",
  '$(touch x) `touch y` & ; | > z',
  '~',
  '*?[a-z]{1,2}',
  'back\\slash\\',
  ' edges of blank ',
  '....',
  '🎞️ 新品 فيلم עברית',
  '\u202Egpj.elif\u202C',
  'e\u0301 and \u00e9',
  '\u200Bunseen',
  'x'.repeat(245),
  '片'.repeat(81),
]

it('uses every file by whatever name, and no neighbour of it', async () => {
  const photo = await drop.make('photo.png', '-f', 'lavfi', '-i', 'color=0xB85030:s=64x36', '-frames:v', '1')
  const clip = await drop.make('clip.mkv', '-f', 'lavfi', '-i', 'color=0x3050B8:s=64x36:d=0.5:r=30', '-c:v', 'ffv1')
  const song = await drop.make('song.ogg', '-f', 'lavfi', '-i', 'sine=f=500:d=0.5', '-c:a', 'libvorbis')
  // What a number in a name would lead to.
  for (const n of [0, 1, 2]) await drop.make(`img${n}.png`, '-f', 'lavfi', '-i', 'color=lime:s=64x36', '-frames:v', '1')

  const named: MediaFacts[][] = []
  for (const name of NAMES) {
    const paths = [drop.at(`${name}.png`), drop.at(`${name}.mkv`), drop.at(`${name}.ogg`)]
    for (const [n, from] of [photo, clip, song].entries()) await copyFile(from, paths[n] ?? '')
    const facts = await Promise.all(paths.map((path) => drop.examine(path)))
    if (facts[0]) await drop.look(facts[0])
    expect(facts.map(({ kind }) => kind)).toEqual(['photo', 'clip', 'music'])
    named.push(facts)
  }
  const before = await readdir(drop.folder)

  const frames = 6
  const shots = named.flatMap(([one, two], n) => [
    ...(one ? [shotOf(one, n * 2 * frames, frames)] : []),
    ...(two ? [shotOf(two, (n * 2 + 1) * frames, frames, { kind: 'clip' as const })] : []),
  ])
  const slotMs = (2 * frames * 1000) / 30
  const sounds = named.flatMap(([, , tone], n) =>
    tone ? [musicOf(tone, 200, { id: `sound-${n}`, startMs: n * slotMs + 100, loop: false })] : [],
  )
  const path = await drop.film(planOf(shots, { sounds }))

  const film = await decode(path)
  const heard = await listen(path)
  expect(film.frames).toHaveLength(NAMES.length * 2 * frames)
  for (const [n, name] of NAMES.entries()) {
    const [red, , blue] = film.rgb(n * 2 * frames + 3, 160, 90)
    expect(red - blue, `the photo ${JSON.stringify(name)}`).toBeGreaterThan(100)
    const [redOfClip, , blueOfClip] = film.rgb((n * 2 + 1) * frames + 3, 160, 90)
    expect(blueOfClip - redOfClip, `the clip ${JSON.stringify(name)}`).toBeGreaterThan(100)
    const startS = (n * slotMs) / 1000
    expect(heard.levelDb(startS + 0.12, startS + 0.28), `the song ${JSON.stringify(name)}`).toBeGreaterThan(-30)
  }
  const made = (await readdir(drop.folder)).filter((name) => !before.includes(name))
  expect(made).toEqual(['cache', 'film-1.mp4'])
}, 300_000)
