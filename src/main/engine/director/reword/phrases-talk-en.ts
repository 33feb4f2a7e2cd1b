import { DURATION } from '../durations'

type Phrases = readonly (readonly [pattern: string, said: string])[]

const QUOTE_AHEAD = '(?= ?[\\ue000-\\ue0ff])'
const END = '(?=$|[,.;!?])'

/** English as people talk: what the ends of a film say, what goes back to how it was, and what is told on the way. */
export const PHRASES_TALK_EN: Phrases = [
  // Words for the ends of the film.
  [`(?<=(?<![a-z])(?:an?|the|another|new) (?:[a-z]+ )?(?:titles?|captions?|text|subtitle|label)),${QUOTE_AHEAD}`, ''],
  [
    `(?<![a-z])(?:have |let |make )?(?:the )?(?:very )?(?:end|ending|closing|outro|last (?:bit|part|thing|words?))(?: of (?:the|my) (?:film|video))? (?:to |should |must |can )?(?:say|says|read|reads|be|is):?${QUOTE_AHEAD}`,
    'at the end show',
  ],
  [`(?<=^|[,.;] ?)(?:the )?(?:last|closing|final) words?:${QUOTE_AHEAD}`, 'at the end show'],
  [
    `(?<![a-z])(?:have |let |make )?(?:the )?(?:very )?(?:start|beginning|opening|intro|first (?:bit|part|thing|words?))(?: of (?:the|my) (?:film|video))? (?:to |should |must |can )?(?:say|says|read|reads|be|is):?${QUOTE_AHEAD}`,
    'at the start show',
  ],
  // Back to how it was.
  [
    '(?<![a-z])(?:bring|get|give(?: me)?)(?: back)? (?:the )?(?:old|previous|earlier|former) order (?:of|for) (?:the |my )?(?:photos|pictures|images|clips)(?: back)?',
    'restore the previous order',
  ],
  // Paces.
  [
    `(?<![a-z])(?:give it|it needs|let it have|give the (?:film|video|whole thing))(?: (?:some|a bit|a little|a lot|more|of))* (?:more )?(?:breathing room|room to breathe|air|space to breathe)${END}`,
    'make it calmer',
  ],
  [
    `(?<![a-z])let (?:it|everything|the (?:film|video)|(?:each|every) (?:moment|shot|picture|photo|image)) breathe(?: a (?:bit|little)(?: more)?| more)?${END}`,
    'make it calmer',
  ],
  [
    `(?<![a-z])take (?:your|its|our|the) time with (?:each|every|the|all)(?: the| one)?(?: (?:photos?|pictures?|shots?|images?))?${END}`,
    'make it calmer',
  ],
  [
    `(?<=^|[,.;!?] ?)(?:please |just )?(?:take your time(?: with it)?|(?:let it |let them )?breathe|(?:some |a bit of |more |a little )*(?:breathing|room to breathe) ?(?:room|space)?|(?:no rush, ?)?let (?:the |my )?(?:pictures|photos|images) (?:sink in|breathe)|let it flow slowly|(?:a )?(?:lazy )?sunday (?:feeling|mood|vibe))${END}`,
    'make it calmer',
  ],
  [
    `(?<=^|[,.;!?] ?)(?:it |this |that )?(?:feels|is|seems|looks) (?:a bit |too |so |very |rather |pretty |really )*(?:sluggish|draggy|sleepy|lifeless|tired|slow-going)${END}`,
    'make it faster',
  ],
  [`(?<=^|[,.;!?] ?)(?:hurry|move|push) (?:it|things|this) along${END}`, 'make it faster'],
  [
    `(?<=^|[,.;!?] ?)(?:wake (?:me|us|them|people) up(?: with (?:this|it)(?: one)?)?|(?:really )?make it pop|let it rip)${END}`,
    'make it livelier',
  ],
  [
    `(?<![a-z])(?:do not|don[’']?t|never) (?:make|let) (?:it|this|the (?:film|video)) (?:be |go |run |get )?(?:any )?(?:longer|over|more|beyond)(?: than)? (?=${DURATION})`,
    'no longer than ',
  ],
  // Order.
  [
    '(?<![a-z])(?:(?:put|order|arrange|sort|show|play|keep)(?: (?:them|everything|all|it|(?:all )?(?:the |my )?(?:photos|pictures|clips|images)))? )?(?:in )?the (?:way|order|sequence)(?: in which| that)? (?:they were|it was|i|we|things)(?: have| had)? (?:taken|shot|took|filmed|recorded|photographed|happened)(?: them| it)?(?![a-z])',
    'sort by date',
  ],
  [
    '(?<![a-z])(?:put|order|arrange|sort) (?:them|everything|all|it|(?:all )?(?:the |my )?(?:photos|pictures|clips|images)) as (?:they were|i|we) (?:taken|shot|took|filmed)(?: them)?(?![a-z])',
    'sort by date',
  ],
  [
    `(?<=^|[,.;!?] ?)(?:first )?(?:all )?(?:the |my )?(?:photos|pictures|images) first,? (?:and )?(?:then|after that) (?:the |my )?(?:video|clip|footage)(?: last)?${END}`,
    'put the video last',
  ],
  [
    `(?<=^|[,.;!?] ?)(?:group )?(?:all )?(?:the |my )?(?:photos|pictures|images)(?: together)?, ?then (?:the |my )?(?:video|clip|footage)(?: last)?${END}`,
    'put the video last',
  ],
  [
    `(?<=^|[,.;!?] ?)(?:put |show |have )?(?:the |my )?(?:video|clip|footage) (?:go |come |to come )?after (?:all )?(?:of )?(?:the |my )?(?:photos|pictures|images)${END}`,
    'put the video last',
  ],
  [
    `(?<=^|[,.;!?] ?)(?:the |my )?(?:video|clip) (?:should |must |can )(?:close|end|finish)(?: (?:it|things|the (?:film|video|movie)))?${END}`,
    'put the video last',
  ],
  [
    `(?<=^|[,.;] ?)(?:the |my )?(?:most recent|latest|newest) (?:photos|pictures|images|shots|ones) (?:should |must |can |to )?(?:come|go|be|stand) first${END}`,
    'newest first',
  ],
  [
    `(?<=^|[,.;] ?)(?:the |my )?(?:oldest|earliest) (?:photos|pictures|images|shots|ones) (?:should |must |can |to )?(?:come|go|be|stand) first${END}`,
    'oldest first',
  ],
  [`(?<=(?:video|clip|photo|picture|one|[a-z]{3,})) at last${END}`, ' at the end'],
  [
    `(?<=^|[,.;] ?)(?:put |show |have )?(?:all )?(?:the |my )?(?:photos|pictures|images) (?:go |come )?before (?:the |my )?(?:video|clip|footage)${END}`,
    'put the video last',
  ],
  [
    `(?<=^|[,.;] ?)(?:put |show |have )?(?:all )?(?:the |my )?(?:photos|pictures|images) (?:go |come )?after (?:the |my )?(?:video|clip|footage)${END}`,
    'put the video first',
  ],
  [
    '(?<![a-z])(?:flip|reverse|switch|turn around) the order of ((?:the )?[a-z]+)(?:,| and) ((?:the )?[a-z]+)(?=$|[,.;!?])',
    'swap $1 and $2',
  ],
  [`(?<=(?<![a-z])[a-z]{3,}) (two|three|2|3) (later|earlier)${END}`, ' $1 places $2'],
  [`(?<=^|[,.;] ?)(?:the )?other way (?:a)?round(?=,|$)`, 'reverse the order'],
  // Who opens and who stays.
  [
    '(?<![a-z])i want ((?:the |my )?[a-z]+) to (?:open|start|begin|lead)(?: it| things| the (?:film|video))?(?=$|[,.;!?])',
    'start with $1',
  ],
  [
    '(?<![a-z])i want ((?:the |my )?[a-z]+) to (?:close|end|finish)(?: it| things| the (?:film|video))?(?=$|[,.;!?])',
    'end with $1',
  ],
  [
    `^(?:just|only) the first and (?:the )?last(?: (?:ones?|photos?|pictures?|clips?))?(?:,? please)?${END}`,
    'keep only the first clip and the last clip',
  ],
  [
    '(?<![a-z])(drop|remove|delete|lose|cut) the (two|three|2|3) (?:photos|pictures|clips|ones|shots) (before|after) ((?:the )?[a-z]+)',
    '$1 the $2 $3 $4',
  ],
]
