import { NUMBER, readNumber } from '../numbers'
import type { EditOperation } from '../operations'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { fromDecibels, toGain } from './loudness'
import { MUSIC, MUSIC_ZH } from './music-words'

const VOLUME = `(?:(?:${MUSIC}|volume)(?: (?:volume|level|loudness))?)`
const VOLUME_ZH = `(?:${MUSIC_ZH}?(?:的)?(?:音量|声音)|${MUSIC_ZH})`
const SET =
  '(?: (?:at|to|is|be|should be|back to|back down to|way down to|all the way (?:up|down) to|down to|up to|around|about|down|up|=)|:|=)* ?'
const SET_ZH =
  '(?:都|再|给我|稍微)*(?:调整?|设置?|降|升|改|减|加|压|拉|开|放|弄|提高?|降低)?(?:低|高|大|小)?(?:到|为|成|至|:)?(?:原来的?|现在的?|原先的?)?'
/** A step that is heard as clearly louder or quieter: 3 dB. */
const STEP = Math.SQRT2

const LOUDER = [
  `(?:${VOLUME}(?:[’']s| is| sounds| feels) |it[’']?s )?(?:a (?:bit|little) |way |far |much )?(?<![a-z])too (?:quiet|soft|low)(?![a-z])|${VOLUME_ZH}?太(?:小声|小|轻)(?:了)?`,
  `(?:turn |make )?(?:the )?${VOLUME} (?:up|a (?:bit|little) louder|much louder|louder|higher)(?![a-z%])`,
  `(?<![a-z])(?:(?:a (?:bit|little) |much )?louder|turn up|raise|increase|boost)(?: the)?(?: ${VOLUME})?(?! to)(?![a-z])`,
  `${VOLUME_ZH}(?:再)?(?:(?:大声|调大|调高|加大|提高|开大)(?:一点|一些|点|些)?|(?:大|响|高)(?:一点|一些|点|些))|(?:调大|调高|加大|提高)${VOLUME_ZH}|大声(?:一点|一些|点)`,
]
const QUIETER = [
  `(?:${VOLUME}(?:[’']s| is| sounds| feels) |it[’']?s )?(?:a (?:bit|little) |way |far |much )?(?<![a-z])(?:too|not (?:so|too|as)) loud(?![a-z])|${VOLUME_ZH}?(?:太|不要太|别太)(?:大声|大|吵|响)(?:了)?`,
  `(?:turn |make )?(?:the )?${VOLUME} (?:down|a (?:bit|little) (?:quieter|softer|lower)|much quieter|quieter|softer|lower)(?! to)(?![a-z%])`,
  `(?<![a-z])(?:(?:a (?:bit|little) |much )?(?:quieter|softer)|turn down|lower|reduce|decrease)(?: the)?(?: ${VOLUME})(?! to)(?![a-z])|(?<![a-z])(?:a (?:bit|little) |much )?quieter(?![a-z])`,
  `${VOLUME_ZH}(?:再)?(?:(?:小声|调小|调低|减小|降低|关小)(?:一点|一些|点|些)?|(?:小|轻|低)(?:一点|一些|点|些))|(?:调小|调低|减小|降低)${VOLUME_ZH}|小声(?:一点|一些|点)`,
]

/** How loud the song is: as a share, in decibels, or a step from what it is. */
export function readMusicLoudness(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const add = (gain: number): boolean => {
    if (!(gain >= 0) || found.length > 0) return false
    found.push({ do: 'set-music-gain', gain: toGain(gain) })
    return true
  }
  const current = scene.cut.music?.gain ?? 1
  const percent = (text: string | undefined): boolean => add(readNumber(text ?? '') / 100)
  const decibels = (text: string | undefined): number => fromDecibels(text ?? '')
  const by = (text: string | undefined, sign: number): boolean => add(current * decibels(text) ** sign)

  reader.take(`${VOLUME} (?:down|lower|quieter|softer) (?:by )?(${NUMBER}) ?(?:db|decibels?)`, (m) => by(m[1], -1))
  reader.take(`${VOLUME} (?:up|louder|higher) (?:by )?(${NUMBER}) ?(?:db|decibels?)`, (m) => by(m[1], 1))
  reader.take(
    `(${NUMBER}) ?(?:db|decibels?) (?:quieter|softer|lower|less)|(?:quieter|softer|lower|down) by (${NUMBER}) ?(?:db|decibels?)`,
    (m) => by(m[1] ?? m[2], -1),
  )
  reader.take(
    `(?<![a-z])(?:lower|reduce|decrease|turn down|bring down|drop|cut|bring|take|pull|knock|turn) (?:the )?${VOLUME}(?: down)? by (${NUMBER}) ?(?:db|decibels?)|${VOLUME_ZH}?(?:降低|减小|调低|压低)了?(${NUMBER}) ?(?:db|decibels?|分贝)`,
    (m) => by(m[1] ?? m[2], -1),
  )
  reader.take(
    `(?<![a-z])(?:raise|increase|boost|bump|turn up|turn|push) (?:the )?${VOLUME}(?: up)? by (${NUMBER}) ?(?:db|decibels?)|${VOLUME} ?\\+(${NUMBER}) ?(?:db|decibels?)|${VOLUME_ZH}?(?:提高|加大|调高)了?(${NUMBER}) ?(?:db|decibels?|分贝)`,
    (m) => by(m[1] ?? m[2] ?? m[3], 1),
  )
  reader.take(
    `(${NUMBER}) ?(?:db|decibels?) (?:louder|higher|more)|(?:louder|higher|up) by (${NUMBER}) ?(?:db|decibels?)`,
    (m) => by(m[1] ?? m[2], 1),
  )
  reader.take(
    `${VOLUME_ZH}?(?:再|要|给我|稍微)*(?:降低|减小|调低|压低|调小|降|减|轻|小|低|弱)(?:了|掉|下来)?(${NUMBER}) ?(?:db|分贝)`,
    (m) => by(m[1], -1),
  )
  reader.take(
    `${VOLUME_ZH}?(?:再|要|给我|稍微)*(?:提高|加大|调高|调大|升高?|加|大|响|高|提)(?:了|上去)?(${NUMBER}) ?(?:db|分贝)`,
    (m) => by(m[1], 1),
  )
  reader.take(
    `(?:(?<![a-z])(?:make|have|play|put|set|want) )?(?:the )?${VOLUME} (?:at |to be |be |to )?(half|twice) (?:as|so) (?:loud|quiet)(?: as (?:it is|now|before))?`,
    (m) => add(current * (/twice.*loud|half.*quiet/u.test(m[0]) ? 2 : 0.5)),
  )
  reader.take(
    `${VOLUME_ZH}(?:别太大|不要太大|太大声?了?|太响了?|太吵了?|小一?点|低一?点),?(?:调到|降到|到|就)?(${NUMBER}) ?%(?:就够了?|就行|就好|左右)?`,
    (m) => percent(m[1]),
  )
  reader.take(
    `${VOLUME_ZH}(?:要)?(?:比现在|比之前|比原来)?(?:再)?(?:50%|减半|小50%|低50%|减小一半|降低一半|小一半|降一半|调小一半)`,
    () => add(current / 2),
  )
  reader.take(`${VOLUME_ZH}(?:再)?(?:翻倍|加倍|大一倍|提高一倍)`, () => add(current * 2))
  reader.take(
    `(?:(?:set|turn|put|play|bring|take|pull|drop) )?(?:the )?(?:${VOLUME}${SET}|${VOLUME_ZH}${SET_ZH})?([-−–+]?\\d+(?:\\.\\d+)?) ?(?:db|decibels?|分贝)(?: ${VOLUME})?`,
    (m) => add(decibels(m[1])),
  )
  reader.take(
    `(?:(?:set|turn|put|play|lower|raise|reduce|keep|drop|bring|take|pull|crank|push|get|have|make|bump|knock|cut) )?(?:up |down )?(?:the )?${VOLUME}${SET}(${NUMBER}) ?(?:%|percent)(?: volume)?`,
    (m) => percent(m[1]),
  )
  reader.take(`(?:at )?(${NUMBER}) ?(?:%|percent) (?:${VOLUME})`, (m) => percent(m[1]))
  reader.take(`(?:把|将)?${VOLUME_ZH}${SET_ZH}(?:(${NUMBER}) ?%|百分之(${NUMBER}))`, (m) => percent(m[1] ?? m[2]))
  reader.take(`(?:把|将)?${VOLUME_ZH}${SET_ZH}([一二三四五六七八九])成`, (m) => add(readNumber(m[1] ?? '') / 10))
  reader.take(
    `(?<![a-z])(?:half (?:the )?volume|${VOLUME}${SET}half(?: volume)?)(?![a-z])|音量减半|${VOLUME_ZH}${SET_ZH}一半`,
    () => add(0.5),
  )
  reader.take(LOUDER.join('|'), () => add(current * STEP))
  reader.take(QUIETER.join('|'), () => add(current / STEP))
  return found
}
