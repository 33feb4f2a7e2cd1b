import type { EditOperation } from '../operations'
import { word } from '../reader'
import type { Rule } from '../scene'
import { MUSIC, MUSIC_ZH } from './music-words'
import { GONE_ZH, NO, NO_ZH } from './negation'

const CUTS = '(?:(?:the |all |my )*(?:cuts?|clips|photos|pictures|edits?|transitions|video|film|it|changes) )?'
const TIME = `(?:to|with|on|in time with|along with) (?:the |every |each )?(?:single )?(?:(?:beats?|rhythm|drums?)(?: of (?:the )?${MUSIC})?|${MUSIC}(?:[’']s)? (?:beats?|rhythm))`
const ON_THE_BEAT = [
  `(?<![a-z])(?:make |let |have )?(?:the |all )*(?:cuts|edits|changes|transitions) (?:match|follow|go with|fit|work with|in time with) (?:to )?(?:the )?${MUSIC}`,
  `(?<![a-z])(?:cut|cuts|sync|syncs|synced|synchroni[sz]ed?|match|matched|edit|edited|time|timed|change|align|snap) ?${CUTS}${TIME}(?![a-z])`,
  `(?<![a-z])(?:sync|synchroni[sz]e) ${CUTS}(?:to|with) (?:the )?${MUSIC}`,
  `(?<![a-z])(?:let |make |have )?${CUTS}follow(?:s|ing)? (?:the )?(?:beats?|rhythm)(?: of (?:the )?${MUSIC})?`,
  `(?<![a-z])(?:make |let |have )?${CUTS}(?:hit|land on|fall on|match|go with) (?:the |every |each )?(?:beats?|rhythm)(?: of (?:the )?${MUSIC})?`,
  word('beat[ -]?(?:sync(?:ed|ing)?|match(?:ed|ing)?|cuts?)', '(?:on|to) the beats?'),
]
const ON_THE_BEAT_ZH = `(?:剪辑点?|切换|画面|转场)(?:要|都)*(?:跟上|跟着|配合|贴合|跟)着?${MUSIC_ZH}(?!的?(?:节拍|节奏|鼓点))|(?:切换|转场|画面|镜头|剪辑点?|照片)(?:都|全|要)*(?:踩|卡|落|对)(?:在|着|准|上|到)*(?:${MUSIC_ZH}的?)?(?:节拍|拍子|鼓点|节奏|点)(?:上)?|(?:跟着|跟随|配合|按照?|随着?|踩着?|根据)(?:${MUSIC_ZH})?的?(?:节拍|节奏|鼓点)(?:来)?(?:切换|剪辑|切|换|变化)?(?:画面|镜头|照片|转场)?|(?:(?:按照?|跟着|随着|配合)(?:${MUSIC_ZH})?的?)?卡点|踩点|对拍|卡节奏|卡节拍`

/** Whether cuts fall on the beat of the music. */
export const readBeats: Rule = (reader) => {
  const found: EditOperation[] = []
  const set = (on: boolean): void => void found.push({ do: 'set-beats', on })
  const never = `(?:(?<![a-z])(?:don[’']?t|do not|never|stop) |${NO} )`
  reader.take(
    `${never}(?:${ON_THE_BEAT.join('|')}|cutting on the beat)|(?:${NO_ZH}|别)(?:再)?(?:${ON_THE_BEAT_ZH})(?:了)?`,
    () => set(false),
  )
  reader.take(
    `(?:${ON_THE_BEAT_ZH})${GONE_ZH}|(?<![a-z])(?:ignore|forget) (?:about )?the (?:beats?|rhythm)|(?:不用|别|不要|无需)管(?:节拍|鼓点|节奏)|(?:无视|忽略)(?:节拍|鼓点)`,
    () => set(false),
  )
  reader.take(`${ON_THE_BEAT.join('|')}|(?:做成|要|做)?(?:${ON_THE_BEAT_ZH})(?:剪辑|视频|效果)?`, () => set(true))
  return found.slice(0, 1)
}
