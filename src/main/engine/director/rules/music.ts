import { escapePattern, readNames } from '../clip-names'
import type { EditOperation } from '../operations'
import { type Reader, anyOf } from '../reader'
import type { Rule, Scene } from '../scene'
import { readClipSound } from './clip-sound'
import { readMusicFades } from './music-fades'
import { GONE_ZH, NO_ZH } from './negation'
import { readMusicLoudness } from './music-loudness'
import { MUSIC, MUSIC_ZH, OFF } from './music-words'

/** Wishes that name the music without asking for it. */
const ABOUT_MUSIC: readonly EditOperation['do'][] = ['set-ducking', 'set-beats']
/** The song: which, how loud, how it comes and goes, and whether clips are heard beside it. */
export const readMusic: Rule = (reader, scene, before) => {
  const found = [
    ...readClipSound(reader, scene, []),
    ...readMusicFades(reader),
    ...readChoice(reader, scene),
    ...readMusicLoudness(reader, scene),
  ]
  const presence = readPresence(reader, scene)
  const isMentioned = before.some((operation) => ABOUT_MUSIC.includes(operation.do))
  // "Quieter music" is about the loudness; that there is music is no wish of its own then.
  return found.length > 0 || isMentioned
    ? [...found, ...presence.filter((operation) => operation.do === 'mute-music')]
    : presence
}

function readChoice(reader: Reader, scene: Scene): EditOperation[] {
  const songs = scene.assets.filter((asset) => asset.kind === 'music').map((asset) => asset.id)
  const names = [...readNames(scene)].filter(([, assetId]) => songs.includes(assetId))
  const found: EditOperation[] = []
  const another = songs.filter((id) => id !== scene.cut.music?.assetId)[0]
  if (another !== undefined) {
    reader.take(
      `(?<![a-z])(?:(?:use|play|take|try|change to|switch to) )?(?:the other|another|a different) (?:${MUSIC}|track)|(?<![a-z])(?:change|switch|swap) the (?:${MUSIC}|track) (?:to|for|with) (?:the other|another|a different)(?: one)?|(?:换|改|用)(?:成)?(?:一首|另一首|另外一首|别的|其他的?|首)(?:${MUSIC_ZH}|歌|曲子)?|(?<![a-z])(?:change|swap|switch|replace) (?:out )?the (?:${MUSIC}|track)(?= ?(?:$|[,.;!]| and| please))|(?<!别|不要|不用)换(?:个|一下)?(?:${MUSIC_ZH}|歌|曲子)(?=$|[,。;!])|(?:${MUSIC_ZH}|歌)(?:给我)?换一?[个首下]`,
      () => void found.push({ do: 'set-music', assetId: another }),
    )
  }
  if (names.length === 0) return found.slice(0, 1)
  const name = `(${anyOf(names.map(([spoken]) => escapePattern(spoken)))})`
  const meaning = new Map(names)
  const use = (spoken: string | undefined): boolean => {
    const assetId = meaning.get(spoken ?? '')
    if (assetId === undefined) return false
    found.push({ do: 'set-music', assetId })
    return true
  }
  reader.take(
    `(?<![a-z\\d])(?:(?:use|with|play|add|put|change|switch|set|swap|replace|try|take|go with) )?(?:(?:the|my) (?:${MUSIC}|track) (?:(?:to|for|with|is|by|should be|be) )*)?(?:to )?(?:the |my )?${name}(?: (?:track|tune|${MUSIC}|one))?(?: (?:as|for) (?:the )?(?:background )?${MUSIC})?(?: instead)?(?![a-z\\d])`,
    (m) => use(m[1]),
  )
  reader.take(
    `(?:(?:把|将)?${MUSIC_ZH})?(?:用|使用|换成|换|改成|改用|配上?|加上?|放)?${name}(?:的)?(?:那首|这首)?(?:的)?(?:歌曲?|曲子)?(?:来)?(?:作为|做|当)?(?:${MUSIC_ZH})?`,
    (m) => use(m[1]),
  )
  return found.slice(0, 1)
}

function readPresence(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const song = scene.assets.find((asset) => asset.kind === 'music')
  reader.take(
    `${OFF}(?:the |any |all )*(?:${MUSIC}|sound)(?![a-z])|(?<![a-z])(?:mute|silent)(?: (?:the )?(?:${MUSIC}|video|film))?(?![a-z])`,
    () => void found.push({ do: 'mute-music', muted: true }),
  )
  reader.take(
    `${NO_ZH}(?:任何)?(?:的)?(?:${MUSIC_ZH}|声音)|(?:把|将)?${MUSIC_ZH}(?:${GONE_ZH}|静音|去了|关了)|(?:全片|整个视频|整片|全部)?静音`,
    () => void found.push({ do: 'mute-music', muted: true }),
  )
  reader.take(
    `(?<![a-z])(?:add |with |use |and |put |include |bring back )*(?:the |my |this |some |a )*${MUSIC}(?! (?:video|clip))|${MUSIC_ZH}`,
    () => {
      if (!song) return false
      if (found.length === 0) found.push({ do: 'set-music', assetId: scene.cut.music?.assetId ?? song.id })
      return true
    },
  )
  return found.slice(0, 1)
}
