import { NUMBER } from '../numbers'

type Phrases = readonly (readonly [pattern: string, said: string])[]

const ROLE = 'titles?|captions?|subtitles?|headings?|headline|lower third|labels?|texts?'
const QUOTED = '[\\ue000-\\ue0ff]'
const ROW_ZH = '(?=[^,。;、:\\ue000-\\ue0ff]{1,8}、)'

/** What is written where. */
export const PHRASES_WRITTEN: Phrases = [
  ['(?<![a-z])title card(?= ?[\\ue000-\\ue0ff]| ?:)', 'title'],
  [
    `(?<![a-z])(?:open|start|begin|kick off)(?: it| things| the (?:film|video|movie))?(?: off)? with (?:the |these )?(?:big |large )?(?:words?|text|line|headline)(?: saying| that says?| reading)?:? ?(?=${QUOTED}|(?!in |at |on |that |over |across |under |and |like )[a-z])`,
    'title: ',
  ],
  [
    '(?<=(?:titles?|captions?|headline|heading|text|card)(?: (?:in|at|on) the (?:top |bottom |lower |upper )?[a-z]+)?), (?=(?:saying|that says|which says|reading|that reads|with the words)(?![a-z]))',
    ' ',
  ],
  [
    `(?<![a-z])(?:the )?(?:very )?first (?:words?|thing|text|line)(?: (?:(?:up )?on(?: the)? screen|(?:that )?(?:we|people|you|they|viewers|everyone) (?:see|read)s?|to appear|to read|shown))* (?:(?:should|must|has to|needs to|to|can|will) )?(?:be|say|read|is|are)(?: the words?)? ?:? ?(?=${QUOTED}|[a-z])`,
    'title: ',
  ],
  [`(?<![a-z])caption (?:number )?(?:one|two|three|four|five|\\d)(?= ?:? ?${QUOTED})`, 'caption'],
  [
    `(?<![a-z])(?:finish|conclude|wrap up|sign off|close|end)(?:e?s|ing)?(?: it| things| the (?:film|video|movie))?(?: off)? (?:on|with) (?:the )?(?:(?:words?|text|line|message)(?: saying| that says)? )?(?=${QUOTED})`,
    'end with ',
  ],
  [
    "(?<=[\\ue000-\\ue0ff] (?:[a-z]+ )?)(?:when|as|once|after) (?:it|the (?:film|video|movie)|everything)(?:[’']s| is| has)? (?:ends?|finishe?[sd]?|over|done|stops|closes)(?=$|[,.;!?])",
    'at the end',
  ],
  [`(?<![a-z])(?:splash|slap|stick|plaster|flash)(?: up)? (?=(?:the words? )?(?:${QUOTED}|[a-z]+ over ))`, 'put '],
  [
    `(?<=^|[,;.] ?|and )(?:it|the (?:film|video|movie)) (?:should |must |to )?(?:open|start|begin)s?(?: off)? with (?=${QUOTED})`,
    'title: ',
  ],
  [
    `(?<![a-z])(?:put|add|show|have|with) an? (headline|title|caption|heading)(?: up)? (?:at the )?top, (?=${QUOTED})`,
    'add a $1 at the top: ',
  ],
  [
    `(?<![a-z])(?:the |my )?(?:old |current |present |opening )?(title|caption|text) (?:sounds|is|looks|reads|feels) (?:a bit |too |really |so |just )*(?:silly|bad|wrong|boring|lame|stupid|dull|long|weak|outdated|cheesy|ugly)[,.;:!]* (?:write |say |use |better |it should (?:be|say) |make it )?(?=${QUOTED})`,
    'change the $1 to ',
  ],
  [`(?<=${QUOTED}) (?:is|would be|sounds|reads|works) (?:much |way |a lot )?(?:better|nicer)(?=$|[,.;!?]| and )`, ''],
  [
    `(?<![a-z])(the (?:caption|text|title) (?:on|of|for|under|over) (?:the )?[a-z]+(?: (?:photo|picture|one))?) (?:is|sounds|looks) (?:wrong|not right|bad|a mistake|incorrect|false)[,.;:!]*[^.;!?\\ue000-\\ue0ff]{0,24}[.;,!]? ?(?:write|say|use|it should (?:be|say|read)|make it(?: say)?|put) (?=${QUOTED})`,
    'change $1 to ',
  ],
  ['(?<=(?:caption|title|text|subtitle)(?: [a-z]+){0,3}) belongs (?:to|with|on|under) (?=(?:the )?[a-z])', ' goes on '],
  ['(?<=[\\ue000-\\ue0ff] (?:on|over|under|for) )both (?=(?:of )?(?:the )?)', ''],
  [
    ',? (?:only|just|but keep|keep) the (title|captions?),? (?:and |then )?(bring|move|put|shift|place) it (?=(?:to|at|up|down|in|on) )',
    ', $2 the $1 ',
  ],
  // A text that stands elsewhere.
  [
    `(?<=(?:${ROLE})(?: (?:is|sits?|stands?|goes|go|to be|belongs?|only|just|shown|right|up|down))* (?:on|over|under|with|onto) (?:the |my )?[a-z]+(?: (?:photo|picture|clip|one))?),? (?:instead of|rather than|and not|not)(?: on| over| under| with)? (?:the |my )?[a-z]+(?: (?:photo|picture|clip|one))?(?= ?(?:$|[,.;!?]| please| and ))`,
    '',
  ],
  [
    `(${ROLE}) from (?:the |its )?(?!one|two|three|four|five|six|seven|eight|nine|ten|second)[a-z]+(?: of the (?:screen|frame|picture))? (?=(?:to|onto|over to) (?:the )?[a-z])`,
    '$1 ',
  ],
  [
    `(${ROLE}) (?:would|might|could|will) (?:look|be|work|read|sit|fit) (?:much |a lot |far )?(?:better|nicer|good|great|cleaner) (?=(?:at|in|on|over|under|with) )`,
    '$1 should be ',
  ],
  [
    " so(?: that)? (?:it|they|we|you|people|everyone|the (?:text|title|caption|words))(?: really| just)? (?:(?:does not|doesn[’']?t|do not|don[’']?t|won[’']?t|will not|can[’']?t) (?:cover|hide|fight|clash|overlap|block|touch|collide|distract|get in the way|sit on|disturb|compete|stand|interfere)|can (?:see|read)|(?:can be|is|are|stays?|remains?) (?:easier to )?(?:read|readable|legible|visible|seen|clear))[^,.;!?\\n\\d]*",
    '',
  ],
  [
    `(?<=(?:${ROLE})[^;.!?\\n]{0,40}),? (?:because |since |as |for )?(?:it|they|the (?:text|title|caption)) (?:hides?|covers?|blocks?|overlaps?|is over|clash(?:es)? with|gets? in the way of|sits? on|obscures?|is hiding|is covering)(?: up)? [^,.;!?\\n\\d]*`,
    '',
  ],
  [
    `(?<![a-z])(?:the |my )?(title|caption|heading|text) (?:is wrong|says the wrong thing|is not right|isn[’']?t right|has a typo|is misspelled|is spelled wrong),? (?:it |that )?(?:should|must|has to|needs to) (?:be|say|read):? `,
    'change the $1 to ',
  ],
  [
    `(?<![a-z])take ((?:the |my )?(?:${ROLE})) (?:away |off )?(?:from|at|off) the (?:beginning|start|opening|front|end|top|bottom|middle) and (?:show|put|move|place|have) it `,
    'move $1 ',
  ],
  [`(?<![a-z])take (${QUOTED}+) and (?:replace|change|swap) it (?:with|to|for|into) (?=${QUOTED})`, 'change $1 to '],
  [
    `(?<![a-z])((?:make|have|set|turn) (?:the |my )?(?:opening |closing |main )?(${ROLE}) [a-z, ]{3,40}?),? and (?:put (?:it )?)?(?:down |up )?(?:at|in|on) the (top|bottom|middle|centre|center)(?![a-z])`,
    '$1, move the $2 to the $3',
  ],
  [
    `(?<=(?:${ROLE})[^.;!?]{2,40}) for (?:its|the|that picture[’']s|that photo[’']s) (?:whole|entire|full) (?:time|duration|length)(?=$|[,.;!?])`,
    '',
  ],
  [
    `(?<=(?:^|[,:;] ?))(\\d{1,2}) ?: ?(?=${QUOTED})(?<=(?:captions?|labels?|texts?|titles?|subtitles?)[^.;!?]*)`,
    'photo $1: ',
  ],
  [
    `(?<=${QUOTED} (?:in )?(?:big|large|small|bold)) and (?=(?:white|black|red|blue|green|yellow|gold|orange|pink|purple|grey|gray)(?![a-z]))`,
    ' ',
  ],
  [
    `(?<=${QUOTED}[^.;!?]{0,24}) in the (middle|centre|center|top|bottom) of (?=(?:the |my )?(?:first|last|second|third|fourth|fifth|[a-z]+) (?:photo|picture|image|clip|shot)(?![a-z]))`,
    ' in the $1 on ',
  ],
  // One for each.
  [
    `(?<![a-z])(?:add|put|write|give me|i want|with|have)? ?(?:the )?(?:${NUMBER} )?(?:captions?|labels?|subtitles?|texts?)(?: on each)? ?[:,-] ?(?=[^.;!?]{5,80}?,? ?(?:-|–|—|\\()? ?(?:one|1|each) (?:per|for each|on each|to each|for every|on every|a) (?:photo|picture|image|pic|one)\\)?(?:$|[.;!?]))`,
    'captions photos one by one: ',
  ],
  [
    '(?<=one by one: [^.;!?]{5,80}?),? ?(?:-|–|—|\\()? ?(?:one|1|each) (?:per|for each|on each|to each|for every|on every|a) (?:photo|picture|image|pic|one)\\)?(?=$|[.;!?])',
    '',
  ],
  [
    '(?<![a-z])(?:caption|text|word|label|line|subtitle)s? (?:on|for|under|over) (?:each|every)(?: (?:one|photo|picture|image|product))? ?: ?(?=[^,/.;]{1,30}[,/])',
    'captions photos one by one: ',
  ],
  [
    '(?<![a-z])(?:caption|label|subtitle|title|name|tag) (?:each|every|all)(?: of)?(?: the| my)? (?:products?|items?|photos?|pictures?)(?: with)? ?: ?(?=[^,/.;]{1,30}[,/])',
    'captions photos one by one: ',
  ],
  [
    '(?<![a-z])(?:name|tag|label|caption|title|subtitle) (?:the |my |all )*(?:photos|pictures|images|products|items) (?=[a-z’\\ue000-\\ue0ff]+(?:,| ?/) ?[a-z])',
    'captions photos one by one: ',
  ],
  [
    '(?<![a-z])captions? (?:no\\.? ?|number )?(\\d)(?: is| says|:)? (?=[a-z][^.;!?]*,? (?:and )?captions? (?:no\\.? ?|number )?\\d)',
    'photo $1: ',
  ],
  ['(?<=photo \\d: [^.;!?]*,? ?(?:and )?)captions? (?:no\\.? ?|number )?(\\d)(?: is| says|:)? (?=[a-z])', 'photo $1: '],
  [`(?<![a-z])the (${NUMBER}) first (photos|pictures|images|pics|clips|shots|slides)(?![a-z])`, 'the first $1 $2'],
  [
    '(?<![a-z])(?:caption|label|subtitle|title) (?:them|the photos|the pictures|my photos|each photo|each picture|every photo)(?: with| as)?:? (?=[a-z]+(?:, ?| and )[a-z])',
    'captions photos one by one: ',
  ],
  [
    ',? (?:in (?:that|this|the given) order|respectively|one (?:by one|after the other))(?<=captions photos one by one: [^.;!?]{3,90})(?=$|[.;!?])',
    '',
  ],
  [
    `(?<![a-z])(?:add |put |use |give |with |i want )*(?:one|an?) (?:caption|word|line|text|label|subtitle)s? (?:per|for each|for every|on each|on every|under each|under every|to each|over each) (?:photo|picture|image|pic|clip|shot|slide|one|product)s? ?(?::|-|–) ?`,
    'captions photos one by one: ',
  ],
  // Chinese.
  ['(?<=字幕|标题|文字|字体|字)变(?=[大小])', ''],
  ['(?<=字幕)分(?:成|为)?[两二三四五六\\d]{1,2}[段条行]', ''],
  ['头(?=[二两三四五六七八九十\\d]+[张个幅])', '前'],
  ['(?:给|在)?(?:每一?张)?(?:照片|图片|图)逐张(?:地)?(?:写上?|配上?|加上?|标上?)(?:字幕|文字)?:?', '每张照片写:'],
  ['(?<=(?:分别|依次|各自?)?)配文(?=:)', '配字幕'],
  ['[\\d一二两三四五六七八九十]+个(?=(?:字幕|标题|文字):)', ''],
  [',(?:都|全都?|全部)?(?:写|放|打|加)在(?:照片|图片|图|画面)?(?:的)?(?:下面|下方|底部)(?=$|[。;])', ''],
  [
    `(?:给|在|为)?(前[\\d一二两三四五六七八九十]+[张个幅](?:照片|图片|图)?|第[\\d一二三四五六七八九十]+[张个](?:(?:到|至)第?[\\d一二三四五六七八九十]+[张个]|(?:、第[\\d一二三四五六七八九十]+[张个])+)(?:照片|图片|图)?)(?:的)?(?:上面?|下面|下方|底下|底部|上方|里)?(?:都)?(?:分别|依次|各自?|逐张)?(?:配上?|加上?|写上?|标上?|标注|打上?|贴上?|配个|添上?|(?<=分别|依次)(?:是|为))(?:文?字|字幕|标签|个字|一个字|[一二三四五六七八九十\\d]+个字|一?句?话|标题)?(?:分别|依次)?(?:是|为)?:? ?${ROW_ZH}`,
    '$1分别写上:',
  ],
  [
    `(?:照片|图片|图)([1一])(?:到|至|-|~)([\\d二两三四五六七八九十]+)(?:号)?(?:上|下面)?(?:都)?(?:分别|依次|各自?)(?:配上?|加上?|写上?|标上?|标注|打上?|贴上?|写|标|配)(?:文?字|字幕|标签)?:? ?(?=[^,。;、:]{1,8}、)`,
    '前$2张照片分别写上:',
  ],
  [
    '(?<=[图片张][\\d一二三四五六七八九十]{1,2}张?:[^,。;:]{1,12}) (?=(?:图|照片|图片|第)[\\d一二三四五六七八九十]{1,2}张?:)',
    ',',
  ],
]
