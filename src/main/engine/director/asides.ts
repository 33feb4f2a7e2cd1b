import { toExpression } from './expressions'

/** How close to the letter a wish is meant. */
const MEASURES = [
  '(?:at )?(?:the )?(?:very )?(?:max|maximum|most|tops|least|minimum|longest|absolute max(?:imum)?)',
  '(?:or )?(?:exactly|precisely|sharp|flat|on the dot|give or take(?: a (?:second|bit|few))?|more or less|or so|ish|roughly|approximately|thereabouts)',
  "(?:but )?(?:no|not (?:a|one|any|much)?|don[’']?t go) ?(?:single )?(?:second|sec|frame|bit)?s? ?(?:longer|more|less|shorter|over|wider|taller|bigger)(?: than (?:that|this))?",
  "(?:even )?(?:if|where|when|as far as|whatever|however|whichever) (?:[a-z]+ )?(?:possible|you can|you could|that works|it works|it fits|fits|need be|needed|that[’']?s ok(?:ay)?|you (?:like|want|think is best)|works(?: best)?)",
  "(?:the )?(?:sooner|faster) the better|asap|as soon as (?:you can|possible)|(?:as )?quick(?:ly)? as (?:you can|possible)|(?:please )?(?:hurry|quickly)|in a hurry|no rush|no hurry|(?:it[’']?s )?urgent",
]
/** What it is for, where it is shown, why it is asked. */
const PURPOSES = [
  "(?:for|by|before|until|on|at) (?:noon|midnight|lunch|tonight|tomorrow|today|now|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next (?:week|month)|the (?:weekend|deadline|morning))(?:[’']s [a-z ]{2,30})?(?: (?:please|at the latest|latest))?",
  "(?:just )?for (?:my |our |the |a |an |his |her |their |your )?(?:[a-z’'-]+ ){0,4}(?:birthday|wedding|anniversary|party|launch|campaign|contest|portfolio|website|homepage|header|presentation|booth|fair|chat|status|ad|ads|advert|screen|lobby|window|shop|store|school|class|kids|family|friends|grandma|grandpa|mum|mom|dad|client|boss|meeting|office|event|exhibition|looping|loop|upload|posting|viewers|customers|followers|newsletter|email|blog|channel|page|profile|feed|fans|funeral|graduation|reunion|market|gallery|museum|church|gym|cafe|restaurant|bar|hotel)(?: (?:on|at|in|of|next|this) [a-z’' ]{2,30})?",
  "(?:so|so that|such that) (?:i|we|it|they|he|she|you|people|everyone|everybody) (?:can|could|will|won[’']?t|don[’']?t|doesn[’']?t|may|fits?|works?|looks?|is|are|get|gets|see|sees)(?![a-z])(?: [a-z’'-]+){0,8}",
  "(?:otherwise|or else|or|else) (?:it|they|he|she|we|i|people|nobody|no one|instagram|tiktok|youtube|the [a-z]+)(?![a-z])(?: [a-z’'-]+){1,8}",
  "(?:only |best |to be |will be |gets? |it[’']?s |mostly )?(?:ready|viewed|watched|shown|played|seen|posted|uploaded|printed|projected|sent) (?:to|for|on|in|at|by)(?: [a-z’'-]+){1,6}",
  "(?:i[’']?d like )?to (?:show|send|post|share|upload|publish|email|hang|play|hand out)(?: (?:it|them|this|that))?(?: [a-z’'-]+){0,6}",
  "to (?:put|use|run|display|show|have)(?: it)? (?:on|at|in|up|as) (?:my|our|the|a|an|his|her|their)(?: [a-z’'-]+){1,4}",
  "(?:i|we|people|viewers|kids|they|most people|everyone|everybody|nobody|no one)(?: (?:just|only|all|really|usually|always|never))? (?:watch(?:es)?|scroll(?:s)?|view|look|skip|read|care|hold|hate|love|see)(?![a-z])(?: [a-z’'-]+){0,8}",
]
/** How the rest is meant: as before, up to the program, a trial. */
const MANNERS = [
  '(?:just |exactly |pretty much )?(?:the )?(?:usual|same|like|as)(?: (?:always|usual|ever|before|last time|last week|yesterday|we (?:discussed|said|agreed)|i said|you did|the (?:last|other|previous) one|it was))*',
  '(?:just )?(?:a |the |my |as a )?(?:first |quick |rough |early )?(?:draft|test|try|trial|attempt|sketch|demo|experiment|preview|version)(?: for now| to start with| first)?',
  '(?:for now|to (?:start|begin) with|for (?:a|the) start|first of all|for starters|as a start)',
  "(?:and )?(?:please )?(?:do not|don[’']?t|no need to) (?:worry|bother|care|mind)(?: about (?:the rest|anything else|it|that))?",
  '(?:the |and the )?(?:rest|others|other things) (?:can )?(?:stays?|is fine|are fine|as (?:is|it is)|untouched|unchanged|is up to you|you decide)',
  '(?:all |with |in |and )*(?:the )?same (?:content|contents|pictures|photos|clips|files|order|material|texts?|everything|music|song|style|look)(?: as (?:before|now))?',
  "(?:you (?:know|decide|choose|pick)(?: the drill| best)?|up to you|your (?:choice|call)|surprise me|i (?:do not|don[’']?t) (?:mind|care)|i trust you|whatever you (?:think|like))",
  '(?:as (?:a )?)?(?:clip |video )?(?:as a|for) (?:loop|looping|background|screensaver)',
  '(?:nice and |really |super |very |crystal )?(?:sharp|crisp|clear|clean|good quality|high quality|best quality|full hd|4k|hd)(?: (?:please|pls|quality))?',
]

const ZH = [
  '(?:给|为)?.{0,8}(?:用的?|要用|要的?|要交|要看|要放|要发|交|审)',
  '(?:平台|抖音|系统|他们|那边|网站|老板|客户).{0,3}(?:只|不)(?:让|许|能|给|收).{0,8}',
  '(?:不然|否则|要不|要不然).{1,12}',
  '(?:超了|长了|再长|太长)(?:就|会|都|没人).{1,8}',
  '(?:一|半)秒(?:都|也)(?:别|不能?|不要|不许)(?:多|少|超)',
  '(?:最多|顶多|至多|最少|至少|绝对|差不多|大概|左右|正负)(?:了|吧|就行)?',
  '(?:可以|能行|行|方便|能|有可能|允许)的话',
  '(?:大家|人们?|用户|观众|年轻人|现在的?人).{0,4}(?:刷|划|看|滑|没耐心|爱).{0,8}',
  '(?:没|没有)人.{0,3}(?:看|会看|爱看|想看).{0,4}',
  '(?:就|暂时)?(?:这些|这样|这么多|这点)(?:了|吧|要求)?|没(?:有)?(?:别的|其他|其它)(?:了|要求|需求)?',
  '(?:比较|有点|很|挺|超|特别)?(?:急|着急|赶)(?:着用|用)?|(?:请|麻烦)?(?:尽快|尽早|快点|赶紧|马上|立刻)(?:吧|给我|出|做|弄|发)?',
  '(?:方便|适合|便于).{0,3}(?:手机|平板|电脑|电视|大屏).{0,4}',
  '(?:手机|平板|电脑|电视|大屏|投影|电梯|地铁|商场|大堂|门口|橱窗).{0,4}(?:上)?(?:看|放|播|用|屏|为主|广告|用户)(?:的|用)?.{0,3}',
  '(?:放|挂|发|投|贴|传|上)(?:在|到|去|上)?.{0,4}(?:官网|网站|首页|主页|公众号|店铺|门店|群|空间|微博|朋友圈|详情页|电梯|地铁|大屏|展会|展台|橱窗|大堂|平台)(?:里|上|用|的|首页|广告)*',
  '(?:还是|照)?(?:老样子|照旧|照常|跟上次一样|和以前一样|像上次那样|老规矩)',
  '(?:先)?(?:做|来|出|当)?(?:个|一版|一个)?(?:初稿|样片|草稿|小样|测试|测试版|试试水)(?:就行|看看|吧)?',
  '(?:一张|一个)(?:都|也)(?:别|不能?|不要|不许)(?:漏|少|落下?|丢)(?:下|掉|了)?',
  '(?:能|可以|要能|好)?(?:直接)?(?:发|上传|发布|投放|播放|拿来用)(?:用|的|就行|就好|就能用)?',
  '(?:当|作|作为|做)(?:片头|片尾|开场|预告|引子|背景|循环)(?:用|放|视频|播放)?(?:的)?',
  '(?:画质|画面|清晰度)?(?:要|尽量)?(?:高清|清晰|清楚|好)(?:一?点|一?些|的)?|(?:画质|清晰度)(?:要)?(?:高|好)(?:一?点|一?些)?',
  '(?:其他|其余|细节|剩下)?(?:的)?(?:你|您)?(?:看着办|看着来|来定|定|决定|做主|发挥|自由发挥|随意)(?:吧|就行|就好)?',
  '我(?:都)?(?:不挑|无所谓|没意见|没要求|都行|都可以|相信你)',
  '(?:晚上|今晚|明天|中午|下午|早上|待会|等下|一会儿?|过会儿?|周[一二三四五六日末]|月底|年底).{0,4}(?:要|用|交|放|发|看|上线|开会|发布会)(?:用|的|了)?.{0,3}',
  '(?:开会|婚礼|年会|晚会|讲座|上课|课堂|展会|展览|发布会|开业|活动|典礼|聚会|比赛|参赛|面试|汇报)(?:上|时|现场|当天)?(?:要)?(?:用|放|播|看|展示|投屏)(?:的)?',
]
/** Words that speak of what is to be seen or heard: with one of them a clause is a wish that was not understood. */
const OF_FILMS =
  '第.|[前后]面|中间|开头|结尾|片[头尾]|字幕|标题|文字|音乐|配乐|歌|声|转场|特效|滤镜|调色|字体|图标|水印|(?<![a-z])(?:first|second half|last|titles?|captions?|subtitles?|texts?|music|songs?|sounds?|voice|volume|transitions?|fades?|crossfades?|zoom|photos?|pictures?|clips?|logo|colou?rs?|background|effects?|filter|intro|outro|robot|narrat\\w*)(?![a-z])'

/**
 * Whether a clause, told beside a wish, only says how exactly, what for or why: "if possible", "so it fits my feed",
 * 平台只让这么长. In doubt it is a wish.
 */
export function isAside(clause: string): boolean {
  const plain = clause
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .replace(/^(?:and|but|well|also|so(?= for| to )|just|only) /u, '')
    .replace(/ (?:please|pls|thanks|thank you|thx)$/u, '')
  const manners = toExpression(`^(?:${[...MEASURES, ...MANNERS].join('|')})$`)
  if (manners.test(plain)) return true
  if (toExpression(OF_FILMS).test(plain.replace(/^(?:当|作|作为|做)片[头尾]/u, ''))) return false
  return toExpression(`^(?:${[...PURPOSES, ...ZH].join('|')})$`).test(plain)
}
