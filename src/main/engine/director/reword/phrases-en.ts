import { DURATION } from '../durations'
import { NUMBER } from '../numbers'

const PLATFORM =
  'tik ?tok|insta|youtube|reels?|shorts|story|stories|whatsapp|facebook|linkedin|phones?|mobile|tv|television|desktop|twitter|snapchat|pinterest|feed'
const SOUND = 'sound|audio|voices?|noise'

const PURPOSE = `(?:because |since |and |so )?(?:it|this|that|they|these)(?:[’']s| is|[’']re| are| will be|[’']ll be) (?:all |just |only |meant |intended |going )*for (?![^,.;!?\\n]*(?:${PLATFORM}|seconds?|minutes?|\\d|[\\ue000-\\ue0ff]))(?:an? |the |our |my |his |her |their |your )[^,.;!?\\n]{2,50}?`
const PURPOSE_ENDS = '[,.;!] ?| so (?:that )?| and (?=please|can|make|keep|let|put|use|i |we )'

/** What English speakers write in many ways, beside what `phrases.ts` holds. */
export const PHRASES_EN: readonly (readonly [pattern: string, said: string])[] = [
  // Who it is for asks for nothing, unless a place to show it says how it is shaped.
  [`(?<=[,.;!?\\n] ?)${PURPOSE}(?:${PURPOSE_ENDS}|$)|(?<=^)${PURPOSE}(?:${PURPOSE_ENDS})`, ''],
  // Texts.
  ['(?<![a-z])retitle (?:it|this|that|the (?:film|video|movie))?(?: to| as| into)?', 'change the title to'],
  [
    '(?<![a-z])(?:i )?(?:want|need|like|have|see|add|put|show|write|display|print|use)(?: to have| to see)? (?:some |the |their |its |all |product |file )*(?:names?|labels?)(?: (?:of|on|onto|under|over|below) (?:the |each |every |all |my |their )*(?:photos?|pictures?|images?|products?|clips?|items?|things?|ones?)(?: one)?)+',
    'add captions',
  ],
  ['(?<![a-z])(?:double|triple|twice) the (?:text |font )?size(?: of)?(?= )', 'make bigger'],
  ['(?<![a-z])half the (?:text |font )?size(?: of)?(?= )', 'make smaller'],
  // Lengths.
  [`(?<![a-z\\d])(${NUMBER}) (?:more|extra|additional|further) (seconds?|secs?|minutes?|mins?)(?![a-z])`, '$1 $2 more'],
  [
    `(?<![a-z])(?:(?:i |we )?(?:do not|don[’']?t) (?:care|mind|know)|(?:it )?(?:does not|doesn[’']?t) matter|no matter)(?: about)? (?:how long(?: (?:it|the (?:film|video)) (?:is|gets|runs|takes|becomes|will be|turns out))?|the (?:length|duration))`,
    'automatic length',
  ],
  // Sound.
  [
    `(?<![a-z])(?:bring|put|get|give|turn|switch|have|want)(?: me)? ((?:the |its |my )?(?:[a-z’']+ ){0,3}?(?:${SOUND})(?: (?:of|from|in|on) (?:the )?[a-z]+(?: clip| video)?)?) back(?: on| in| again)?(?![a-z])`,
    'restore $1',
  ],
  [
    '(?<![a-z])(?:mute|silence|turn off|cut|kill) (?:everything|all(?: the)?(?: other)?(?: sounds?)?|every sound) (?:but|except|apart from|other than|besides)(?: for)? (?:the )?(?:music|song|soundtrack|tune|track)',
    'mute all the clips',
  ],
  [
    '(?<![a-z])at (\\d{1,3}) ?(?:%|percent)(?! (?:speed|volume|loud|of))(?<=(?<![a-z])(?:play|run|show)s? (?![^,.;]*(?:music|song|sound|audio|track|volume))[^,.;]{2,30} at \\d{1,3} ?(?:%|percent))',
    'at $1% speed',
  ],
  // How long a clip runs.
  [
    `(?<![a-z])(?:keep|use|show|take|leave|want|need|play)(?: only| just)? (?=(?:the )?(?:first|last|final) (?:${NUMBER}) (?:seconds?|secs?|s) (?:of|from) )`,
    'only use ',
  ],
  [`(?<![a-z])(?:only|just) lasts? (?:for )?(?=(?:about |around )?(?:${DURATION}))`, 'stay for '],
  [
    `(?<=(?<![a-z])(?:should|must|can|will|to|would|may|could) )last (?:for )?(?=(?:about |around )?(?:${DURATION}))`,
    'stay for ',
  ],
  [
    `(?<![a-z])(?:drop|cut|remove|delete|lose|trim|skip|chop|ditch)(?: off| out| away)? (?:everything|all|anything|the (?:rest|part|bit)|what(?:[’']s| is| comes))(?: that (?:comes|is))? (?:after|past|behind) (?:the )?(?:seconds? (${NUMBER})|(${NUMBER})(?: seconds?|s|-second mark))(?: (?:of|in|from) (the [a-z]+(?: clip| video)?))?(?![a-z])`,
    'end $3 at $1$2 seconds',
  ],
  [
    `(?<![a-z])(?:drop|cut|remove|delete|lose|trim|skip|chop|ditch)(?: off| out| away)? (?:everything|all|anything|the (?:rest|part|bit)|what(?:[’']s| is| comes))(?: that (?:comes|is))? before (?:the )?(?:seconds? (${NUMBER})|(${NUMBER})(?: seconds?|s|-second mark))(?: (?:of|in|from) (the [a-z]+(?: clip| video)?))?(?![a-z])`,
    'start $3 at $1$2 seconds',
  ],
  // Orders.
  [
    '(?<![a-z])(?:order|arrange|sort|sequence|line) (?:them|it|everything|(?:the |my |all )*(?:photos|pictures|images|clips|shots|pics))(?: up)?(?: like this| as follows| this way| like so| as)? ?[:,]? (?=(?:the )?[a-z]+,? (?:then )?(?:the )?[a-z]+)(?!by |from |in |after |so |again|and |alpha|random|newest|oldest|chrono|date)',
    'the order is ',
  ],
  [
    `,? ?(?:and |but )?(?:the )?(?:rest|others?|remaining ones) (?:doesn[’']?t|don[’']?t|does not|do not|won[’']?t) (?:matter|care)|,? ?(?:and |but )?i don[’']?t (?:care|mind) (?:about|for) the (?:rest|others?)`,
    '',
  ],
]
