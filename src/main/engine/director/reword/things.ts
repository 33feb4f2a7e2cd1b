import { toExpression } from '../expressions'
import { readNames, escapePattern } from '../clip-names'
import { toPlainName } from '../file-words'
import { anyOf } from '../reader'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'
import { THINGS } from '../thing-words'

const MUSIC_NOUN = '(?:track|song|music|tune|audio|soundtrack|one|file)s?(?![a-z])'
const MUSIC_NOUN_ZH = '(?:那首|这首|那段|这段)?的?(?:歌曲?|音乐|曲子|配乐|声音)|那首|这首'

/** 音乐换成海浪: what a song is asked for with. */
const SONG_WISHED_ZH =
  '(?:(?:音乐|配乐|歌曲?|曲子|bgm|背景乐|背景)(?:给我)?|(?:^|[,。;]))(?:换成|改成|改用|换|用|放|选|配上?|要|来点|来个|来首)'

/** What names of files end with, and people leave out or not. */
const FILE_KIND = 'jpe?g|png|webp|heic|gif|tiff?|mp4|mov|m4v|mkv|webm|avi|mp3|m4a|wav|flac|ogg'

/** The one clip among photos. */
const THE_CLIP =
  '(?<![a-z])the (?:clip|video|footage) itself|(?<![a-z])the video clip(?![a-z]| ?\\d)|(?<![a-z])the clip(?![a-z]| ?\\d| (?:should be |to be |to |be |is )*(?:\\d|half a |a minute|shorter|longer|as long|vertical|square)|s)'

/** Things in the words people have for them become the names of their files: 手表 is `watch`, "the shoe" is `shoes`. */
export function sayFileNames(spoken: Spoken, scene: Scene): Spoken {
  const names = readNames(scene)
  const short = respeak(spoken, `(?<=([\\p{L}\\d_-]+))\\.(?:${FILE_KIND})(?![a-z\\d])`, (match) =>
    names.has(match[1] ?? '') ? '' : undefined,
  )
  return readMeanings(scene).reduce(
    (said, { pattern, name }) => respeak(said, pattern, (match, words) => apart(name, match, words)),
    short,
  )
}

interface Meaning {
  readonly pattern: string
  readonly name: string
}

function readMeanings(scene: Scene): Meaning[] {
  const names = [...readNames(scene).keys()]
  const meanings = scene.assets.flatMap((asset) => {
    const name = toPlainName(asset.name).toLowerCase()
    return names.includes(name) ? readWays(name, asset.kind === 'music').map((pattern) => ({ pattern, name })) : []
  })
  const [video, another] = scene.assets.filter(({ kind }) => kind === 'clip')
  const name = toPlainName(video?.name ?? '').toLowerCase()
  if (video && !another && names.includes(name)) meanings.push({ pattern: THE_CLIP, name: `${name} clip` })
  const isOnly = ({ pattern, name }: Meaning): boolean =>
    !meanings.some((other) => other.pattern === pattern && other.name !== name)
  return meanings.filter(isOnly).toSorted((a, b) => b.pattern.length - a.pattern.length)
}

/** Other words for a name. A song is only called by a part of its name beside a word for songs. */
function readWays(name: string, isSong: boolean): string[] {
  const parts = name.split(/[^\p{L}\d]+/u)
  const things = THINGS.filter(
    ({ english, chinese }) =>
      parts.some((part) => english.includes(part)) || chinese.some((sign) => toExpression(`^${sign}$`).test(name)),
  )
  const english = [...things.flatMap((thing) => thing.english), ...parts.flatMap(inflect)].filter(
    (way) => /^[a-z]{3,}$/u.test(way) && way !== name,
  )
  const chinese = things.flatMap((thing) => thing.chinese).filter((sign) => sign !== name)
  // The name itself stands first, so that no shorter word is found inside of it.
  const self = /^[a-z\d ]+$/u.test(name) ? `(?<![a-z\\d])${escapePattern(name)}(?![a-z\\d])` : escapePattern(name)
  // "Waves" in "ocean waves" has its name already.
  const beside = anyOf(parts.map(escapePattern))
  const before = `(?<![a-z\\d_.-])(?<!(?<![a-z])${beside} )`
  const behind = `(?![a-z\\d_-]|\\.[a-z\\d]| ${beside}(?![a-z]))`
  return [
    ...english.map((way) => `${before}${way}${behind}${isSong ? `(?= (?:${MUSIC_NOUN}))` : ''}`),
    ...(chinese.length > 0
      ? [
          `(?:${[...chinese, self].toSorted(longestFirst).join('|')})${isSong ? `(?:(?=${MUSIC_NOUN_ZH})|声?(?:来)?(?=(?:做|当|作)(?:为)?(?:背景|配乐|音乐))|(?<=${SONG_WISHED_ZH}[^,。;]{0,8})(?:声|那个|那首)?(?=$|[,。;]))` : ''}`,
        ]
      : []),
  ].filter((pattern) => pattern !== '')
}

/** By the signs they match: what must not follow is none of them. */
function longestFirst(one: string, other: string): number {
  const length = (pattern: string): number => pattern.replaceAll(/\(\?[^)]*\)/gu, '').length
  return length(other) - length(one)
}

function inflect(part: string): string[] {
  if (!/^[a-z]{3,}$/u.test(part)) return []
  return part.endsWith('s') ? [part, part.slice(0, -1)] : [part, `${part}s`]
}

/** A name in small letters needs room to be one: 街景1.5倍 is `street 1.5倍`. */
function apart(name: string, match: RegExpMatchArray, words: string): string {
  const end = (match.index ?? 0) + match[0].length
  const room = (sign: string): string => (/[a-z\d]/u.test(sign) && /^[\p{ASCII}]+$/u.test(name) ? ' ' : '')
  return room(words.charAt((match.index ?? 0) - 1)) + name + room(words.charAt(end))
}
