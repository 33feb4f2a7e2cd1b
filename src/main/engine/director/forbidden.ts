import { referencePattern } from './clip-reference'
import type { Reader } from './reader'
import type { Scene } from './scene'

const NEVER =
  "(?<!why )(?<![a-z])(?:do not|don[’']?t|never|no need to|(?:must|should|shall|may) not|mustn[’']?t|shouldn[’']?t|not going to|without)(?: (?:want|wish|need|like|dare|try|have)(?: you)? to)?(?: (?:you|ever|please|just|simply|accidentally))*"
const VERBS =
  '(?:remov|delet|dropp?|discard|ditch|los|thr(?:ow|owing) (?:out|away)|gett?(?:ing)? rid of|tak(?:e|ing) (?:out|away)|leav(?:e|ing) out|cutt?(?:ing)? out|cutt?(?:ing)?|skipp?|omitt?|mut|silenc|revers|shuffl|swapp?|replac|rearrang|reorder|mov|und(?:o|oing)|trimm?|shorten)(?:e|ing)?'
/** "Don't lose the faces" asks for another fit, "don't cut so fast" for a pace: only these things are kept by it. */
const THINGS =
  '(?:photos?|pictures?|images?|pics?|clips?|videos?|shots?|files?|ones?|anything|something|them|it|this|that|those|these|music|songs?|sound|audio|titles?|captions?|texts?|words|logo|watermark|order)(?![a-z])(?! (?:off|in half|so|too|at all so))'
const END = '(?=$|[,.;!?\\n\\u0000。、]| (?:and|but|just|only|then|because|since) )'

const NEVER_ZH =
  '(?:千万|请|先|可|绝对|记得|一定)*(?:别|不要|不许|不能|不可以|请勿|切勿|不用|不必|不需要)(?:再|把|将|给我|随便|乱)*'
const VERBS_ZH =
  '(?:删除|删掉|删|去掉|去除|移除|拿掉|剪掉|扔掉|丢掉|丢|漏掉|漏|静音|关掉|倒放|倒序|打乱|调换|交换|替换|移动|挪动|缩短)(?:了|掉)?'
const END_ZH = '(?=$|[,.;!?\\n\\u0000。、 ])'

/**
 * "Don't remove the lamp", 不要删照片: what must not happen asks for nothing, and no rule may hear the verb alone. Claims
 * it, so that it counts as heard.
 */
export function setForbiddenAside(reader: Reader, scene: Scene): void {
  const one = referencePattern(scene)
  const object = `(?: (?:any|all|a|an|single|the|my|one|more|of|out|away))*(?: (?:${one}|[a-z]+ (?=${THINGS})|)${THINGS}| ?${one})`
  reader.take(
    [
      `${NEVER} (?:mute|shuffle|reverse|reorder|undo|delete|remove)(?: please)?${END}`,
      `${NEVER} ${VERBS}${object}(?: (?:(?:with|by|for|from|before|after) (?:the )?(?:${one}|[a-z]+)|at all|please|here|out|away|either|this time|from it|though|yet|or [a-z]+ [a-z]+))*${END}`,
      `(?<![a-z])no (?:deleting|removing|muting|shuffling|swapping|reordering|trimming)(?: (?:please|of anything))*${END}`,
      `${NEVER_ZH}(?:${one}|任何|照片|图片|视频|音乐|标题|字幕)?${VERBS_ZH}(?:任何|掉|我的|一?[张个])*(?:${one}|照片|图片|图|视频|片段|素材|东西|音乐|声音|标题|字幕|文字|顺序|内容)?(?:哦|啊|了|吧)?${END_ZH}`,
      `(?:${one}|照片|图片|图|视频|素材|音乐|原声|标题|字幕|一张|一个|哪张|任何一?[张个]?)(?:照片|图片)?(?:都|也|就|可)*(?:别|不要|不能|不许|不可以)(?:删|漏|少|丢|去掉|静音|打乱)(?:掉|了)?${END_ZH}`,
    ].join('|'),
    () => true,
  )
}
