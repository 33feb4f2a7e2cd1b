import { readReferences, referenceListPattern, referencePattern } from '../clip-reference'
import { DURATION_OR_CLOCK, readDurationMs } from '../durations'
import type { EditOperation } from '../operations'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { covers } from './covered-texts'
import { findPosition } from './text-place'
import { ROLE_NOUN } from './text-words'

/** Texts that are there get another place or another time. */
export function readMovedTexts(reader: Reader, scene: Scene): EditOperation[] {
  return [...readMoved(reader, scene), ...readTimed(reader, scene)]
}

/** "The caption on the shoes", shoes上的字幕: only the texts there are meant. */
export function readScope(reader: Reader, scene: Scene): Scene {
  let { texts } = scene.cut
  const clips = `(${referenceListPattern(scene)})`
  const narrow = (spoken: string | undefined, role = ''): boolean => {
    const clipIds = readReferences(spoken ?? '', scene) ?? []
    const there = scene.cut.texts.filter(
      (text) => text.when.kind === 'clip' && clipIds.includes(text.when.clipId) && (role === '' || covers(role, text)),
    )
    if (there.length > 0) texts = there
    return there.length > 0
  }
  reader.take(`${clips}(?:上|里|那|这)?[面里边张个]?的(?=${ROLE_NOUN})`, (m) => narrow(m[1]))
  reader.take(`(?<=(${ROLE_NOUN}) )(?:on|of|over|for|from) ${clips}`, (m) => narrow(m[2], m[1]))
  reader.take(`(?:the )?${clips}(?:[’']s)? (?=${ROLE_NOUN})`, (m) => narrow(m[1]))
  return { ...scene, cut: { ...scene.cut, texts } }
}

function readMoved(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const move = (words: string | undefined, place: string | undefined): boolean => {
    const position = findPosition(place ?? '')?.value
    const texts = scene.cut.texts.filter((text) => covers(words ?? '', text))
    if (!position || texts.length === 0) return false
    found.push(...texts.map((text) => ({ do: 'place-text' as const, textId: text.id, position })))
    return true
  }
  reader.take(
    `(?<![a-z])(?:move|put|place|set|show)(?: all)?(?: the)? (${ROLE_NOUN})( (?:to|at|in|on)? ?(?:the )?(?:top|bottom|cent(?:er|re)|middle))`,
    (m) => move(m[1], m[2]),
  )
  reader.take(
    `(?:把|将)?(${ROLE_NOUN})(?:(?:放|移|挪|改)(?:到|在)?(?:画面|屏幕)?的?最?(顶部|顶上|上方|上面|底部|底下|下方|下面|中间|中央|居中|正中间?)|居中)`,
    (m) => move(m[1], m[2] ?? '居中'),
  )
  reader.take(
    `(?<=^|[,.;!?] ?|and )(?:the )?(${ROLE_NOUN})( (?:goes |should (?:be|go) )?(?:at|on|in|to) (?:the )?(?:very )?(?:top|bottom|cent(?:er|re)|middle))`,
    (m) => move(m[1], m[2]),
  )
  const whole = (words: string | undefined): boolean => {
    const texts = scene.cut.texts.filter((text) => covers(words ?? '', text))
    found.push(...texts.map(({ id }) => ({ do: 'place-text' as const, textId: id, when: { kind: 'whole' as const } })))
    return texts.length > 0
  }
  const always =
    '(?:throughout(?: the (?:whole |entire )?(?:film|video))?|the whole (?:time|way through|film|video)|all the (?:time|way through)|for the (?:whole|entire) (?:film|video|time)|from start to (?:finish|end))'
  reader.take(
    `(?<![a-z])(?:keep|show|leave|have|display|let) (?:the |my )?(${ROLE_NOUN})(?: (?:up|on|on screen|visible|there|stay|showing))* ${always}`,
    (m) => whole(m[1]),
  )
  reader.take(
    `(?:the )?(${ROLE_NOUN}) (?:should |must )?(?:stays?|remains?|be|is)(?: (?:up|on|on screen|visible|there))* ${always}`,
    (m) => whole(m[1]),
  )
  reader.take(
    `(?:把|将|让)?(${ROLE_NOUN})(?:要|得|都)?(?:从头到尾|自始至终|全程|始终|一直)+(?:都)?(?:显示|出现|保留|挂着|在屏幕上|在画面上|在)*`,
    (m) => whole(m[1]),
  )
  const at = (words: string | undefined, kind: 'opening' | 'closing'): boolean => {
    const texts = scene.cut.texts.filter((text) => covers(words ?? '', text))
    found.push(...texts.map(({ id }) => ({ do: 'place-text' as const, textId: id, when: { kind } })))
    return texts.length > 0
  }
  const end = '(?:very )?(start|beginning|opening|end|close|ending)(?: of (?:the )?(?:film|video|movie))?(?![a-z])'
  reader.take(
    `(?<![a-z])(?:move|shift|put|place|show|have|want|keep|bring)(?: the| my)? (${ROLE_NOUN}) (?:over |only |just |right )*(?:to|at) the ${end}`,
    (m) => at(m[1], /end|close/u.test(m[2] ?? '') ? 'closing' : 'opening'),
  )
  reader.take(`(?:把|将)?(${ROLE_NOUN})(?:移|挪|放|改|换|调)(?:到|在|去)(片尾|结尾|最后|末尾|片头|开头|开场)`, (m) =>
    at(m[1], /[尾末]|最后/u.test(m[2] ?? '') ? 'closing' : 'opening'),
  )
  const one = `(${referencePattern(scene)})`
  const onClip = (words: string | undefined, clip: string | undefined): boolean => {
    const [clipId, another] = readReferences(clip ?? '', scene) ?? []
    const texts = scene.cut.texts.filter((text) => covers(words ?? '', text))
    if (clipId === undefined || another !== undefined || texts.length !== 1) return false
    found.push(
      ...texts.map(({ id }) => ({ do: 'place-text' as const, textId: id, when: { kind: 'clip' as const, clipId } })),
    )
    return true
  }
  reader.take(
    `(?<![a-z])(?:(?:move|shift|put|show|keep|place)(?: the| my)? |the )(${ROLE_NOUN}) (?:belongs |should (?:be|go|sit) )?(?:over )?(?:only |just )?(?:to|on|onto|during|with|over) (?:the )?${one}`,
    (m) => onClip(m[1], m[2]),
  )
  reader.take(
    `(?:把|将|让)?(${ROLE_NOUN})(?:(?:移|挪|放|改|换|调)(?:到|在|去)|(?:只|就|仅)(?:在|给))${one}(?:上|里|那里|的时候|时)?(?:面|出现|显示)*`,
    (m) => onClip(m[1], m[2]),
  )
  return found
}

/** "Show the caption from 0:04 until 0:09": texts that are there get another time. */
function readTimed(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const time = (words: string | undefined, from = '', to = ''): boolean => {
    const texts = scene.cut.texts.filter((text) => covers(words ?? '', text))
    const [startMs, endMs] = [toTimeMs(from), toTimeMs(to)]
    if (texts.length === 0 || !(endMs > startMs)) return false
    const when = { kind: 'range' as const, startMs, endMs }
    found.push(...texts.map((text) => ({ do: 'place-text' as const, textId: text.id, when })))
    return true
  }
  const at = `(${DURATION_OR_CLOCK}|\\d{1,3}(?![\\d:%]))`
  reader.take(
    `(?:(?<![a-z])(?:show|keep|have|put|display) )?(?:the )?(${ROLE_NOUN}) from ${at} (?:to|until|till|-) ${at}(?: seconds?| secs?| s(?![a-z]))?`,
    (m) => time(m[1], m[2], m[3]),
  )
  reader.take(
    `(?:把|将|让)?(${ROLE_NOUN})(?:只)?在第?${at}(?:到|至)第?${at}(?:之间|期间|内|里)?(?:显示|出现|停留)?`,
    (m) => time(m[1], m[2], m[3]),
  )
  reader.take(`(?:把|将|让)?(${ROLE_NOUN})从第?${at}(?:开始)?(?:显示|持续|出现)?(?:到|至)第?${at}`, (m) =>
    time(m[1], m[2], m[3]),
  )
  return found
}

/** A bare number counts seconds. */
function toTimeMs(text: string): number {
  return /^\d+$/u.test(text) ? Number(text) * 1000 : readDurationMs(text)
}
