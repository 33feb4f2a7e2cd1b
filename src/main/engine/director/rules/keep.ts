import { readReferences, referenceListPattern } from '../clip-reference'
import type { Rule } from '../scene'

const SAME =
  "(?:the )?(?:exact(?:ly)? )?(?:same|unchanged|untouched|alone|intact|in peace|as (?:is|it is|they are|it was|they were|it[’']s|before|now|usual))"
const CLAUSE = '[^,.;!?\\n\\u0000。、]*?'
const CHANGES =
  '(?:change|touch|alter|modify|mess with|edit|adjust|affect|make (?:it|them|the (?:video|film|movie|photos|clips|title|captions?|music|song|text)) [a-z]+er|(?:shorten|lengthen|extend|speed up|slow down|replace|move)(?: it| them| the (?:video|film|movie))?)'
const END = '(?=$|[,.;!?\\n\\u0000。、]| and (?!white)| but | just )'
/** Said so that it stays: what is wished there is nothing new. */
const STAYS = [
  `(?<![a-z])(?:(?:please |just |but )*(?:keep|leave|keeping|leaving) ${CLAUSE} ${SAME})(?: (?:though|please|everywhere))?${END}`,
  `(?<![a-z])(?:the |all |my )*(?:[a-z]+ ){0,3}(?:stays?|remains?|should (?:stay|remain|be)|can (?:stay|remain)) ${SAME}${END}`,
  '(?:标题|字幕|文字|logo|转场|配乐|照片)(?:就|都|要|还是)*(?:别动|不要动|不用动|别碰|不要碰|留着|保留|别删|不删|不用删|留下)(?=$|[,.;!?。、\\u0000])',
  `(?<=(?:but|and|[,;\\u0000]) ?)(?:keep|leave) (?:the |my )(?:opening |closing )?(?:title|captions?|texts?|transitions?|logo|order|length|pace|colou?rs?)${END}`,
  `(?<![a-z])(?:the rest|everything else|all else|the others?|nothing (?:anywhere |somewhere )?else)(?: (?:is|are|should|stays?|remains?|as|can|must|of it|changes?|fine|unchanged|untouched|the same|they|it|was|were|be|stay|needs to change))*${END}`,
  `(?<![a-z])(?:do not|don[’']?t|never|no need to|without|not) (?:you )?(?:${CHANGES}|changing|touching|altering|cropping off|modifying)(?: (?:anything|the|my|its|any)(?: [a-z]+){0,3})?${END}`,
  '(?:其他|其余|别的|剩下|剩余|另外的?)(?:的|部分|地方|内容|都|全部|全|就|就都)*(?:保持)?(?:不变|不动|不改|照旧|原样|不用改|不用动|保持不变|保持原样|别动|不要动|不要改)',
  '(?:保持|维持)?[^,。;、\\u0000]{0,8}?(?:保持)?(?:不变|照旧|保持原样|维持原样|别改|不要改动?|不用改动?|不用动|不要改变|不动)(?=$|[,.;!?。、\\u0000])',
  '(?:音乐|歌|配乐|转场|过渡|字幕|标题|文字|顺序|时长|长度|节奏|比例|画幅|速度|声音|原声|音量|颜色|色调|logo|水印)(?:就|都|先|也|部分)*(?:保持|维持)?(?:不要动|别动|不用动|不动|别改|不要改|不用改|别换|不要换|不用换|不变|原样|照旧|可以|挺好|没问题|很好)(?:了|的)?(?=$|[,.;!?。、\\u0000 ])',
  '(?<![^,。;、\\u0000])(?:但是?|不过)?(?:先)?(?:别|不要|不用)(?:改|动|变|改变|改动|碰|缩短|延长|变长|变短)[^,。;、\\u0000]{0,6}(?=$|[,.;!?。、\\u0000])',
]

/** "Keep the transitions as they are", "don't make it shorter", 时长不变: no wish, and nothing that was not understood. */
export const readKept: Rule = (reader, scene) => {
  const several = referenceListPattern(scene)
  reader.take(
    `(?<=[a-z\\p{Script=Han}\\d] ?[,(]? ?)(?:but )?(?:and )?not ${several}|(?:而|可|但)?(?:不是|别|不要|不)(?:删|去|拿|动|碰|换|移)(?:掉|了)?${several}|不是${several}`,
    () => true,
  )
  reader.take(
    `(?:请|但|千万)*(?:别|不要|不用)再?换(?:掉|了)?(?:歌曲?|音乐|配乐|背景音乐|照片|图片|图|字体|标题|字幕|转场)(?:哦|啊|了|吧)*(?=$|[,.;!?。、])`,
    () => true,
  )
  const isHeard = (text: string | undefined): boolean =>
    readReferences(text ?? '', scene)?.every((id) => scene.cut.clips.some((clip) => clip.id === id && !clip.muted)) ??
    false
  const sound = '(?:own |original )?(?:sounds?|audio|noise|voices?)'
  reader.take(
    `(?<![a-z])(?:keep|leave) (?:the )?(?:${sound} (?:of|in|from|on) (?:the )?${several}|${several}(?:[’']s)? ${sound})(?: on| in| as it is)?`,
    (m) => isHeard(m[1] ?? m[2]),
  )
  reader.take(`${several}的?(?:原声|声音|原音)(?:要|都|也|还|得)*(?:保留|留着|留下)`, (m) => isHeard(m[1]))
  reader.take(STAYS.join('|'), () => true)
  return []
}
