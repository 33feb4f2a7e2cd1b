type Phrases = readonly (readonly [pattern: string, said: string])[]

const IT = '(?:it|this|that|things|everything|them|the (?:film|video|movie|whole thing|edit|cut))'
const SOME = '(?: (?:a (?:bit|little|touch|tad)|slightly|somewhat|so much|too much|please|that much|quite so much))*'
const PICTURES = '(?:照片|图片|画面|图|镜头)'

/** How fast pictures change, and whether and how they move. */
export const PHRASES_RHYTHM: Phrases = [
  [
    '(?<![a-z])(?:people|everyone|i|we|they|viewers|my [a-z]+)(?: will| would| might)? (?:falls?|fell|am falling|are falling) asleep(?: (?:watching|seeing) (?:this|it)| here| over it)?(?: (?:lol|haha))?',
    'faster pace',
  ],
  [
    '(?<![a-z])(?:give (?:everyone|people|them|us|me|viewers)|leave|i need|we need)(?: (?:some|more|a bit of|enough|plenty of))? time to (?:breathe|look|read|take (?:it|things) in)',
    'slower pace',
  ],
  ['(?<![a-z])nothing (?:too |overly )?(?:hectic|frantic|rushed|frenetic)(?=$|[,.;!?]| and | please)', 'calm'],
  [
    '(?<![a-z])(?:the |my )?(video|clip|footage|street(?: clip)?) (?:runs|is|goes|plays|moves)(?: way| much| far| a bit)? too (?:slow(?:ly)?|fast|quick(?:ly)?)[,.;:]? (?=[^.;!?]*(?:speed|\\dx|times)(?![a-z]))',
    'the $1 ',
  ],
  [
    '(?<=(?:video|clip|footage|street)[^.;!?]{0,40}(?:,| and| at)) ?speed (?:of |to |at )?(\\d(?:\\.\\d+)?)(?=$|[,.;!?]| and )',
    ' $1x speed',
  ],
  [
    "(?<![a-z])(?:(?:i|we|my [a-z]+|the client|our [a-z]+) (?:really |absolutely )?(?:hates?|dislikes?|can(?:not|[’']?t) stand)|(?:i|we)(?:[’']m| am|[’']re| are) (?:sick|tired) of|not a fan of) (?:the |these |those |all the |all these )?(crossfades?|transitions?|wipes?|captions?|fades)(?![a-z])",
    'no $1',
  ],
  [
    '(?<![a-z])(?:keep|get) (?:it|things|everything|the (?:film|video)) moving(?: along| on)?|(?<![a-z])(?:wake|liven|perk|jazz|pep|brighten) (?:it|this|things|the (?:film|video)) up(?: a (?:bit|little))?|(?<![a-z])(?:inject|add|put in|bring in|pump in)(?: some| a bit of| a little| more)+ (?:energy|life|pep|zip|fun|spark)',
    'livelier',
  ],
  [
    '(?<![a-z])(?:it )?(?:feels|is|looks|plays|comes across) like (?:a|watching a) (?:funeral|snail|power ?point|sleep(?:ing)? pill|waiting room)(?=$|[,.;!?]| and )',
    'livelier',
  ],
  [
    '(?<=^|[,;.] ?|and )(?:please )?(?:tighten|speed|pick|hurry) (?:it|this|the whole (?:thing|film|video)|things) up|(?<=^|[,;.] ?|and )tighten it(?=$|[,;.!?])',
    'faster pace',
  ],
  [
    "(?<![a-z])(?:make|let|have) (?:it|the (?:film|video)|everything|this) breathe(?: more| a (?:bit|little))?|(?<![a-z])rush (?:through )?(?:it|things|everything)? ?(?:a bit |a little )?less|(?<![a-z])(?:ease|take|back) off(?: on)? the (?:speed|pace|gas|throttle)|(?<![a-z])(?:it|everything|the pictures|the photos) (?:all )?(?:flies|fly|rushes|rush|races|race|whizz(?:es)?|zooms|flashes) (?:by|past)(?: too (?:fast|quickly))?|(?<![a-z])(?:there is |there[’']s )?(?:barely|hardly|no|not enough|too little) time to (?:look|see|read|take it in|breathe|enjoy)(?: (?:at )?(?:it|them|anything|everything))?",
    'slower pace',
  ],
  [
    '(?<![a-z])(?:give|allow|leave) (?:each|every|all|the|my|all the) (?:photos?|pictures?|images?|shots?|moments?|clips?|one)(?: of them)? (?:some |a bit of |a little |more |enough |a little more )*(?:room|space|time|air)(?: to (?:breathe|sink in|land|settle))(?![a-z])',
    'calmer',
  ],
  [
    `(?<![a-z])(?:do not|don[’']?t|stop|no need to|let[’']s not) (?:rush|hurry|race)(?:ing)?(?: through)?(?: ${IT})?${SOME}(?![a-z])`,
    'calmer',
  ],
  [`(?<![a-z])take ${IT} (?:a bit |a little )?(?:easier|easy|slower|more slowly|more gently)(?![a-z])`, 'calmer'],
  [`(?<![a-z])wake ${IT} up${SOME}(?![a-z])`, 'livelier'],
  [
    "(?<![a-z])(?:it(?:[’']s| is)|this is|that[’']s)(?: (?:so|really|kind of|kinda|a bit))* (?:putting (?:me|us|people|everyone) to sleep|sending (?:me|us) to sleep|sleep[- ]inducing|snail[- ]paced|going nowhere|glacial)(?![a-z])",
    'too slow',
  ],
  ['(?<![a-z])(?:speed up|quicken|accelerate) the (?:cutting|cuts|editing|edits|changes)(?![a-z])', 'faster pace'],
  ['(?<![a-z])slow down the (?:cutting|cuts|editing|edits|changes)(?![a-z])', 'calmer'],
  [' (?:for|to) (?:my|our|his|her|their) (?:taste|liking|eyes|ears|mind|boss|client)(?=$|[,.;!?]| please| and )', ''],
  [
    ',? (?:and )?(?:but )?(?:nothing|not|never) (?:too|overly|very) (?:fast|quick|hectic|wild|frantic|rushed)(?<=(?:slow|slower|calm|calmer|gentle|dreamy|relaxed|soft|mellow|easy)[^.;!?]{0,24})(?=$|[.,;!?]| please)',
    '',
  ],
  ['(?<![a-z])slow burn(?:er|ing)?(?![a-z])', 'slow'],
  [
    '(?<![a-z])(?:nice and easy|easy does it|like a lullaby|at a walking pace|unrushed|un-?hurried rhythm)(?![a-z])',
    'calm',
  ],
  ['(?<![a-z])rapid[- ]fire(?![a-z])', 'rapid cuts'],
  [
    '(?<=(?:fast|energy|energetic|lively|calm|upbeat|slow|relaxed|quick)[a-z]*) from (?:the )?(?:start|beginning|first second) to (?:the )?(?:finish|end|last(?: second)?)(?![a-z])',
    '',
  ],
  [',? ?(?:rhythmic|rhythmical)(?=,? )(?=[^.;]{0,20}(?:punchy|fast|quick|snappy|rapid))', ''],
  [
    ', like (?:an? |the )[^,.;!?\\d]{3,40} (?:reel|film|movie|trailer|clip|video|advert|ad|show|broadcast)(?<=(?:fast|slow|quick|calm|lively|paced|energetic|snappy|gentle|punchy)[^.;!?]{0,60})(?=$|[,.;!?])',
    '',
  ],
  ['(?<![a-z])(?:and )?(?:the )?cutting (?=(?:slow|calm|fast|quick|lively|gentle|steady)(?:er)?(?![a-z]))', 'and '],
  ['(?<=(?:fast|quick|slow|calm|rapid)(?:er)? )cutting(?![a-z])', 'cuts'],
  [
    '(?<![a-z])(?:leave|keep|hold) (?:the |all |my )*(?:photos|pictures|images|pics|stills) (?:still|static|motionless|unmoving|where they are)(?![a-z])',
    'no zooming',
  ],
  [
    "(?<![a-z])(?:should not|shouldn[’']?t|must not|mustn[’']?t|may not|can[’']?t|cannot) be (?:cropped|cut off|chopped)(?: off)?(?![a-z])",
    'uncropped',
  ],
  [
    "(?<![a-z])my (?:[a-z]+[’']s )?(?:eyes|ears|hearing|eyesight|sight|memory|hands|mum|mom|dad|nan|gran|grandma|grandpa|wife|husband|son|daughter|niece|nephew|boss|client|sister|brother|friend)(?: (?:aren[’']?t|isn[’']?t|are not|is not|can[’']?t|cannot|insists?|reckons?|prefers?|swears?|asked|is (?:old|slow))(?![a-z])[^,.;!?\\d]*)(?=$|[,.;!?])",
    '',
  ],
  [
    '(?<=^|[,.;!?] ?)(?:people|viewers|they|everyone|folks|we|you)(?: all)? (?:need|should have|must have|want)s? (?:some |more |enough )?(?:time|a moment|longer) to (?:read|see|look at|take (?:it|that) in)[^,.;!?\\d]*(?=$|[,.;!?])',
    '',
  ],
  [
    "(?<=^|[,.;!?] ?)(?:i )?(?:just )?(?:can[’']?t|cannot|couldn[’']?t) (?:decide|choose|make up my mind)(?=$|[,.;!?])",
    '',
  ],
  // Movement and edges.
  [
    '(?<![a-z])no (?:moving|drifting|zooming|wandering|animated) (?:photos|pictures|images|pics|stills)(?![a-z])',
    'no zooming',
  ],
  [
    '(?<![a-z])(?:(?:the |all |my )*(?:photos|pictures|images|stills)|they)(?: should| must| have to| to)? (?:stand|hold|stay|keep) (?:perfectly |completely )?still(?![a-z])',
    'no zooming',
  ],
  [
    "(?<![a-z])(?:let (?:me|us|people|everyone) |i (?:want|would like|[’']d like) to |please )?see (?:each|every|all|the|all the|all of the) (?:photos?|pictures?|images?|pics?)(?: of them)? (?:in full|whole|completely|fully|entirely|uncropped|in (?:its|their) entirety)(?![a-z])",
    'uncropped',
  ],
  [
    '(?<![a-z])(?:the |all |my |all the )?(?:photos|pictures|images|pics|stills) (?:(?:should|must|have to|need to|ought to) )?(?:be |are |stay )?(?:completely|fully|entirely|wholly|totally) (?:visible|shown|seen|in view|in frame)(?: with (?:a )?(?:blurr?y|blurred) (?:sides?|edges|borders|background|bars))?(?![a-z])',
    'uncropped',
  ],
  ['(?<![a-z])without (?:cutting|cropping|chopping) (?:them|it|those|these|any)(?: off| up)?(?![a-z])', 'uncropped'],
  [
    ' (?:whatsoever|at all)(?<=no (?:zoom(?:ing)?|crop(?:ping)?|motion|movement|music|sound|text|titles?|transitions?) (?:whatsoever|at all))',
    '',
  ],
  [
    '(?<![a-z])crop(?:ping)? (?:anything|any of (?:it|them)|anyone|any(?:body|thing) out|stuff)(?: (?:off|out|away))?(?![a-z])',
    'crop',
  ],
  [
    '(?<![a-z])(?:the )?(?:heads?|faces?|feet|tops?|edges|sides) (?:are|is|get|gets|keep getting|got) (?:all |always |being |getting )*(?:cut|chopped|cropped)(?: off| out| away)?(?=$|[,.;!?]| so | please| and )',
    "don't crop",
  ],
  [
    '(?:画面|照片|图片)(?:太|有点|都)?(?:静止|死板|呆板|单调|呆|死|不动)(?:的|得)?(?:太|有点|有些)?(?:呆|死板|单调|无聊|闷)?(?:了)?,(?=(?:让|给|把)?(?:照片|图片|画面|它们?)?(?:都)?(?:慢慢|缓缓|轻轻|稍微)?(?:地)?(?:动|移动|放大|推))',
    '',
  ],
  ['(?<=^|[,。;])(?:让)?(?:它们?|都|稍微)?(?:慢慢|缓缓|轻轻)?(?:地)?动起来(?:吧|就好)?(?=$|[,。;])', '加上缩放'],
  [
    '(?:让|给|要)?(?:照片|图片|画面)(?:要)?(?:有)?(?:一?[点些])?(?:轻轻|轻微|微微|缓慢|慢慢|缓缓)的?(?:移动|运动|晃动|推移|浮动)(?:的?(?:感觉|效果|动感))?(?!取消|关|去掉|不要|停)',
    '加上缩放',
  ],
  [
    '(?:不要|别|不需要|不想要|去掉|取消|关掉|不用)(?:照片|图片|画面)?(?:那种|这种|那个|的)?(?:慢慢|缓缓|轻轻|缓慢)?(?:地)?(?:放大缩小|放大|缩放|推近|推进|拉远|移动|动来动去|晃来晃去|飘来飘去)(?:的|那种)?(?:感觉|效果|动画|特效)',
    '不要缩放',
  ],
  [
    '(?:让)?(?:照片|图片|画面)(?:都)?(?:停住|定住|停下来?|站住|稳住)(?:,)?(?:不要|别)(?:再)?(?:飘|动|晃|移动|乱动)(?:了)?',
    '不要缩放',
  ],
  [
    '(?:把|将)?(?:照片|图片|画面)?(?:的|上)?(?:缓慢|慢慢|缓缓|轻轻|轻微|舒缓|柔和)的?(?:镜头)?(?:运动|移动|缩放|推拉|运镜|推近|推进|放大)(?:的?效果)?(?:都|给我|全)?(?:取消|关掉|关了|去掉|不要了?|停掉|删掉)',
    '不要缩放',
  ],
  ['(?:加上?|来点|要|有|用)?(?:缓慢|慢慢|缓缓|舒缓)的?镜头(?:运动|移动|推拉|推进)', '加上缩放'],
  ['慢镜头(?=推拉|推近|推进|缩放)', '镜头'],
  ['(?<=缩放|运镜|放大|推近),(?:慢慢|缓缓|轻轻)(?:地)?(?:推|动|来|放)?(?:就行|就好|即可)', ''],
  [
    `(?:让|把)?${PICTURES}(?:都)?(?:别|不要|不用)(?:再)?(?:老是|总是|一直|老|总|老在|都)?(?:在)?(?:放大缩小|缩放|推来推去|推拉|晃来晃去|动来动去|推近拉远|乱动|乱晃)(?:了)?`,
    '不要缩放',
  ],
  [
    '(?:镜头|画面|照片)?(?:推|拉|动|晃|缩放|放大)得(?:太|有点|好|很)?(?:快|猛|厉害|晕|多|夸张)(?:了)?,?(?:就|请|给我)?(?:别|不要|不用)(?:再)?(?:推|拉|动|晃|缩放|放大)(?:来推去|来晃去|了)?',
    '不要缩放',
  ],
  ['(?:看得|晃得|动得|转得)(?:我|人)?(?:头晕|眼晕|眼花|头疼)(?:了)?,?(?=(?:把)?(?:运动|运镜|缩放|动效|动画|镜头))', ''],
  [
    '(?:把)?(?:照片|图片|画面)?(?:的)?(?:运动|晃动|推拉|移动|动态)(?:效果)?(?:都|给我|全)*(?:关掉|关了|关闭|去掉|停掉|取消|关)(?:吧|了)?',
    '不要缩放',
  ],
  ['(?:不要|别|去掉|关掉|不用|取消)(?:那个)?(?:肯[·.]?伯恩斯|ken ?burns)(?:效果|特效|运镜)?', '不要缩放'],
  [
    '(?<=^|[,。;])(?:照片|图片|画面)?(?:要|用|都)?(?:静态|静止|定格|固定)(?:的|画面)?(?:就好|就行|即可|吧)?(?=,(?:不要|别|不用)(?:运镜|缩放|动|推拉|动效))',
    '',
  ],
  [
    `(?:让)?${PICTURES}(?:都)?(?:慢慢|缓缓|轻轻|缓慢|轻微)(?:地)?(?:往后|向后|往外)?(?:拉远|推远|拉开|后退|缩小)`,
    '加上缩放',
  ],
]
