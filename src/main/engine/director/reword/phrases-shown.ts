import { DURATION } from '../durations'
import { NUMBER } from '../numbers'

type Phrases = readonly (readonly [pattern: string, said: string])[]

const PLATFORM =
  'tik ?tok|insta|youtube|reels?|shorts|story|stories|snapchat|tv|television|phones?|mobile|projector|cinema'
const SHAPE = 'vertical|portrait|upright|square|landscape|horizontal|wide ?screen|tall'
const SCREEN = 'displays?|monitors?|panels?|kiosks?|billboards?|signs?|screens?|tablets?|tvs?|walls?'
const PLACE_ZH =
  '电梯|店里|门店|店铺|大厅|商场|地铁|前台|展会|展厅|户外|楼下|柜台|收银台|公司|会议室|橱窗|机场|餐厅|广告|门口|墙上|的'

/** Where a film will be shown, how long it may be there and how it is shaped. */
export const PHRASES_SHOWN: Phrases = [
  [
    `(?<![a-z])(?:(?:under|below|less than|at most|max(?:imum)?|within) )(?:${DURATION}),? so (?=(?:say |maybe |about )?(?:${DURATION}))`,
    '',
  ],
  [
    '(?<=(?:cut|chopped|cropped)(?: off| away)?) in (?:the |this |my )?(?:vertical|portrait|square|landscape|upright|tall) (?:version|one|cut|format|video|film)(?=$|[,.;!?])',
    '',
  ],
  [
    '(?<![a-z])(?:show|see|keep|have|want) (?:everything|them all|it all|all of (?:it|them)|the (?:pictures?|photos?|images?)) (?:in full|complete(?:ly)?|uncut|fully|entirely|whole)(?: with blurr?(?:ed|y) (?:sides?|edges?|borders?|bars))?',
    'uncropped',
  ],
  ['(?<![a-z])blurry (?=(?:sides|edges|borders|bars|background)(?![a-z]))', 'blurred '],
  ['(?<![a-z])blur(?:red)? (?:at|on|around) the (?:edges|sides|borders)(?= (?:for|on|of) )', 'blurred edges'],
  [
    '(?<![a-z])(?:the )?whole (picture|photo|image)s? with (?:a )?blurr?(?:ed|y) (?:borders?|edges?|sides?|background|bars)(?![a-z]| instead)',
    'whole $1',
  ],
  [
    '(?<![a-z])blurred (?:edges|borders|sides|background) (?:on|for|of|around) (?=(?:the |my )?[a-z]+(?: (?:photo|picture|one))?(?:(?:,| and) (?:the )?[a-z]+)*(?: only| alone)?(?:$|[,.;!?]))',
    'uncropped ',
  ],
  [
    '(?<![a-z])(?:let|have|leave) (?:the (?:program|app|computer|software|machine)|it|you) (?:to )?decide (?:on |about )?(?:the )?(?:cropping|crop|framing|fit)(?: again| itself)?|(?<![a-z])(?:automatic|auto) (?:cropping|crop|framing|fit)(?: again)?',
    'automatic fit',
  ],
  [
    '(?<=(?:warm|cool|cold|vivid|vintage|sepia|black and white|faded|retro)(?: (?:colou?rs?|tones?|look|filter))?),? (?:throughout|all (?:the way )?through|from start to (?:finish|end)|everywhere|all over)(?=$|[,.;!?]| and )',
    '',
  ],
  ['(?<=(?:party|summer|holiday|action|chill|sport|sports)) vibes?(?![a-z])', ''],
  [
    '(?<=(?:feel|look|be)s?(?:ing)? like (?:an? )?(?:lazy|calm|slow|quiet|peaceful|relaxed|wild|crazy|fun|happy)) (?:[a-z]+ )?(?:morning|afternoon|evening|night|day|holiday|party|walk|dream|weekend|sunday)(?=$|[,.;!?]| and )',
    '',
  ],
  [
    `(?<![a-z])((?:an?|one|two|three|four|five|\\d) min(?:ute)?s?) (?:and )?(ten|fifteen|twenty|twenty[- ]five|thirty|forty|forty[- ]five|fifty)(?! ?(?:s|secs?|seconds?|photos?|pictures?|%)(?![a-z]))(?![a-z])`,
    '$1 $2 seconds',
  ],
  [`(?<=(?:and|it|film|video|movie|thing) )lasts?(?: for)? (?=(?:about |around |exactly )?(?:${DURATION}))`, 'be '],
  ['(?<![a-z])cinematic (?=wide ?screen|16 ?[:x] ?9|landscape)', ''],
  [
    '(?<![a-z])(?:the|that|this|their|our) (?:platform|app|site|website|client|competition|contest|festival|organi[sz]ers?|page|portal) (?:only )?(?:takes|accepts|allows|wants|needs|requires|likes)(?: only)?(?= (?:an? )?(?:\\d|vertical|portrait|square|landscape|wide))',
    '',
  ],
  [
    `(?<![a-z])(?:the |our |my |an? )?(?:ad|advert|advertising) (?:slot|break|spot) (?:is|takes|allows|lasts|runs)(?= )`,
    '',
  ],
  [
    '(?<=(?:story|stories|reels?|shorts|tik ?tok|instagram|insta|youtube|facebook|snapchat|status|feed) )(?:slots?|placements?|uploads?)(?![a-z])',
    '',
  ],
  [`(?<![a-z])crop (?:it |this |the (?:film|video|whole thing) )?(?:in)?to (?:an? )?(?=${SHAPE})`, 'to '],
  ['(?<![a-z])(?:phone|mobile|smartphone)[- ](?:shaped|sized|format(?:ted)?|friendly)(?![a-z])', 'vertical'],
  ['(?<![a-z])(?:tv|television|cinema)[- ](?:shaped|sized|format(?:ted)?)(?![a-z])', 'widescreen'],
  [
    '(?<![a-z])(?:wide|big|large) enough (?:for|to fit)(?= (?:the |my |our |a )?(?:[a-z]+ ){0,2}(?:tv|television|projector|screen))',
    'for',
  ],
  [
    '(?:(?<=[,;] ?)so |(?<![a-z]))(?:really|very|extra|nice and|properly|super) wide(?=$|[,.;!?]| please| and )',
    'widescreen',
  ],
  [
    '(?<![a-z])(the |my |our |a )(?:big |small |old |new )?(?:living[ -]?room|office|shop|lobby|waiting[ -]?room|bedroom|school|church|pub|bar|gym|reception|meeting room|hotel|village hall|kitchen) (?=tv|television|projector|big screen|cinema)',
    '$1',
  ],
  [
    "(?<![a-z])(?:to |we[’']ll |we will |i[’']ll |i will |(?:it|this)(?:[’']s| is| will be|[’']ll be) (?:being )?)(?:project(?:ed)?|beam(?:ed)?|screen(?:ed)?)(?: it| this)?(?: (?:on|onto|at|against|in)(?: to)? (?:the|a|our|my) (?:[a-z]+ ){0,2}[a-z]+)?(?=$|[,.;!?]| please| and )",
    'for a projector',
  ],
  [
    `(?<![a-z])(?:(?:on|for) )?(?:an? |the |our |my )?(${SHAPE})(?: [a-z]+){0,2} (?:${SCREEN})(?=$|[,.;!?]| please| and | in | at )`,
    '$1',
  ],
  [
    '(?<=(?:vertical|portrait|upright|square|landscape|horizontal|wide ?screen|9:16|16:9|1:1|4:5),?) (?:for|on) (?:the|our|my|a) (?:[a-z]+ ){0,2}(?:displays?|monitors?|panels?|kiosk|billboard|signs?|window|counter|lobby|stand|booth|fair|site|wall)(?=$|[,.;!?]| please| and )',
    '',
  ],
  [
    `(?<=(?:video|film|movie|clip|reel|slide ?show|version|cut|montage|seconds?|secs?|minutes?|portrait|vertical|square|landscape|widescreen|short|tops),?(?: long)?) to (?:play|show|screen|run|display|loop|air|post|share|use|hang|put up|upload|publish|present|send|give)(?: it| them)? (?:(?:at|on|in|during|for|over|to|with|from|by|our|my|the|a|an|this|that|his|her|their|all)(?![a-z]) ?)+(?![^,.;!?\\n]*(?:${PLATFORM}|\\d|[\\ue000-\\ue0ff]))[^,.;!?\\n]{2,60}?(?=$|[,.;!?]| please| and (?:make|add|put|use|keep|the|no|with))`,
    '',
  ],
  [
    "(?<=(?:vertical|portrait|upright|square|landscape|widescreen|9:16|16:9|1:1|4:5)[^,.;!?]{0,30},?) (?:suitable |ready |made |good |perfect |meant )?(?:for|on) (?:our|my|the|a|an|his|her|their)(?: [a-z’']+){0,3} (?:feed|page|website|site|blog|channel|profile|newsletter|homepage|carousel|account|campaign|advert|ad)(?: (?:ad|post|page))?(?= ?(?:$|[,.;!?]| please| and ))",
    '',
  ],
  [
    "(?<=(?:landscape|widescreen|16:9) (?:version|video|film|cut|one)) for (?:the|our|my|a)(?: [a-z’']+){1,3}(?=$|[,.;!?]| please)",
    '',
  ],
  [' is the (?:maximum|limit|max|most)(?: there| allowed| they take| you get)?(?=$|[,.;!?]| and )', ''],
  [
    ' (?:that |which )?(?:shows? off|features?|includes?|presents?|has) (?:each|all|every(?:thing| one)?)(?: of)?(?: the| my| our)?(?: [a-z]+)?(?=$|[,.;!?]| please)',
    '',
  ],
  [
    `,? (?:with )?(?:all|every)(?: (?:of )?(?:${NUMBER}))?(?: the| my| our)? (?:products|photos|pictures|images|items|shots) (?:should |must |have to )?(?:be )?(?:in(?:cluded| it| there)?|shown|used)(?: in it)?(?=$|[,.;!?]| please)`,
    '',
  ],
  ['(?<![a-z])wide(?= like (?:a |in a |at the )?(?:cinema|film|movie|tv))', 'widescreen'],
  [' (?:turn|flip|make) it sideways(?= (?:for|on) )', ''],
  [
    `(?<=(?:${NUMBER}|seconds?|secs?|minutes?|mins?),?) (?:is )?(?:all (?:i|we) need|and not a second more|and no more|flat|sharp|dead|on the dot)(?=$|[,.;!?]| please| and )`,
    '',
  ],
  ['(?<=(?:^|[,;] ?))wide(?=$|[,.;!?])', 'widescreen'],
  // Chinese.
  ['(?:压|缩|浓缩|精简|剪|裁)(?:缩|剪|短)?成(?=[\\d一二两三四五六七八九十半]+(?:个)?(?:秒|分))', '缩到'],
  ['(?<=^|[,。;])(?:但)?(?:也)?(?:别|不要|不用)(?:弄|做|搞|剪)?(?:得)?太[长短](?:哦|了|啊|就行|就好)*(?=$|[,。;])', ''],
  ['手机(?:上)?全屏(?:看|观看|播放)?', '手机上看'],
  ['电影(?:院)?(?:的)?(?:比例|画幅|画面比例|宽屏)', '横屏'],
  ['竖着拍的?(?:那种)?(?:感觉|效果|样子)', '竖屏'],
  ['(?<=发)ins(?![a-z])', 'instagram'],
  [
    '(?<=^|[,。;])(?:做|当|用作|用于)?(?:淘宝|天猫|京东|拼多多|闲鱼|店铺|商品)(?:的)?(?:主图|详情页?|首图|首页)(?:视频)?(?:用|用的)?(?=$|[,。;])',
    '',
  ],
  ['(?<=[二三四五六七八九]?十|\\d0)(?:来|多|几)(?=秒)', ''],
  [
    '(抖音|快手|小红书|视频号|朋友圈|b站)(?:上|里)(?:推广?|宣传|卖|带货|引流|发|种草)(?:一下)?(?:我们?的?|咱们?的?)?[^,。;\\d\\ue000-\\ue0ff]{0,6}(?=$|[,。;])',
    '$1',
  ],
  ['(?<=^|[,。;])(?:整|弄|搞)成(?=[方竖横])', ''],
  [
    '(?:给|用作|当|做)(?:我们?的?|微信)?(?:公众号|头图|封面|海报|官微|店铺|详情页|主图|展会|年会|大会|开业|官网)[^,。;\\d\\ue000-\\ue0ff]{0,6}用?(?:的)?(?=$|[,。;])',
    '',
  ],
  [
    '(?<=^|[,。;])给(?:我)?(?:妈妈?|爸爸?|奶奶|爷爷|外婆|外公|姥姥|姥爷|老婆|老公|女儿|儿子|孩子|客户|老板|同学|同事|朋友|老师)们?(?=剪|做|来|弄)',
    '',
  ],
  [
    `(?:${PLACE_ZH})*(?:屏幕?|电视机?|显示屏|大屏|广告机|一体机)(?:是|都是|为|要)?(竖|横)(?:着)?(?:屏|版)?(?:的|放的)?(?=$|[,。;])`,
    '$1屏',
  ],
  [`(?:${PLACE_ZH})+(?=[竖横]屏(?:的)?(?:电视机?|显示屏|屏幕|广告机))`, ''],
  [
    '(?<=[竖横]屏)(?:的)?(?:电视机?|显示屏|屏幕|广告机)(?:上|里)?(?:循环|滚动|反复|一直|来回)?(?:播放|播|放)?(?:用)?(?:的)?(?=$|[,。;])',
    '',
  ],
  [
    '(?<=^|[,。;])(?:要|得|会|用来)?(?:挂|放|传|发|摆|投|贴|嵌)(?:在|到|上)(?:我们?的?)?[^,。;\\ue000-\\ue0ff]{0,4}(?:小程序|官网|网站|详情页|公众号|店铺|首页|主页|主图|群|网页|后台|橱窗)(?:里|上|用)?(?:的)?(?=$|[,。;])',
    '',
  ],
  ['(?<=[竖横]着)看(?:的)?(?=$|[,。;])', ''],
  ['(?<=[秒钟分])(?:就够了?|足够了?|足矣|封顶|打住)(?=$|[,。;])', ''],
]
