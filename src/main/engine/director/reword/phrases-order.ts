type Phrases = readonly (readonly [pattern: string, said: string])[]

const SHOT = '(?:shots?|pictures?|photos?|images?|clips?|frames?|one|slides?|thing)'
const WORK = '(?:the |this |our |my )?(?:film|video|movie|show|reel|slide ?show|whole thing|it|this)'
const NAME_ZH = '\\p{Script=Han}{1,5}'

/** Which picture comes when. */
export const PHRASES_ORDER: Phrases = [
  [
    '(?<![a-z])(?:put|show|have|play|sort|arrange|use) (?:them|everything|the (?:photos|pictures|images|clips))(?: all)? in the order (?:(?:in which )?(?:they|i|we) (?:were |had been |have been )?(?:taken|shot|photographed|made|took(?: them)?)|of (?:taking|shooting))',
    'sort by date',
  ],
  [
    ',? (?:and |with )?(?:everything|all|everyone) else (?:behind|after(?:wards)?|after (?:that|it|them)|follows|later|then)(?=$|[,.;!?])',
    '',
  ],
  ['(?<![a-z])backwards order(?![a-z])', 'backwards'],
  [
    `(?<![a-z])swap (?:the )?([a-z]+) (?:with|and|for) (?:the )?([a-z]+),? and (?:the )?([a-z]+) (with|for) (?=(?:the )?[a-z])`,
    'swap $1 with $2. swap $3 $4 ',
  ],
  [
    '(?<![a-z])(?:should |must |has to |needs to |to )?be the (?:very )?(first|last) thing (?:that )?(?:you|we|people|they|viewers|everyone) sees?(?![a-z])',
    'goes $1',
  ],
  ['(?<![a-z])(?:of course|obviously|naturally)(?=$|[,.;!?])', ''],
  [
    '(?<=(?:^|[,.;!?] ?)(?:the )?[a-z]+) is (?:the|our|my) (?:star|hero|highlight|main (?:thing|product|one)|favou?rite|best(?: one| of all)?)(?=$|[,.;!?])',
    '',
  ],
  [
    `(?<![a-z])in (first|second|third|fourth|fifth|last|2nd|3rd|4th|5th|1st) (?:place|position|spot)(?=$|[,.;!?]| and | please)`,
    'goes in the $1 place',
  ],
  [
    `(?<![a-z])(?:could |can |would |should |shall |may )((?:the |my )?(?:[a-z]+ ){1,2})(?:please )?(?:be|become|make) the (?:closing|final|ending|finishing) ${SHOT}`,
    'put $1last',
  ],
  [
    `(?<![a-z])(?:could |can |would |should |shall |may )((?:the |my )?(?:[a-z]+ ){1,2})(?:please )?(?:be|become|make) the (?:opening|starting|first) ${SHOT}`,
    'put $1first',
  ],
  [
    `(?<![a-z])(?:make |use |have |want |i[’']?d like )((?:the |my )?(?:[a-z]+ ){1,2})(?:as |to be |be )?(?:the |our |my )(?:closing|final|ending|finishing) ${SHOT}`,
    'put $1last',
  ],
  [
    `(?<![a-z])(?:make |use |have |want |i[’']?d like )((?:the |my )?(?:[a-z]+ ){1,2})(?:as |to be |be )?(?:the |our |my )(?:opening|starting|first) ${SHOT}`,
    'put $1first',
  ],
  [
    `(?<![a-z])(?:i[’']d (?:much )?rather|i would (?:much )?rather|i[’']d prefer (?:it )?if|i would prefer (?:it )?if|it would be (?:better|nicer) if|i want|can we have|i wish)(?: that)? ${WORK} (?:opened|started|began|opens|starts|begins) (?:on|with)(?= )`,
    'start with',
  ],
  [
    `(?<![a-z])(?:i[’']d (?:much )?rather|i would (?:much )?rather|i[’']d prefer (?:it )?if|i would prefer (?:it )?if|it would be (?:better|nicer) if|i want|can we have|i wish)(?: that)? ${WORK} (?:ended|finished|closed|ends|finishes|closes) (?:on|with)(?= )`,
    'end with',
  ],
  [
    '(?<![a-z])(?:flip|swap|switch|change|reverse|exchange) (?:the )?(?:order|positions?|places?) of (?=(?:the )?[a-z]+ and (?:the )?[a-z]+)',
    'swap ',
  ],
  [
    '(?<![a-z]|in |the |this |that )(?:re-?order|re-?arrange|order|arrange|sort|line up)(?: them| it| everything| (?:the |my |all )*(?:photos|pictures|clips|shots))?(?: to| as| into| like this| so)?:? (?=(?:the )?[a-z]+(?:,|>| -) ?(?:the )?[a-z]+)(?!by |from |in |after |so |again|alpha|random|newest|oldest|chrono|date)',
    'the order is ',
  ],
  [
    '(?<=^|[.;!?] ?)(?:please )?(?:start|begin|open) with (?:photo |picture |clip |number |no\\.? ?)?#?(\\d{1,2}),? (?:then|followed by|and then) (?:photo |picture |clip |number |no\\.? ?)?#?(\\d{1,2})(?:,? (?:then|followed by|and then) (?:photo |picture |clip |number |no\\.? ?)?#?(\\d{1,2}))?(?=$|[.;!?])',
    'the order is $1, $2, $3',
  ],
  ['(?<![a-z])(?:running|playing|showing|current|photo|picture) order(?![a-z])', 'order'],
  [
    `(?<![a-z])(?:the )?(?:oldest|earliest)(?: taken)?(?: (?:photos?|ones?|pictures?|clips?|shots?))? (?:at|in|to) the (?:start|beginning|front|top)(?![a-z])`,
    'oldest first',
  ],
  [
    `(?<![a-z])(?:the )?(?:newest|latest|most recent)(?: (?:photos?|ones?|pictures?|clips?|shots?))? (?:at|in|to) the (?:start|beginning|front|top)(?![a-z])`,
    'newest first',
  ],
  [
    '(?<=^|[.;!?] ?)(?:please )?((?:the )?[a-z]+, ?(?:(?:the )?[a-z]+, ?)*(?:the )?[a-z]+),? (?:and )?then (?:the rest|the others|everything else|whatever is left|all the others)(?: (?:as (?:it|they) (?:is|are)|in any order|after(?:wards)?))?(?=$|[.;!?])',
    'the order is $1',
  ],
  [
    '(?<![a-z])(photo|picture|clip|image|shot|number) #?(\\d{1,2}) (?:goes|should go|belongs|comes|to go|needs to go|must go|should be|should come) (?:in )?between (?:(?:photos?|pictures?|clips?|numbers?) )?#?(\\d{1,2}) and (?:(?:photo|picture|clip|number) )?#?(\\d{1,2})(?![\\d:.%])',
    'put $1 $2 between $1 $3 and $1 $4',
  ],
  [
    '(?<![a-z])the (?:first|next) (photo|picture|clip|image|shot|one) (?:right |just )?(?:after|following|behind) ',
    'the $1 after ',
  ],
  [
    '(?<![a-z])the (?:last|closest) (photo|picture|clip|image|shot|one) (?:right |just )?(?:before|in front of|ahead of) ',
    'the $1 before ',
  ],
  [
    '(?<![a-z])(?:show|use|put|play|repeat|have) ((?:the |my )?[a-z]+(?: (?:photo|picture|clip))?) (?:once more|again|a second time|one more time) (?:at|in|to) (?:the )?(?:very )?(?:end|close)(?: of (?:the )?(?:film|video))?(?![a-z])',
    'duplicate $1 and put $1 last',
  ],
  // Sets of pictures.
  [
    '(?<![a-z])(?:everything|all|every(?:thing)? (?:photo|picture|clip)|what(?:ever)?(?: comes| is)?) (after|before|behind|following) ((?:the )?[a-z]+(?: (?:photo|picture|clip))?) (?:can|should|must|has to|needs to|may) (?:go|be (?:removed|deleted|cut|dropped)|disappear|leave)(?: away)?(?![a-z])',
    'remove everything $1 $2',
  ],
  [
    '(?<=(?<![a-z])(?:remove|delete|drop|cut|lose|ditch|chuck(?: out)?|throw (?:out|away)|take out|get rid of|bin) )((?:the |my )?[a-z]+(?: (?:photo|picture|clip))?) and (?:everything|all|whatever)(?: that)?(?: comes)? (?:after|behind|following) (?:it|that|this)(?![a-z])',
    'everything from $1 on',
  ],
  [
    '(?<![a-z])only ((?:the |my )?[a-z]+(?: (?:photo|picture|clip|video))?(?:(?:, | and |, and )(?:the |my )?[a-z]+(?: (?:photo|picture|clip|video))?)*) (?:should |must |may |can |gets? to )?(?:stays?|remains?|survives?|be kept|are kept|is kept)(?: in)?(?![a-z])',
    'keep only $1',
  ],
  [
    '(?<=(?:and|,) )((?:the |my )?[a-z]+) (?:out of (?:it|the (?:film|video))|left out|taken out)(?=$|[,.;!?])',
    'remove $1',
  ],
  ['(?<=(?<![a-z])(?:no|without) (?:the )?[a-z]+), (?=(?:the )?[a-z]+ (?:first|last)(?=$|[,.;!?]))', '. put '],
  [
    ",? (?:because |since |as )?(?:they|it|that one|those|this one|these)(?:[’']re| are|[’']s| is| look| looks| came out) (?:both |all |just |too |a bit |so |really |very |rather |pretty )*(?:blurry|blurred|dark|boring|ugly|bad|shaky|out of focus|overexposed|duplicates?|awful|terrible|crooked|grainy|rubbish|not (?:good|nice|sharp))(?<=(?:remove|delete|drop|cut|lose|ditch|chuck|throw|take out|get rid|bin|skip|leave out)[^.;!?]{2,90})(?=$|[,.;!?])",
    '',
  ],
  [
    ",? (?:because |since |as )?(?:we|i|they)(?:[’']ve| have| had)? (?:shot|took|taken|filmed|made|redid|redone|photographed) (?:them|it|those|these|that)(?: one)? (?:again|anew|twice|already)(?=$|[,.;!?])",
    '',
  ],
  // Whole orders and exchanges.
  [
    "(?<=^|[.;!?] ?)((?:(?:the )?[a-z]+, ?){2,}(?:and )?(?:the )?[a-z]+)(?: ?[-–—:,.])? ?(?:that(?:[’']s| is)|is|this is|in|would be) (?:the|my|our|that|this) order(?: (?:i|we) (?:want|need|would like|had in mind))?(?: please)?(?=$|[.;!?])",
    'the order is $1',
  ],
  [
    '(?<=^|[.;!?] ?)(?:please )?first (?:the )?([a-z]+)(?: (?:photo|picture|clip|video))?, ?(?:then )?second (?:the )?([a-z]+)(?: (?:photo|picture|clip|video))?(?:,? ?(?:and )?third (?:the )?([a-z]+)(?: (?:photo|picture|clip|video))?)?(?:,? (?:and )?(?:then|after that) ((?:(?:the )?[a-z]+, ?)*(?:the )?[a-z]+(?:,? and (?:the )?[a-z]+)?))?(?=$|[.;!?])',
    'the order is $1, $2, $3, $4',
  ],
  [
    '(?<![a-z])(swap|switch|exchange) (?:photo |picture |clip )?numbers #?(\\d{1,2}) and #?(\\d{1,2})(?![\\d:.%])',
    '$1 number $2 and number $3',
  ],
  [
    '(?<![a-z])(?:let|have|make) ((?:the )?[\\p{L}\\d_.-]+(?: (?:photo|picture|clip))?) (?:trade|swap|switch|change|exchange) (?:places|positions|spots|seats) with ((?:the )?[\\p{L}\\d_.-]+)',
    'swap $1 and $2',
  ],
  [
    '(?<=(?:and |, |put |move |have )(?:the )?(?:first|last|second|third|fourth|fifth|next|other) )one(?= (?:first|second|third|last)(?=$|[,.;!?]))',
    'picture to the',
  ],
  ['(?<![a-z])(?:in )?(?:file ?)?names? order(?:,? (?:from )?a to z)?(?: please)?(?=$|[,.;!?])', 'sort by file name'],
  [
    '(?<=(?:the )?order is (?:backwards|back to front|the wrong way (?:round|around))),? (?:please )?(?:turn|flip|swap) it (?:round|around|over)',
    '',
  ],
  [
    '(?<![a-z])(?:also |and )*(?:use|add|include|take) ((?:the )?[a-z\\d_.-]+(?: (?:photo|picture|clip|image))?(?: too| as well)?),? (?:and )?(?:please )?put it (?=(?:right )?(?:after|before|behind|first|last|between|at the|in front))',
    'add $1 ',
  ],
  [
    '(?<![a-z])(?:stick|add|put|place|include|insert) ([\\p{L}\\d_-]+\\.[a-z\\d]{3,4}) and ([\\p{L}\\d_-]+\\.[a-z\\d]{3,4}) (?:on|at|to) the (?:very )?end(?![a-z])',
    'add $1 and $2',
  ],
  [
    '(?<=^|[.;!?] ?)(?:the )?([a-z]+)(?: photo| picture| clip)? first, ?(?:and )?then (?:the )?([a-z]+)(?: photo| picture| clip)?(?:, ?(?:and )?then (?:the )?([a-z]+)(?: photo| picture| clip)?)?(?:, ?(?:and )?then (?:the )?([a-z]+)(?: photo| picture| clip)?)?(?=$|[.;!?])',
    'the order is $1, $2, $3, $4',
  ],
  [
    '(?<=^|[.;!?] ?)(?:the )?([a-z]+)(?: photo| picture| clip)? (second|third|fourth), ?(?:and )?(?:the )?([a-z]+)(?: photo| picture| clip)? (second|third|fourth|fifth)(?=$|[.;!?])',
    'put $1 $2. put $3 $4',
  ],
  [
    '(?<=^|[,.;!?] ?)((?:the )?(?:photos|pictures|images|clips|numbers) \\d{1,2}(?:, \\d{1,2})*(?:,? and \\d{1,2})?) only(?=$|[,.;!?])',
    'keep only $1',
  ],
  ['(?<![a-z])(?:in )?(?:date|time|chronological) order(?= ?(?:$|[,.;!?]| please| and ))', 'sort by date'],
  [
    '(?<=^|[,.;!?:] ?)first (?:the |our |my )?(?:video|clip|footage),? (?:and )?then (?:all )?(?:the |our |my )?(?:photos|pictures|images|stills|rest)(?= ?(?:$|[,.;!?]))',
    'put the video first',
  ],
  // Chinese.
  [
    '(?:把|将)?([^,。;把将]{1,8}?)(?:再|重复|多)(?:放|播|出现|用|来)(?:一遍|一次|一回)(?:在|到)?(?:结尾|最后|末尾|片尾)',
    '复制$1,把$1放最后',
  ],
  [
    '(?:加上?|添加?|放上?|补上?)([^,。;\\ue000-\\ue0ff]{1,8}?)(?:那|这)?(?:一)?张(?:照片|图片|图)?,(?:把它|就)?(?:放|插|加|排)(?:在|到)(?=[^,。;]{1,8}(?:前|后)(?:面|边)?(?:$|[,。;]))',
    '把$1加到',
  ],
  [
    ',(?:太|有点|都)(?:糊|模糊|暗|黑|亮|丑|难看|乱|歪|虚)(?:了)?(?=$|[,。;])(?<=(?:删|去掉|不要|剪掉|拿掉|换)[^,。;]{0,6},(?:太|有点|都)(?:糊|模糊|暗|黑|亮|丑|难看|乱|歪|虚)(?:了)?)',
    '',
  ],
  ['插(?:到|在|进)(?=[^,。;\\ue000-\\ue0ff]{1,10}(?:前面|后面|之前|之后|前边|后边|前头|后头))', '放到'],
  ['最前头', '最前面'],
  ['最后头', '最后面'],
  ['(?:结尾|末尾|片尾|收尾)(?:的)?那张', '最后一张'],
  ['(?:开头|开场|片头|打头)(?:的)?那张', '第一张'],
  [
    `(?<=^|[。;])(?:顺序)?((?:${NAME_ZH}[、,])+${NAME_ZH})[,](?:剩下|其他|其余|别的|后面)的?(?:照片|图片)?(?:你|就)?(?:随便|随意|都行|不管|按原样|照旧|不变|不动|放后面|跟着|跟在后面)(?:排|放|来)?(?:吧|了)?(?=$|[。;])`,
    '顺序是$1',
  ],
  ['夹(?=在[^,。;]{1,8}(?:和|与|跟|、)[^,。;]{1,8}(?:之间|中间))', '放'],
  [
    '(?<=(?:倒着|倒序|反过来|倒过来)(?:放|排|播|来)?),(?:让)?(?:最后)(?:一|那)?[张个](?:先|第一个|最先)(?:出来|出现|放|来|播)?',
    '',
  ],
]
