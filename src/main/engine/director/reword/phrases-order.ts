type Phrases = readonly (readonly [pattern: string, said: string])[]

const SHOT = '(?:shots?|pictures?|photos?|images?|clips?|frames?|one|slides?|thing)'
const WORK = '(?:the |this |our |my )?(?:film|video|movie|show|reel|slide ?show|whole thing|it|this)'
const NAME_ZH = '\\p{Script=Han}{1,5}'

/** Which picture comes when. */
export const PHRASES_ORDER: Phrases = [
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
