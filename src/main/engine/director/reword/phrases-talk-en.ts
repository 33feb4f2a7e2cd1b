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
  // Order.
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
