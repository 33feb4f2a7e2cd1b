import { DURATION } from '../durations'
import { NUMBER } from '../numbers'

const PLATFORM =
  'tik ?tok|insta|youtube|reels?|shorts|story|stories|whatsapp|facebook|linkedin|phones?|mobile|tv|television|desktop|twitter|snapchat|pinterest|feed'
const SOUND = 'sound|audio|voices?|noise'

const PURPOSE = `(?:because |since |and |so )?(?:it|this|that|they|these)(?:[’']s| is|[’']re| are| will be|[’']ll be) (?:all |just |only |meant |intended |going )*for (?![^,.;!?\\n]*(?:${PLATFORM}|seconds?|minutes?|\\d|[\\ue000-\\ue0ff]))(?:an? |the |our |my |his |her |their |your )[^,.;!?\\n]{2,50}?`
const PURPOSE_ENDS = '[,.;!] ?| so (?:that )?| and (?=please|can|make|keep|let|put|use|i |we )'

/** What English speakers write in many ways, beside what `phrases.ts` holds. */
export const PHRASES_EN: readonly (readonly [pattern: string, said: string])[] = [
  // Likenesses, praise and what comes of it ask for nothing.
  [
    ',? (?:kind of |sort of |a bit |just )?like (?:an? |the |in |on )?(?:late |early |old |sunny |rainy |lazy |long )*[a-z]+(?: (?:evening|morning|afternoon|day|night|summer|winter|holiday|film|movie)s?)?(?=$|[.;!?])(?<=(?:warm(?:er)?|cold(?:er)?|cool(?:er)?|soft(?:er)?|calm(?:er)?|slow(?:er)?|fast(?:er)?|dreamy|cosy|cozy|gentle|moody|bright(?:er)?),? [^,;.!?]{0,40})',
    '',
  ],
  [
    '(?<![a-z])i (?:really |do |just )?(?:like|love|adore) how (?:the |my |it |this |that |everything )?(?:[a-z]+ ){0,3}(?:looks?|moves?|feels?|sounds?|turned out|came out|comes out|fits?)(?: (?:now|so far|there|already))?',
    'great',
  ],
  [
    '(?<![a-z])(?:no|nothing) (?:more|further|other) (?:changes|edits|wishes|requests)(?: (?:please|needed|from me|for now))?(?![a-z])',
    'great',
  ],
  ['(?<![a-z])(?:watch|look) out(?: for)?(?![a-z])', ''],
  [
    ' (?:would|will|might|should) (?:suit|fit|work (?:well )?(?:for|with)|go (?:well |nicely )?with|be (?:nice|good|great|lovely|perfect) for) (?:our|my|the|his|her|their|this) [^,.;!?]{2,30}(?=$|[,.;!?])',
    '',
  ],
  // Who wants it asks for nothing.
  ['(?<=^|[.!?] ?)(?:our|my|the) (?:[a-z]+ ){1,2}(?:needs?|wants?|would like|asked for) (?=an? |the )', ''],
  [
    '(?<![a-z])to (?:promote|advertise|market|sell|plug) (?:our|my|the|a|his|her|their) [^,.;!?\\n]{2,40}?(?=$|[,.;!?]| please)',
    'promo',
  ],
  [
    '(?<![a-z])to (?:announce|celebrate|introduce|present|show off|remember|mark|commemorate) (?:our|my|the|a|his|her|their) [^,.;!?\\n]{2,40}?(?=$|[,.;!?]| please)',
    '',
  ],
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
  [
    '(?<![a-z])(?:let|make|keep|set|leave|have) the (?:length|duration|running time)(?: be| to)? automatic(?:ally)?',
    'automatic length',
  ],
  [
    '(?<=(?<![a-z])(?:first|opening|initial) (?:seconds?|\\d+ seconds?) )and (?:the )?(?:last|final|closing) (seconds?|\\d+ seconds?) (?:off|of|from) (?:of )?(?=the |my )',
    'of the video, cut the last $1 of ',
  ],
  [`(?<![a-z])final (?=(?:${NUMBER}) (?:seconds?|secs?|s)(?![a-z]))`, 'last '],
  [`(?<![a-z\\d])(${NUMBER}) (?:more|extra|additional|further) (seconds?|secs?|minutes?|mins?)(?![a-z])`, '$1 $2 more'],
  [
    `(?<![a-z])(?:(?:i |we )?(?:do not|don[’']?t) (?:care|mind|know)|(?:it )?(?:does not|doesn[’']?t) matter|no matter)(?: about)? (?:how long(?: (?:it|the (?:film|video)) (?:is|gets|runs|takes|becomes|will be|turns out))?|the (?:length|duration))`,
    'automatic length',
  ],
  // Pace.
  [
    '(?<![a-z])(?:not|neither) too (?:slow|fast|quick),?(?: and| but| nor| or)? not too (?:slow|fast|quick)(?![a-z])',
    'medium pace',
  ],
  [
    '(?<![a-z])(?:needs? |wants? |could use |give (?:it|this) |with |has to have )?(?:a (?:bit|little) |some |way |much |a lot )*(?:more|extra|some) (?:punch|kick|drive|bite|speed|pace|urgency|tempo)(?![a-z])',
    'faster pace',
  ],
  [
    '(?<![a-z])(?:needs? |wants? |could use |give (?:it|this) |with |has to have )?(?:a (?:bit|little) |some |way |much |a lot )*(?:more|extra|some) (?:oomph|pep|zing|zip|vim|spark|sparkle|pizzazz|bounce|life|liveliness|fun|excitement)(?![a-z])',
    'livelier',
  ],
  [
    '(?<![a-z])(?:drop|lower|reduce|bring down|ease(?: off)?|dial down|dial back|take down|slow(?: down)?|relax|soften|cut) (?:the )?(?:pace|tempo|rhythm|energy|speed of (?:the )?cuts)(?: down| back)?(?: (?:a (?:bit|little|notch|touch)|slightly))?(?![a-z])',
    'calmer',
  ],
  [
    '(?<![a-z])(?:kick|pick|raise|up|increase|lift|crank|step|push|boost|ramp|bump|quicken) (?:up )?(?:the )?(?:pace|tempo|rhythm|energy)(?: up)?(?: (?:a (?:bit|little|notch|touch|gear)|slightly))?(?![a-z])',
    'faster pace',
  ],
  [
    '(?<![a-z])(?:it|this|the (?:film|video|movie|whole thing|edit|cut|middle)|everything|things) (?:just |really |kind of |kinda |sort of )?(?:drags?|is dragging)(?: on)?(?: (?:a bit|a little|too much|so much|a lot))?(?:,? (?:so |please |and |can you |could you )*(?:tighten (?:it|things|this) up|pick (?:it|things) up|speed (?:it|things) up|pick up the pace|make it (?:snappier|tighter|faster|quicker)))?(?![a-z])',
    'too slow',
  ],
  [
    '(?<![a-z])(?:everything|it(?: all)?|this|the (?:film|video|movie|whole thing)|things) (?:flies|fly|flashes|flash|goes|go|rushes|rush|whizzes|zips|races|speeds|moves|changes|passes)(?: (?:by|past|along))? (?:(?:way|much|far|a bit|a little|just) )*too (?:quickly|fast|quick)(?![a-z])',
    'too fast',
  ],
  [
    '(?<![a-z])(?:let|allow|give) (?:it|things|this|everything|the (?:film|video|movie|cut|edit|photos|pictures|shots|images))(?: to)? (?:breathe|some room to breathe|room to breathe|more air|some air|more room)(?: (?:a bit|a little))?(?: more)?(?![a-z])',
    'calmer',
  ],
  [
    '(?<=(?:too |so |bit )(?:frantic|hectic|fast|frenetic|busy|intense|wild)),? (?:please )?(?:tone it down|calm it down|slow it down|dial it back|take it down a notch)(?![a-z])',
    '',
  ],
  [
    '(?<![a-z])(?:liven|perk|pep|jazz|spice|ginger|buck|brighten)(?:ed)? (?:it|this|things|the (?:film|video|movie|pace|whole thing)) up',
    'livelier',
  ],
  ['(?<=(?:not (?:so|too) fast|slow down|slower|calmer),? (?:and )?(?:just )?)take your time(?! )', ''],
  // What the film is made of and where it goes.
  [
    '(?<![a-z])(?:with|from|out of|using) (?:all (?:of )?|some of )?(?:these|those|the|my|our)(?: (?!last|first|next|same|photos? \\d)[a-z]+){0,2} (?:snaps|snapshots|memories|stuff|bits|pictures|photos|pics|images|files|footage)(?= ?(?:$|[,.;!?]| please| and | for | from ))',
    '',
  ],
  [
    '(?<![a-z])(?:from|with) (?:our|my|the|that|last)(?: [a-z]+){0,2} (?:day|days|trip|holidays?|vacation|weekend|visit|party|wedding|tour|night out|week|walk|summer|picnic|hike|getaway|honeymoon|barbecue|bbq)(?: (?:in|to|at) [a-z]+)?(?= ?(?:$|[,.;!?]| please| and ))',
    '',
  ],
  [
    "(?<![a-z])(?:with |using |from )?(?:all|everything|anything|whatever|what)(?: that)? (?:i|we)(?:[’']ve| have)? (?:just )?(?:dropped|gave|given|uploaded|added|put|sent|threw|thrown|dragged|shared)(?: (?:you|in|here|there|on|into|it))*(?![a-z])",
    '',
  ],
  [
    '(?<![a-z])(?:suitable|ready|perfect|good|fit|meant|right|made|sized|great|ideal|intended|optimi[sz]ed) for(?![a-z])',
    'for',
  ],
  [
    '(?<![a-z])for (?:our|my|the|a|his|her|their)(?: [a-z]+){0,2} (?:feed|page|website|site|blog|channel|profile|newsletter|homepage|home page|landing page|portfolio|shop window|noticeboard|intranet)(?= ?(?:$|[,.;!?]| please| and ))',
    '',
  ],
  [
    '(?<![a-z])(?:i want them )?(?:exactly )?(?:as|how|the way) (?:i|we) (?:shot|took|photographed|framed) (?:them|it)(?![a-z])',
    '',
  ],
  // Pictures in the frame.
  [
    '(?<![a-z])(?:whole|full|entire|complete|uncropped) (?:photos|pictures|images|pics)(?= ?(?:$|[,.;!?]| please| and | with ))',
    'show whole pictures',
  ],
  ['(?<![a-z])(?:edges|sides|borders|background) blurr(?:ed|y)(?![a-z])', 'blurred edges'],
  // In and out.
  [
    '(?<![a-z])(?:everything|all of (?:it|them)|all the (?:photos|pictures)|the rest) (?:can|may|should|must|gets? to) (?:stay|remain|be kept)(?: in)? (?:except|but|apart from|other than)(?: for)? (?=the |my )',
    'remove ',
  ],
  ['(?<![a-z])out with (?=the |my )', 'remove '],
  ['(?<![a-z])in with (?=the |my )', 'use '],
  [
    "(?<![a-z])(?:without|with no|not) (?:cutting|cropping|chopping|losing|trimming)(?: off| away)? (?:anything|any of (?:it|them)|any (?:parts?|edges|heads|bits|sides)|(?:the |their |people[’']s )?(?:heads|parts|bits|edges|sides|tops?|faces|feet))(?: (?:off|away|out))?(?: (?:of|at) (?:it|them|the (?:sides|edges|top|bottom)))?|(?<![a-z])(?:with )?(?:nothing|no part) (?:is |being |gets? |getting |should be )?(?:cut off|cropped|cut|chopped off|lost)",
    'uncropped',
  ],
  [
    '(?<![a-z])(?:want|need|see|have|with|keep) (?:the |all of the |each )?(?:entire|whole|full|complete) (photos?|pictures?|images?|thing)(?: (?:to be |is |are |being )?(?:visible|seen|shown|in view|in frame))?',
    'show the whole $1',
  ],
  // Texts that stand elsewhere.
  [
    ' (?:rather than|instead of|and not|not) (?:on|over|under|with|in) (?:the |my )?[a-z]+(?: (?:photo|picture|clip|one|image))?(?= ?(?:$|[,.;!?]| please| and ))',
    '',
  ],
  [
    ',? (?:rather than|instead of|and not|not|but not|no longer) (?:sitting |being |standing |slap |right |smack )*(?:up |down )?(?:(?:in|at|on|over|near|across) )?the (?:very |dead )?(?:start|beginning|end|middle|top|bottom|cent(?:er|re)|opening|front|first (?:photo|picture|one)|last (?:photo|picture|one))(?: of (?:the |my )?(?:film|video|screen|frame|picture|photo|image))?(?= ?(?:$|[,.;!?]| please| and ))',
    '',
  ],
  [
    '(?<![a-z])(?:the |my )?(title|captions?|texts?|words|subtitles?|heading) (?:is|are|gets?|sits?|stands?) (?:right |a bit |a little |kind of )?in the way(?: of (?:the |my |her |his |their |everyone’s )?[a-z]+)?,? (?:so |and )?(?:please )?(?:put|move|shift|bring) (?:it|them)(?= )',
    'move the $1',
  ],
  [
    '(?<=[\\ue000-\\ue0ff]) (?:to )?(?:appear|show(?: up)?|be shown|be displayed|come(?: up)?|displayed|stand)(?: on (?:the )?screen)? as(?= )',
    ' as',
  ],
  ['(?<![a-z])(?:in )?(?:big |bold |large |huge |giant )*letters ?:', 'text:'],
  [
    '(?<![a-z])(?:an? |the )?(?:goodbye|farewell|thank[- ]you|parting|sign[- ]off) (?:title|card|text|line|message|caption)(?: (?:after|behind|on|over) (?:the last (?:photo|picture|clip|shot|one)|everything))?',
    'a closing title',
  ],
  [
    '(?<![a-z])(?:two|three|four|five|six|\\d) (?:captions|texts|lines|labels|subtitles)(?: please)?, ?(?=[\\ue000-\\ue0ff])',
    'captions ',
  ],
  ['(?<![a-z])(?:name|label|caption|title|tag) them(?: as follows| like this)? ?: ?(?=the )', ''],
  // Ends.
  [
    '(?<![a-z])(?:end|finish|close|conclude|wrap up)(?: it| the (?:film|video|movie))?(?: off| up)? with (?:an? |the |one )?(?:small |little |short )?(?:caption|subtitle|line of text)(?: (?:at|on|in) the bottom)? ?(?:saying|that says|reading)? ?:?(?= ?["“\\ue000-\\ue0ff]| [a-z])',
    'caption at the end at the bottom:',
  ],
  [
    '(?<![a-z])(?:the )?(?:very )?last thing (?:that )?(?:people|viewers|they|you|we|everyone|folks|the (?:viewer|viewers|audience)) (?:should |will |must |get to |to )?(?:see|read)s?(?: on (?:the )?screen)?(?: (?:should|must|has to|to|is|will))?(?: (?:be|read|say|is|are))?(?: the (?:words?|line|text))?(?= )',
    'end with the words',
  ],
  [
    '(?<![a-z])(?:close|end|finish|conclude|wrap up)(?: it| the (?:film|video|movie))?(?: off| up| out)? (?:on|with) (?:an? |the |one )?(?:last |final |closing |end |black |plain )*(?:big |large |nice )*(?:cards?|slides?|screens?|frames?|title cards?|titles?)(?: (?:that |which )?(?:says?|saying|reads?|reading|with|with the words?|:))? ?:?(?= ?[“"\'\ue000-\ue0ff:]| [A-Z])',
    'end with the words',
  ],
  [
    '(?<![a-z])(?:and |add |with |put |then )*(?:an? |one |the )?(?:final|last|closing|end) (?:slide|screen|frame|card|title card|picture) (?:with|saying|that says|reading) (?=[\ue000-\ue0ff])([\ue000-\ue0ff]+)(?: on it)?',
    'end with the words $1',
  ],
  // Order.
  [
    '(?<![a-z])(?:group|keep|bring|put|have) ((?:the |my )?[a-z]+) and ((?:the |my )?[a-z]+) together(?= ?(?:$|[,.;!?]| please| and ))',
    'put $2 after $1',
  ],
  [
    ',? ?(?:and |then )?(?:the )?(?:photos|pictures|images|stills|rest|others) (?:come |go |are )?(?:afterwards?|after(?: that| it)?|behind(?: it)?|later|follow|next)(?= ?(?:$|[,.;!?]))',
    '',
  ],
  [
    '(?<=(?<![a-z])(?:begin|start|open|close|end|finish|lead|kick off) (?:with|on) (?:the |my )?[a-z]+(?: clip| photo| picture)?) (?:instead of|rather than|and not|not) (?:with )?(?:the |my )?[a-z]+(?: clip| photo| picture)?(?= ?(?:$|[,.;!?]| please| and ))',
    '',
  ],
  // Transitions into a picture.
  [
    '(?<=(?:transition|crossfade|wipe|slide|dissolve|fade|cut|zoom|blur|dip to (?:black|white)|iris|clock) )(?:only |just )?(?:when|where|as|at the point where) (?:the |my )?([a-z]+(?: (?:photo|picture|clip|video))?) (?:comes? (?:in|on|up)|starts?|begins?|appears?|enters?|shows up)(?![a-z])',
    'into the $1',
  ],
  [',? (?:and )?no (?:effects?|transitions?|animation) (?:there|here)(?= ?(?:$|[,.;!?]))', ''],
  // Motion.
  [
    "(?<![a-z])(?:the )?(?:still )?(?:photos|pictures|images|stills) (?:should not|shouldn[’']?t|must not|mustn[’']?t|are not (?:supposed|meant) to|aren[’']?t (?:supposed|meant) to|ought not to) (?:move|zoom|drift|pan)(?: around| about| at all| in or out)?",
    'no zooming',
  ],
  // Sound.
  ['(?<![a-z])(?:at |on |to )?(?:full|maximum|max|100%) (?:volume|loudness)', 'at 100% volume'],
  [
    '(?<![a-z])(?:lin(?:e|ing)|match(?:ing)?|set(?:ting)?|fit(?:ting)?) (?:up )?(?:the |all |my )*(cuts|edits|changes|transitions)(?: up)? (?:with|to) (?:the )?(?:music|song|tune|track)',
    'sync the cuts to the beat',
  ],
  ['(?<![a-z])do the cuts (?=(?:to|on|with) the )', 'make the cuts '],
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
