import type { EditOperation } from '../operations'
import type { Rule } from '../scene'
import { MUSIC, MUSIC_ZH } from './music-words'
import { NO, NO_ZH } from './negation'

const UNDER =
  '(?:under(?:neath)?|during|when|whenever|while|behind|for|below) (?:the )?(?:[a-z]+ ){0,3}?(?:speech|speak(?:s|ing)?|talk(?:s|ing)?|voices?|dialog(?:ue)?|people|clips? (?:plays?|sounds?|speaks?)|clip sound|clips|sound of the clips?)(?: (?:talk|speak|are talking|is heard|in the clips?))?(?![a-z])'
const DUCK_EN = [
  `(?<![a-z])(?:duck|dip|lower|quieten|reduce|turn down|fade down) (?:the )?${MUSIC}(?: down)? ${UNDER}`,
  `(?:the )?${MUSIC} (?:should |must |to )?(?:be |go(?:es)? |gets? )?(?:lower(?:ed)?|quieter|down|softer|ducks?|ducked) ${UNDER}`,
  `(?<![a-z])(?:audio |auto[ -]?|music )?duck(?:ing)?(?: (?:the )?${MUSIC})?(?![a-z])`,
]
const SPEECH_ZH = '(?:有人|有)?(?:说话|讲话|人声|对白|人物说话|视频有声音|视频原声)(?:的)?(?:时候|时|期间|部分|地方)?,?'
const DOWN_ZH = '(?:自动|要|就|把)*(?:降低|压低|变小|调低|调小|减小|小声|变轻|闪避)(?:一点|一些|点)?'
const DUCK_ZH = [
  `${SPEECH_ZH}(?:把|让|将)?${MUSIC_ZH}${DOWN_ZH}`,
  `${SPEECH_ZH}${DOWN_ZH}${MUSIC_ZH}`,
  `${MUSIC_ZH}在?${SPEECH_ZH}${DOWN_ZH}`,
  `自动(?:降低|压低|闪避)${MUSIC_ZH}|${MUSIC_ZH}(?:自动)?闪避`,
]

/** Whether the music goes down while a clip is heard. */
export const readDucking: Rule = (reader) => {
  const found: EditOperation[] = []
  const set = (on: boolean): void => void found.push({ do: 'set-ducking', on })
  const any = [...DUCK_EN, ...DUCK_ZH].join('|')
  reader.take(`(?:(?<![a-z])(?:don[’']?t|do not|never) |${NO} )(?:${DUCK_EN.join('|')})|${NO_ZH}(?:${any})`, () =>
    set(false),
  )
  reader.take(any, () => set(true))
  return found.slice(0, 1)
}
