import { DURATION } from '../durations'
import { NUMBER } from '../numbers'
import { type Spoken, respeak } from '../spoken'
import { PHRASES_EN } from './phrases-en'
import { PHRASES_HELD } from './phrases-held'
import { PHRASES_ORDER } from './phrases-order'
import { PHRASES_PLAIN_ZH } from './phrases-plain-zh'
import { PHRASES_RHYTHM } from './phrases-rhythm'
import { PHRASES_SHOWN } from './phrases-shown'
import { PHRASES_SOUND } from './phrases-sound'
import { PHRASES_TALK_EN } from './phrases-talk-en'
import { PHRASES_TALK_ZH } from './phrases-talk-zh'
import { PHRASES_WRITTEN } from './phrases-written'
import { PHRASES_ZH } from './phrases-zh'

const END = '(?=$|[,.;!?\\n。、])'
const REST =
  '(?:everything else|all else|(?:all )?the (?:other|rest)s?(?: (?:photos|pictures|ones|clips|transitions|of (?:them|it|the (?:photos|pictures))))?)'

/** What people write in many ways, and the one way that rules know. Longer ways stand before shorter ones they contain. */
const PHRASES: readonly (readonly [pattern: string, said: string])[] = [
  // Lengths.
  [
    `(?:${DURATION}) (?:is|was|seems|feels) (?:way |far |much |a bit |a little )*too (?:long|short|much|little),? (?:(?:so|please|make it|i think|let[’']s do|try|take) )*(?=${DURATION})`,
    '',
  ],
  [`(?:${DURATION})(?:有点|有些)?太[长短]了?,(?=${DURATION})`, ''],
  [`(?<=${DURATION}) (?:will do|is enough|is plenty|is fine|would do|max(?:imum)?|tops|at most|or less)(?![a-z])`, ''],
  [`(?<=${DURATION})(?:就够了?|足够了?|即可|封顶|最多)`, ''],
  ['(?<![a-z])a minute and a quarter', '75 seconds'],
  ['(?<![a-z])a minute and three quarters', '105 seconds'],
  ['(?<![a-z])(?:three quarters of a minute|three[ -]quarter minutes?)', '45 seconds'],
  ['(?<![a-z])a quarter of a minute', '15 seconds'],
  [
    '(?<![a-z])(?:pick|choose|decide|find|set) (?:the |a |your own )?(?:right |best |good )?length (?:yourself|for me|automatically|on your own)|(?<![a-z])(?:any length|whatever length|(?:just )?(?:for )?(?:as long as|however long|whatever) (?:it|the film|the video|that) (?:needs|takes|wants|has)(?: to be| to)?)(?: is fine| works| will do)?',
    'automatic length',
  ],
  [
    '(?:片长|时长|长度)(?:不用|不必|别)(?:定死|固定|限制)[,，]?(?:自动(?:就行|就好|即可|吧)?)?|(?:片长|时长|长度)(?:你)?(?:自己|自动)(?:定|决定|来|就行|就好|选)',
    '时长自动',
  ],
  ['(?:想|要|该|爱)?多长(?:就)?多长|(?:需要|该)多长就(?:做|弄|用)?多长', '时长自动'],
  [
    `(?<=(?:^|[ ,])(?:${NUMBER}) ?(?:seconds?|secs?|s) (?:for|on) [^,.;]{2,24}(?:,|,? and) )(${NUMBER})(?= (?:for|on) )`,
    '$1 seconds',
  ],
  ...[1, 2, 3].map((): readonly [string, string] => [
    `(?<=for (?:${DURATION}),? (?:and )?[^,.;]{3,24} for )(${NUMBER})(?!\\.\\d)(?= ?(?:$|[,.;]| and))`,
    '$1 seconds',
  ]),
  [
    `(?<=(?<![a-z])(?:shorten|trim|cut|lengthen|extend|stretch)(?: (?:it|this|the (?:film|video|movie)))?(?: down| out)? to )(${NUMBER})(?!\\.\\d)${END}`,
    '$1 seconds',
  ],
  ['一丢丢|一咪咪|一丁点儿?|一点点|丢丢', '一点'],
  ['(?:不要|别|去掉|不想要)那种', '不要'],
  [`(?<=(?:music|song|volume)(?: volume)? (?:at|to|on|down to|up to) )(${NUMBER})${END}`, '$1%'],
  // Pace.
  [
    '(?<![a-z])(?:the |my )?(?:photos|pictures|images|pics|slides|clips|shots|cuts) (?:change|go by|switch|flash by|fly by|come|move|follow) (?:way |far |much |a bit |a little )*too (?:fast|quick(?:ly)?)',
    'too fast',
  ],
  [
    '(?<![a-z])(?:the |my )?(?:photos|pictures|images|pics|slides|clips|shots|cuts) (?:change|go by|switch|come|move|follow) (?:way |far |much |a bit |a little )*too slow(?:ly)?',
    'too slow',
  ],
  [
    '(?<![a-z])(?:less|not (?:so|as|that|too|quite so)) (?:hectic|frantic|frenetic|rushed|busy|intense|hurried|crazy|fast|quick|jumpy)(?![a-z])',
    'calmer',
  ],
  ['(?<![a-z])(?:less|not (?:so|as|that|too)) (?:boring|dull|sleepy|sluggish|slow|lame)(?![a-z])', 'livelier'],
  [
    '(?<=(?:too |a bit |so )(?:slow|boring|dull|sleepy)),? (?:please )?(?:pick it up|pick up the pace|liven it up|give it (?:some|more) energy)',
    '',
  ],
  ['(?<![a-z])all (?:hard |straight )?cuts,? (?=no transitions)', ''],
  ['(?<![a-z])(?:a |the )?normal (?:pace|tempo|rhythm)(?: is (?:fine|ok|okay|enough|good))?', 'even pace'],
  ['(?:节奏|速度)(?:恢复|回到|变回|改回)(?:正常|原来|平常|普通)(?:的)?', '节奏适中'],
  ['(?<![a-z])(?:really |very |super |extremely )fast[- ]paced', 'fast paced'],
  ['节奏(?:要|得)?(?:非常|特别|很|超级?)快', '节奏快'],
  // Photos one by one.
  [
    "(?<![a-z])(?:don[’']?t|do not) (?:show|keep|hold|leave|have|linger on) ([^,.;]{2,24}?) (?:up |on |there )?(?:for )?(?:so|that|as|too|quite so) long",
    '$1 shorter',
  ],
  ['(?<=[\\p{Script=Han}a-z])(?:别|不要|不用)(?:放|停|显示|播|留|展示)?(?:得)?(?:那么|这么|太)(?:久|长)', '短一点'],
  ['(?:去掉|剪掉|删掉|切掉|不要|裁掉|砍掉)第一秒|第一秒(?:去掉|剪掉|删掉|切掉|不要|裁掉|砍掉)了?', '剪掉前1秒'],
  [
    '(?<=(?<![a-z])(?:every|each) (?:photo|picture|image|one|slide|shot)) (?:should|must|to|has to|needs to)? ?(?:stay|stays|run|runs|be (?:shown|seen|visible|there))(?: (?:for|on screen for|up for))?(?= )',
    ' for',
  ],
  [`(?<![a-z])(?:photos|pictures|pics|fotos|images) (?=${DURATION} each)`, ''],
  [`(?:照片|图片)(?:全部|全都|都|统一|一律) ?(?=${NUMBER} ?(?:s(?![a-z])|秒))`, '每张'],
  [`(?<=每张照?片?(?:各)?)(?:只|就)?半秒`, '0.5秒'],
  // Sound.
  [
    '(?<![a-z])(?:lose|mute|no|turn off|cut|stop|drop|kill|without) (?:the )?(?:music|song|soundtrack)(?: off)? (?:during|while|when|under|over|for) (?:the )?(?:[a-z]+ )?(?:clip|video)(?: (?:plays|is playing|runs|is on))?',
    'duck the music',
  ],
  [
    '(?<![a-z])(?:music|song) off (?:during|while|when|under|over|for) (?:the )?(?:[a-z]+ )?(?:clip|video)(?: (?:plays|is playing|runs|is on))?',
    'duck the music',
  ],
  [
    '(?:放|播|播放|到)?(?:视频|片段)(?:的时候|时|期间|那段),?(?:把)?音乐(?:就)?(?:关掉|关了|停掉|停|静音|不要)了?',
    '自动压低音乐',
  ],
  [
    '(?<![a-z])mute (?:everything|all)(?: the)?(?: sounds?| audio)? (?:except|but|apart from|other than)(?: for)? (?:the )?music',
    'mute all clips',
  ],
  ['除了?(?:音乐|配乐)(?:以外|之外|外)?,?(?:其他|别的)?(?:声音)?(?:全部?|全都|都|一律)静音', '视频静音'],
  ['(?<![a-z])(?:music|song) vol(?:ume)?\\.?(?= ?\\d)', 'music volume to'],
  ['(?<![a-z])(?:let us|let me|so (?:we|i) can|i want to) hear (?:the )?(?=(?:sound|audio) of)', 'restore the '],
  ['(?<![a-z])(?:unmute)(?: it| them)(?= ?$| ?[,.;!])', ''],
  // Effects that are taken back.
  ['(?<![a-z])undo (?:the )?(?:filter|look|colou?r (?:grade|grading|effect)|effect)(?! change)', 'no filter'],
  [
    '(?:别|不要|不用|无需|不必)(?:再)?(?:踩着?|卡着?|跟着?|按着?|随着?)(?:节拍|拍子|节奏|鼓点)(?:来)?(?:切|剪|换)?(?:了)?',
    '不要卡点',
  ],
  [
    '(?:说话|讲话|人声)(?:的时候|时)?,?(?:音乐|配乐)(?:就)?(?:不用|不要|别|不必)(?:再)?(?:自动)?(?:变小|压低|降低|变轻|调小|减小|小声)(?:了)?',
    '不要自动压低音乐',
  ],
  ['(?<![a-z])(?:take|get|pull) (?:the |our |that )?(?:logo|watermark) (?:off|out|away)(?! of)', 'remove the logo'],
  [
    '(?<![a-z])(?:clear|remove|drop|take off) (?:all )?(?:the )?filters?(?:,? (?:and )?(?:restore|bring back|back to) (?:the )?(?:original )?colou?rs?)?',
    'no filter',
  ],
  ['(?:滤镜)(?:去掉|取消|关掉|不要了?),?(?:恢复|还原|回到)(?:原色|原来的颜色|原本的颜色|本来的颜色)', '去掉滤镜'],
  [
    '(?<![a-z])(?:choose|pick|set|decide) (?:the )?(?:fit|cropping|framing)(?: of (?:the )?(?:photos|pictures|images))? (?:automatically|yourself|for me)(?: again)?',
    'automatic fit',
  ],
  // Pictures in motion and shape.
  [
    '(?<=blurr?(?:ed|y)? (?:background|edges|borders|sides)) (?:instead of|rather than|in place of|not) (?:the |those |any )?(?:black |empty )?(?:bars|borders|edges)',
    '',
  ],
  ['(?<=模糊(?:的)?背景)(?:来)?(?:代替|替代|取代|替换|换掉|盖住)(?:掉)?(?:那些)?(?:黑边|白边|黑条|边框)', ''],
  [
    '(?<![a-z])(?:bring|put|add|get) (?:some |a (?:bit|little|touch) (?:of|more) |more )?warmth(?: (?:in)?to (?:the |my |all )*(?:photos|pictures|images|film|video|it|them))?',
    'warm look',
  ],
  [
    '(?<![a-z])(?:add|put|show|write|display) (?:the |their |file |a )*(?:names?|labels?) (?:of|on|to|under|over|below|for) (?:the |each |every |all |my )*(?:photos?|pictures?|images?|products?|clips?|ones?)(?: one)?',
    'add captions',
  ],
  [
    '(?:给)?(?:每|所有|各)(?:[张个])?(?:的)?(?:照片|图片|图|产品|画面)?(?:都|上)?(?:加上?|配上?|标上?|写上?|打上?)(?:各自的?|它们?的?)?(?:名字|名称)',
    '加上字幕',
  ],
  [
    '(?:每一?张(?:照片|图片?)?(?:都)?|照片|图片|画面)?(?:要有?|加上?|带上?|来点|加一?点)?(?:那种)?(?:让|把)?(?:画面|照片|图片)?(?:都)?(?:缓慢|慢慢|轻轻|缓缓|微微)(?:地)?(?:推近|推进|放大|拉近|移动)(?:一?[点些])?(?:的)?(?:动感|感觉|效果|动画)?(?![到倍])',
    '加上缩放',
  ],
  ['(?:两边|四周|上下|左右|边上)(?:不要|别|不能)(?:留空|留白|有空白|有黑边|留黑边)', ''],
  [
    '(?<![a-z])(?:from )?(?:zooming and (?:drifting|panning|moving)|drifting and zooming)(?: around| about)?',
    'zooming',
  ],
  // The one before.
  ['(?:撤销|撤回|取消)(?:掉)?刚(?:才|刚)(?:的)?那(?:一)?(?:步|次|下|个)(?:修改|操作|改动)?', '撤销'],
  // Who stays.
  [
    `,? ?(?:and |but )?${REST} (?:can |should |may |must )?(?:stays?|remains?|keeps?|is|are)(?: (?:as (?:it|they) (?:is|are|was|were)|where (?:it|they) (?:is|are)|in (?:full )?colou?r|fine|ok|okay|the same|untouched|unchanged|put))?${END}`,
    '',
  ],
  [
    '(?:,|，)?(?:其他|其余|别的|剩下)的?(?:照片|图片|画面)?(?:都|就|还|也)*(?:挺好|很好|不错|没问题|可以|跟在后面|排在后面|往后排|在后面)(?:的|了)?',
    '',
  ],
  [`,? ?(?:and |but )?${REST} (?:in )?(?:normal|colou?r|as (?:is|before))${END}`, ''],
  [
    '(?:,|，)(?:其他|其余|别的|剩下)的?(?:照片|图片|画面)?(?:都|就|还)*(?:正常|不变|照旧|保持原样|原样|彩色)(?=$|[,。;])',
    '',
  ],
  [`,? (?:and |but )?(?:just there|only there|there only|nowhere else)${END}`, ''],
  ['(?<=[,，] ?)(?:but )?(?:only|just) (?=(?:between|into|before|after|on|for|in) )', ''],
  [
    '(?<=(?:wipe|fade|cut|slide|zoom|blur|iris|dissolve|clock|doors|white|black)), (?=(?:between|into|before|after) )',
    ' ',
  ],
  ['(?<![a-z])(?:going|coming|leading) into(?![a-z])', 'into'],
  // The music off.
  ['(?<![a-z])(?:switch|turn) (?:the |all )?(music|song|soundtrack|background music) off', 'turn off the music'],
  ['(?<![a-z])take (?:the )?(?:music|song|soundtrack) (?:out|off|away)', 'remove the music'],
  // Speeds.
  ['(?<![a-z])(?:at |in )?(?:a )?three[ -]quarters?(?: of)?(?: the)?(?: normal| original)? speed', 'at 0.75x speed'],
  ['(?<![a-z])(?:at |in )?(?:a |one )?quarter(?: of)?(?: the)?(?: normal| original)? speed', 'at 0.25x speed'],
  ['(?<![a-z])in slow[ -]?mo(?:tion)?,? (?=(?:at )?(?:half|quarter|\\d))', ''],
  ['(?<=慢动作|慢放|slow motion),? ?(?=[^,。;]{0,8}(?:半速|四分之一|\\d(?:\\.\\d+)?倍))', ''],
  // Colours of a house.
  [
    '(?<![a-z])(?:our|the|my) (?:brand |company |house )?colou?r is (#[\\da-f]{6}|[a-z]+),? (?:so |and |please )*(?:use|take|put) (?:it|that|this)(?: one)? (?:for|on) (?:the )?(titles?|captions?|texts?)',
    'make the $2 $1',
  ],
  ['(?:我们|公司|品牌|店里)(?:公司|家|店)?的?(?:品牌|主题|企业|标准)色(?=#)|品牌色(?=#)', ''],
  // Complaints about texts that say what to do as well.
  ['(?<=(?:标题|字幕|文字)太[小大]了?),(?:再)?(?:放大|缩小|大|小)(?:一?点|一些)', ''],
  ['(?<=标题|字幕|文字)(?:的)?字(?=[大小])', ''],
  // What the film ends with.
  [
    '(?:在)?(?:最后|结尾|片尾|末尾)(?:再)?(?:加|放|来|做|弄|出)(?:上)?(?:一?[张个页块])?(?:卡片?|字卡|画面|黑底|黑屏|页面)?,?(?:上面)?(?:写着|写上|写)(?=[“"「『:：\\ue000-\\ue0ff])',
    '片尾写',
  ],
  ['(?:在)?(?:最后|结尾|片尾|末尾)(?:再)?(?:加|写|打|放|来)(?:上)?一?[句行](?:话)?(?=[\\p{Script=Han}])', '片尾写着'],
  // Places.
  [
    '(?<![a-z])(?:the )?(?:same|like before|as before|like last time)(?: again| thing)?,? (?:but|just|only)(?: with)? ',
    '',
  ],
  ['(?:(?:跟|和|像)?(?:刚才|之前|上次)(?:的)?一样(?:的)?|一样的)[,，]', ''],
  ['(?<=(?:is|are|gets?|was)) cut off(?: at the (?:top|bottom|sides?|edges?))?(?=,)', ''],
  ['(?<=(?:手表|照片|图|张|片)?)(?:上面|下面|边上|头)?被切掉了?(?=,)', ''],
  ['(?:,)? ?(?:带上?|加上|配上)(?:产品|商品|各自的?)名(?:字|称)?', '加上字幕'],
  ['(?<![a-z])with the names? of (?:the |each )?(?:products?|photos?|pictures?|items?)', 'with captions'],
  ['(?<![a-z])(?:before|ahead of|in front of) (?:everything|all|anything)(?: else| the others?| the rest)?', 'first'],
  ['(?<![a-z])(?:after|behind) (?:everything|all|anything)(?: else| the others?| the rest)?', 'last'],
  [
    '(?<![a-z])(?:start off|kick off|lead|lead off|begin|open) (?:with|on) (?=(?:the |my )?[a-z]+,? (?:and )?then)',
    'start with ',
  ],
  [
    '(?<![a-z])(?<!(?:to|through|via) )(?:put |add |have |some )*(?:a (?:bit|moment|touch) of )?black (?:in )?between ',
    'dip to black between ',
  ],
  ['(?<=之间|中间|当中)(?:黑一下|加个?黑场|变黑一下)', '用闪黑'],
  [
    '(?<![a-z])blend (?:the |my |all )*(?:pictures|photos|images|clips|pics|them) (?:into|with) (?:each other|one another)',
    'crossfades',
  ],
  ['(?:照片|画面|图片)?之间(?:互相|相互)(?:融合|交融|溶解)(?:过渡|切换)?', '用叠化转场'],
  [
    '(?<![a-z])(?:put |place |have )?((?:the |my )?[a-z]+) and ((?:the |my )?[a-z]+) (?:next to each other|side by side|one after the other|back to back)',
    'put $2 after $1',
  ],
  [
    '([\\p{Script=Han}a-z]{1,8})[和跟与]([\\p{Script=Han}a-z]{1,8})(?:挨着|连着|紧挨着|相邻)(?:放|排)?(?:在一起)?',
    '$2放到$1后面',
  ],
  [
    '(?:别|不要)(?:搞|弄|用|来)?(?:那些?|什么|太)?(?:花哨|花里胡哨|复杂|夸张)的?转场(?:,(?=[^,。;]{0,4}(?:叠化|淡|溶解)))?',
    '转场用叠化,',
  ],
  ['(?<![a-z])no (?:fancy|crazy|special|flashy|wild) transitions', 'crossfades'],
  ['(?<=转场)(?:干脆|利落|利索|爽快)(?:一?[点些])?', '快一点'],
  ['从(?:画面|屏幕)?的?(?:上面|顶部|中间|中央|底部|下面|居中)(?:移|挪|换|改|放|调)到', '移到'],
  [
    '^([\\p{Script=Han}a-z、,，]{3,30}?)[,，、]?(?:然后|接着|再)(?:是|放)?(?:其他|其余|别的|剩下)(?:的)?(?:照片|图片)?(?=$|[。!])',
    '顺序是$1',
  ],
  [
    '(?:给)?(?:照片|图片|画面)?(?:都)?(?:加上?|要|带上?)(?:一?[点些])?(?:缓慢|轻微|慢慢|轻轻|柔和|温和|细微)的(?:移动|推拉|缩放|运镜|推近|放大)(?:效果)?',
    '加上缩放',
  ],
  [
    '(?<=只(?:留下?|保留|要|用)[^,。]{1,20}),(?:其他|其余|别的|剩下)的?(?:照片|图片)?(?:全部|全都|都|全)?(?:删掉|去掉|不要|删除|删|去)了?',
    '',
  ],
  [
    '除了?([^,。]{1,12}?)(?:以外|之外|外)?,(?:其他|其余|别的|剩下)的?(?:照片|图片)?(?:全部|全都|都|全)?(?:留着|保留|留下|要)',
    '$1不要',
  ],
  [',?从最后一[个张段]到第一[个张段]', ''],
  [
    '(?<=标题|字幕|文字|那行字)(?:别|不要)(?:再)?(?:放在?|留在|在|压在|压|挡在|占)[^,。]{1,6},(?=(?:挪|移|放|改|换))',
    '',
  ],
  ['(?<=[a-z字])(?:别|不要)(?:再)?放(?:在)?[^,。]{1,8},(?=(?:挪|移|放|改|换)[到在])', ''],
  ['前后各(?:剪掉|去掉|砍掉|切掉|裁掉|删掉|剪)(?:了)?([^,。]{1,6}秒)', '前$1和后$1剪掉'],
  ['(?<=切一[刀下]),(?:分成|切成|变成)两(?:段|半|截)', ''],
  ['(?:我)?觉得[^,。]{1,8}?(?:挺|很|蛮|都|还)?(?:好听|好看|不错|可以)(?:的|了)?(?=$|[,。])', ''],
  ['(?:顺序|次序)(?:不对|错了|乱了|有问题),(?:应该|要)(?:是|为)', '顺序是'],
  [',(?:把)?(?:关掉|取消|去掉)(?:这个|它)(?:功能)?(?=$|[,。])', ''],
  ['从[^,。]{1,6}?(?=[挪移换搬][到去])', ''],
  ['能不能|可不可以|能否|可否', '请'],
  ['(?<=[用打写])([红黄蓝绿白黑橙紫粉])字', '$1色字'],
  ['(?<![a-z])(?:the )?order is (?:all |completely )?(?:wrong|off|mixed up)(?= ?[-,.;:–—])', ''],
  ['(?:顺序|次序)(?:不对|错了|乱了|有问题)(?=[,。;])', ''],
  ['(?<=(?:照片|图|张|片)?)(?:的)?(?:上方|上面)(?=加|写|放|配|来)', '顶部'],
  ['(?<=(?:照片|图|张|片)?)(?:的)?(?:下方|下面)(?=加|写|放|配|来)', '底部'],
]

/** One way for many. Words that only carry a wish go, what is asked for stays. */
export function sayPlainly(spoken: Spoken): Spoken {
  return [
    ...PHRASES_TALK_EN,
    ...PHRASES_TALK_ZH,
    ...PHRASES_SHOWN,
    ...PHRASES_RHYTHM,
    ...PHRASES_ORDER,
    ...PHRASES_WRITTEN,
    ...PHRASES_SOUND,
    ...PHRASES_HELD,
    ...PHRASES_EN,
    ...PHRASES_ZH,
    ...PHRASES_PLAIN_ZH,
    ...PHRASES,
  ].reduce(
    (said, [pattern, plain]) =>
      respeak(said, pattern, (match) => plain.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')),
    spoken,
  )
}
