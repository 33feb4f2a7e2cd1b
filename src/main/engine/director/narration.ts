import { toExpression } from './expressions'

/** Words that ask, or that find something wanting: what has them is told when it cannot be used. */
const ASKS =
  "(?<![a-z])(?:want|wants|wanted|need|needs|should|must|please|could you|can you|would you|would like|i[’']?d like|let[’']?s|make|add|put|give|remove|delete|change|turn|set|use|show|move|swap|replace|cut|trim|zoom|crop|rotate|mirror|flip|insert|export|send|upload|save|share|write|draw|sing|compose|generate|create|translate|blur out|brighten|darken|sharpen|stabili[sz]e|too|enough|instead|missing|wrong|bad|ugly|dark|blurry|can[’']?t|cannot|doesn[’']?t|don[’']?t|isn[’']?t|aren[’']?t|won[’']?t|more|less|bigger|smaller|louder|quieter|faster|slower|longer|shorter|brighter|darker|like|style|vibe|effects?|filter|mood)(?![a-z])"
const ASKS_ZH =
  '像|风格|效果|氛围|感觉|质感|滤镜|想要|需要|希望|请|把|将|让|给[每所我各]|加上?|添加|去掉|删|换|改|变成|放大|缩小|调|移|挪|做成|别|不要|不用|不够|太(?!好)|再|旋转|裁|翻转|导出|上传|生成|写一|唱|画|配|说明一下|能不能|可以.{0,4}吗|模糊|暗|亮|清晰|吵|糊'

/** How people say what is so: who it is for, why they ask, who they are. */
const TELLS: readonly string[] = [
  "(?:ok|okay|so|well|hi|hello|hey|sorry|also|because|since|as|cause|you know|you see|by the way|btw|honestly|anyway|and|but)*,? ?(?:it|this|that|these|those|they|he|she|we|i|you|there|here|nobody|everybody|everyone|people|somebody|who|which)(?:[’'](?:s|re|m|ve|ll|d))?(?![a-z]).*",
  "(?:ok|so|well|because|since|as|and|but)*,? ?(?:my|our|his|her|their|your|the|a|an|some|all|most|no|every|each)(?: [a-z’'-]+){1,5}? (?:is|are|was|were|has|have|had|gets?|got|buys?|likes?|loves?|hates?|wants?|needs?|comes?|goes|sees?|watch(?:es)?|knows?|says?|said|thinks?|loved|liked|starts?|begins?|ends?|lives?|works?|runs?|makes?|turns?)(?![a-z]).*",
  "(?:my|our|his|her|their|the) [a-z]+[’'](?:s|re) (?:[a-z]+ing|on|in|at|going|getting|having)(?![a-z]).*",
  "(?:grandma|grandpa|granny|mum|mom|dad|daddy|mummy|auntie|uncle)(?: here|[’']s| (?:is|gets?|has|likes?|loves?|wants?|watch(?:es)?)).*",
  '(?:sorry|apologies|excuse me)(?: (?:to|for|about|but)(?![a-z]).*)?',
  '(?:nothing|not much) (?:really |much |ever )?(?:happens|happening|is going on|to see|going on)(?: there| then| here| in it)?',
  "(?:it is |it[’']s )?(?:kinda |kind of |a bit |pretty |so )*(?:boring|dull)(?: tbh| honestly| though)?",
  '(?:sry|soz|sorry) .*',
  '(?:bc|cos|cuz) (?:it|they|the) .*',
  '(?:with) (?:my|our|his|her|their|all (?:my|our)|friends|family|the (?:kids|family|team|boys|girls|dog|guys))(?![a-z]).*',
  '(?:for|from|at|on|in|during|after|before|about|of|to) (?:a|an|the|my|our|his|her|their|its|your|some|this|that|these|those|next|last|every|all|both|people|everyone|friends|family|kids|grandma|grandpa|mum|mom|dad|work|school|instagram|facebook|youtube|tiktok|whatsapp|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?![a-z]).*',
  "(?:thanks?|thank you|cheers|great|good|nice|perfect|lovely|awesome|cool|well done|no worries|no problem|never ?mind|all good|that[’']?s all|that is all)(?![a-z]).*",
]
const TELLS_ZH: readonly string[] = [
  '.{0,14}(?:用|看|听|玩|交|发|放|播)的(?:作业|东西|片子|视频)?',
  '(?:这|那|它|他|她|我|我们|咱们|大家|你|您)(?:们)?(?:店|家|公司|班|学校|团队|乐队)?(?:里)?(?:是|就是|都是|在|有|要交|觉得|喜欢|知道|用来|准备|打算|正在|刚|主推|卖|做的是).*',
  '(?:因为|毕竟|由于|反正|其实|主要是).*',
  '.{0,8}(?:店里|店铺|现场|会场|学校|公司|家里|客厅|大厅|门店|展会|婚礼|生日|年会|毕业|旅行|假期|朋友圈|视频号|抖音|小红书|群里|线上|老板|客户|老师|同事|朋友|中介|甲方|领导|家长|奶奶|爷爷|妈妈|爸爸|孩子|宝宝|同学|邻居|顾客|观众|亲戚)(?:们)?.*',
  '(?:不好意思|抱歉|对不起|麻烦|辛苦|打扰|谢谢|多谢|感谢|劳驾).*',
  '老人家?.{0,6}',
  '(?:挺|很|真|蛮|还|都|其他都|其余都|别的都)*(?:好|棒|赞|不错|可以|好看|漂亮|满意|喜欢)(?:的|了|看的|极了|啊|呀)*',
  '(?:大家好|嗨|哈喽|你好).*',
  '(?:已经)?(?:很|挺|蛮|够)(?:好|棒|不错)(?:的|了)*',
  '(?:都)?拍糊了|拍得?(?:不好|糊了|歪了)|太闹了?|.{0,4}(?:听|看)腻了|(?:客户|老板|甲方|店里)说.*|不卖了|.{0,4}(?:耳朵|眼睛|视力|记性)不好|.{0,5}(?:看|听)得?(?:慢|不清)|.{0,4}抖得.*',
  '(?:我|让我|等我)?(?:先|再)?(?:看看|想想|试试|看一下|想一下)(?:吧|再说|看)?',
  '.{0,8}我(?:很|挺|蛮|都)?(?:喜欢|满意)(?:了|的)?',
  '.{0,8}(?:没人|谁会?|不会)看(?:的|了|完)?',
  '(?:看着|看得|看上去|看起来|显得|感觉)?(?:有点|有些|太|很|好|怪)?(?:乱|难受|头晕|晕|别扭|碍眼|累|烦|花|土|廉价|眼花)(?:的|了|死了)?',
  '(?:其他|其余|别的|剩下)(?:的)?(?:都|就|你)?(?:别管|不管|不动|别动|不变|随便|随意|照旧)(?:了)?',
  '.{0,6}(?:流量|内存|空间|时间)(?:不多|不够|有限|少|紧)(?:了)?',
  '(?:谢啦|谢了|拜托|拜托了|感恩).{0,2}',
  '.{0,4}(?:刚才|刚刚|之前)?.{0,3}错了',
  '(?:急|赶时间|赶得急|时间紧|催得急|明天.*|今天.*|今晚.*|下周.*|周[一二三四五六日末].*)',
]

/**
 * Whether a clause only tells: who the film is for, why, who is asking. Beside something that was understood it asks for
 * nothing, and to report it as not used would only puzzle. In doubt it asks.
 */
export function onlyTells(clause: string): boolean {
  const plain = clause.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').toLowerCase()
  if (plain === '') return true
  if (toExpression(ASKS).test(plain.replace(/^(?:sorry|thanks?).*/u, ''))) return false
  if (/\p{Script=Han}/u.test(plain)) {
    return (
      !toExpression(ASKS_ZH).test(plain.replace(/^(?:麻烦|不好意思|抱歉|打扰|谢谢)/u, '')) && matches(TELLS_ZH, plain)
    )
  }
  return matches(TELLS, plain)
}

const matches = (patterns: readonly string[], plain: string): boolean =>
  toExpression(`^(?:${patterns.join('|')})$`).test(plain)
