import type { EditOperation } from '../operations'
import type { Rule } from '../scene'
import { MUSIC, MUSIC_ZH } from './music-words'
import { NO, NO_ZH } from './negation'

const UNDER =
  '(?:under(?:neath)?|during|when|whenever|while|if|every time|as soon as|behind|for|below) (?:the )?(?:[a-z’\u0027]+ ){0,3}?(?:speech|speak(?:s|ing)?|talk(?:s|ing)?|voices?|dialog(?:ue)?|people|clips? (?:plays?|sounds?|speaks?)|clip sound|clips|sound of the clips?)(?: (?:talk|speak|are talking|is heard|in the clips?))?(?![a-z])'
const DUCK_EN = [
  `(?<![a-z])(?:duck|dip|lower|quieten|quiet|reduce|turn down|turn|fade down|drop|pull|bring|take|soften|keep) (?:down )?(?:the )?${MUSIC}(?: down| low| quiet| lower| quieter| back| a bit| a little)* ${UNDER}`,
  `${UNDER}(?: [a-z’']+){0,4}?,? (?:the )?${MUSIC} (?:should |must |needs? to |has to |to |can )?(?:automatically )?(?:be |go(?:es)? |gets? |come |comes )?(?:lower(?:ed)?|quieter|down|softer|ducks?|ducked|dips?|drops?|fades? down|backs? off)(?: a bit| a little| down)?`,
  `${UNDER}(?: [a-z’']+){0,4}?,? (?:please )?(?:duck|dip|lower|quieten|reduce|turn down|turn|drop|pull|bring) (?:down )?(?:the )?${MUSIC}(?: down)?`,
  `(?:the )?${MUSIC} (?:should |must |to )?(?:be |go(?:es)? |gets? )?(?:lower(?:ed)?|quieter|down|softer|ducks?|ducked|dips?|drops?) ${UNDER}`,
  `(?<![a-z])(?:audio |auto[ -]?|music )?duck(?:ing)?(?: (?:the )?${MUSIC})?(?![a-z])`,
]
const SPEECH_ZH =
  '(?:一旦|一|只要|每当|当)?(?:视频里?|片段里?)?(?:有人|有|里面)?(?:开口)?(?:在)?(?:说话|讲话|人声|对白|人物说话|视频有声音|视频原声|人说话)(?:出现|出来)?(?:的)?(?:时候|时|期间|部分|地方)?,?(?:就)?'
const DOWN_ZH =
  '(?:自动|要|就|把|得|再|都)*(?:降低|降下来|压下去|压下来|压一压|收小|让一让|压低|变小|调低|调小|减小|小声|变轻|闪避|压|降|低|小|轻)(?:一点|一些|点)?'
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
  reader.take(
    `(?:(?<![a-z])(?:don[’']?t|do not|never|no need to|stop) |${NO} )(?:${DUCK_EN.join('|')}|(?:lowering|ducking|dipping|dropping|turning down) (?:the )?${MUSIC}(?: ${UNDER})?)|(?:${NO_ZH}|别|不)(?:再)?(?:${any}|${DOWN_ZH}${MUSIC_ZH})|${SPEECH_ZH}(?:也|都|就)?(?:不用|不要|别|不再|无需|不必)(?:再|自动)*(?:把)?(?:${MUSIC_ZH}${DOWN_ZH}|${DOWN_ZH}${MUSIC_ZH}|动${MUSIC_ZH})(?:了)?|${MUSIC_ZH}${SPEECH_ZH}?(?:不用|不要|别|不再)(?:再)?(?:自动)(?:降低|变小|压低|闪避)(?:了)?`,
    () => set(false),
  )
  reader.take(any, () => set(true))
  return found.slice(0, 1)
}
