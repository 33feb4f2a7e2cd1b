import type { Meaning } from './meanings'

const COUNT = '(?:an?|one|two|three|four|five|\\d)'
const STEP = '(?:places?|slots?|spots?|positions?|steps?|notch(?:es)?|pictures?|photos?|shots?)'
const STEPS = `(?:(?: by)? ${COUNT} (?:more )?${STEP}| (?:by )?${COUNT}(?=$|[ ,.;!]+(?:$|please|and|then|so)))`
const ORDINALS = '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th)|2nd|3rd)'
const RANK_NOUN = '(?: (?:place|position|spot|slot|one|photo|picture|image|clip|shot|slide|in line))?'
const BECOME =
  "(?:(?:so |that )*it(?:[’']s| is)|(?:(?:should|must|has to|have to|needs? to|ought to|can|to|will) )?(?:be|become|becomes|go|goes|come|comes|sit|sits|stand|appear|appears)(?: (?:in|at|as))?)"

/**
 * English words and idioms by what they mean, as patterns that stand between word ends. To teach the director a word is
 * to write it here; in which sentences it may stand is not its business.
 */
export const EN: Readonly<Partial<Record<Meaning, string>>> = {
  remove:
    "nuke[ds]?|eliminate[ds]?|discard(?:ed)?|abolish|get shot of|shed|removed?|removing|deleted?|drop(?:ped)?|ditch|lose|scrap|kill|bin|axe|nix|omit|erase|exclude|trash|yank|ax|zap|bye(?: bye)?(?: to)?|leave out|get rid of|getting rid of|rid of|do away with|throw out|throw away|chuck(?: out)?|dump|toss(?: out)?|take out|take off|cut out|strip out|edit out|kick out|pull out|wipe out|skip|(?:has|have|needs?|got|gotta|want) to go|(?:can|should|must) go(?: away)?(?! (?:down|up|quiet|low|soft|first|last|to|at|in|on|before|after|behind|between|next|under|over|with|by|further)(?![a-z]))|be gone|gone|disappear(?:s)?|vanish(?:es)?|go away|no need for|(?:don[’']?t|do not|doesn[’']?t) (?:want|need|like)(?: to (?:have|see))?|doesn[’']?t (?:fit|belong)(?: (?:in|here))?|unwanted|not needed|clear(?: out)?|cancel|disable|quit|enough of",
  no: "no|not|(?:should|must|can|do|does|need)(?: not|n[’']?t)|don[’']?t|do not|without|never|stop|none|zero|nix the|skip the|just (?:a )?(?:straight |hard |clean )?cuts?|(?:straight|hard|clean) cuts?",
  take: 'take|get|pull|kick|leave|strip|rip|throw|turn|switch|shut|edit|put',
  away: 'out|off|away',
  move: 'slide|slid|nudge[ds]?|scoot|shuffle|transfer|position|stand|move|moved|put|place|placed|bring|shift|send|push|drag|stick|bump|shove|relocate|pop|sit|sits|goes|go|come|comes|belongs?|should be|appears?|want|have|show|shown',
  swap: 'swap(?:ped)?(?: around| over| places(?: of)?)?|switch(?:ed)?(?: around| over| places(?: of)?)?|exchange|trade places|change places|trade|flip|other way (?:round|around)',
  'start-with':
    '(?:start|begin|open|kick off|lead|lead off|go)s?(?: it| the film| the video| off)* with|opens? on|starts? on',
  'end-with': '(?:end|finish|close|wrap up|conclude)(?:e?s)?(?: it| the film| the video| off| up)* (?:with|on)',
  longer:
    'longer|lengthen(?:ed)?|extend(?:ed)?|stretch(?:ed)?(?: out)?|more time|linger|drag out|hold longer|too short|too brief|(?:goes by|gone|disappears?|vanishes|flashes by|over) too (?:fast|quick(?:ly)?|soon)|more (?:screen )?time|(?:barely|hardly) (?:time|there|any time)(?: to (?:read|see) (?:it|them))?',
  shorter: 'shorter|shorten(?:ed)?|less time|tighten(?: up)?|cut down|trim down|too long|drags?(?: on)?',
  show: 'shows?|showing|displays?|have|leave',
  hold: 'hold(?: on)?|keep(?:s)?(?: up)?|(?:stays?|is|are) up|gets?|stays?|lasts?|remains?|linger|up for|on screen|sit|rest|shown|visible',
  faster: 'faster|speed(?:ed)? up|speed|quicker|accelerate|fast forward|sped up|hurry|too slow|twice as fast',
  slower: 'slower|slow(?:ed)? down|slow|slow[ -]?mo(?:tion)?|decelerate|too fast|too quick',
  mute: 'mutes?|muted|silences?|silent|shut up|soundless|shush|hush|no (?:sound|audio|volume)|without (?:any )?(?:sound|audio)|kill (?:the )?(?:sound|audio)',
  unmute: 'unmutes?|unmuted|hear|audible|restore|bring back|turn on|sound back|back on',
  louder:
    "louder|more (?:present|prominent)|stand out(?: more)?|turn(?:ed)? up|crank(?: up)?|boost|pump(?: up)?|raise|amplify|increase|too (?:quiet|soft|low|faint)|(?:can[’']?t|cannot|can|could|couldn[’']?t) (?:barely |hardly |scarcely |really )?hear|(?:hardly|barely) (?:hear|audible)|more volume",
  quieter:
    'quieter|softer|turn(?:ed)? down|bring down|take down|lower(?:ed)?|reduce|decrease|dial (?:back|down)|dial|tone down|too (?:loud|dominant|prominent|present|strong|overwhelming|much in the foreground)|less (?:dominant|prominent|present)|step back|in the background|way loud|deafening|blasting|less loud|(?:a )?(?:bit |little |lot )?less(?= (?:music|song|sound|volume|of the (?:music|song)))|knock(?: down| back)?|less volume|quieten|soften',
  up: 'up',
  down: 'down|back|low|lower',
  bigger:
    "bigger|larger|big|large|huge|enlarge|increase|blow up|scale up|too (?:small|tiny|little)|hard to read|can[’']?t read|cannot read|unreadable",
  smaller:
    '(?:is|are|looks?|seems?) (?:a bit |a little |kinda |so |way |really |pretty |very |rather |quite )*(?:big|huge|large)|smaller|small|tiny|shrink|tinier|scale down|reduce|too (?:big|large|huge)|less big',
  higher: 'higher|higher up|further up|upwards?',
  lower: 'lower down|further down|downwards?|lower',
  add: 'add|insert|include|write|show|use|put|throw in|pop in|drop in|stick|slap|give|with|have|display|bring in',
  change:
    'change[ds]?|replace[ds]?|rename|update|edit|rewrite|should (?:say|read|be)|make it (?:say|read)|into|to|say|reads?|instead of|swap',
  make: 'make|making|get|let|have',
  colour: 'colou?r(?:ed)?|paint|turn',
  trim: 'trim(?:med)?|cut|chop(?: off)?|snip|lop|shave(?: off)?|crop|clip|take off|lose|remove|drop|skip|ditch|get rid of|delete|knock off',
  'only-use':
    'only use|use only|just use|use just|only keep|keep only|just keep|only need|only want|just want|just the|only the',
  split: 'split|divide|cut in (?:half|two)|chop in (?:half|two)|break in (?:half|two)|slice',
  'in-two': '(?:in|into) (?:two|2|half|halves)(?: (?:pieces|parts|clips))?|down the middle|in the middle',
  copy: 'duplicate|copy|clone|repeat|twice|again|a second time|double up',
  fade: '(?:comes?|kicks?|starts?|begins?|eases?|builds?)(?: (?:in|up))? (?:more )?(?:slowly|gently|softly|gradually|smoothly|quietly)|(?:slowly|gently|softly|gradually|smoothly|quietly) (?:comes? in|kicks? in|starts?|begins?|builds?|ends?|stops?|finish(?:es)?|disappears?)|(?:ends?|stops?|finish(?:es)?|disappears?|goes out) (?:more )?(?:slowly|gently|softly|gradually|smoothly|quietly)|fad(?:e|es|ing)(?: (?:in|out))?|eas(?:e|es|ing)(?: (?:in|out|up|off))?|trail off|die (?:out|away)',
  sort: 'sort(?:ed)?|order(?:ed)?|arrange(?:d)?',
  duck: 'duck(?:s|ing|ed)?|dip(?:s|ped)?|get out of the way|make room',
  speech:
    "(?:when(?:ever)?|while|during|under(?:neath)?|if|as soon as|every time|where|for|as|behind|below) (?:the )?(?:[a-z’']+ ){0,3}?(?:speech|speak(?:s|ing)?|talk(?:s|ing)?|voices?|dialog(?:ue)?|conversations?|says? (?:something|anything)|saying (?:something|anything)|(?:is|are|be) heard|narration)",
  title:
    '(?:opening |main |big |first )?(?:titles?|headlines?|headings?)(?: (?:text|card|words|letters))?|(?:intro|opening) (?:text|words?|line|card)',
  caption: 'captions?|subtitles?|captoins?|labels?|subs',
  texts:
    '(?:both |all |any |all of |both of )*(?:the |my |those |these )*(?:texts|on[ -]screen text)|(?:both|all|any)(?: of)?(?: the| my)? (?:text|words|lines)|(?:the )?text',
  letters: '(?:the )?(?:letters|lettering|fonts?|typography|font size|writing|words|text size)',
  'lower-third': 'lower[ -]thirds?|name ?tags?',
  music: '(?:background |backing )?(?:music|songs?|soundtrack|bgm|tunes?|track|melody)',
  voice:
    '(?:original |own |clip |video |camera |background |live )?(?:sounds?|audio|noise|voices?)(?: (?:track|level))?',
  transition:
    '(?:the )?(?:transitions?|changeovers?|change ?overs?|switch over|switchover)(?: effects?)?|way (?:in|into)',
  transitions:
    '(?:all |every |each )(?:of )?(?:the )?transitions?|transitions? everywhere|between (?:the |all |every |each )*(?:photos|pictures|images|pics|clips|shots|slides)',
  film: '(?:the |this |that )?(?:whole |entire |complete )?(?:film|movie|video|thing|slide ?show|montage|reel)(?: (?:itself|overall))?|overall|everything|it all|in total|altogether',
  photos:
    '(?:each|every|all|per)(?: of)?(?: the| my)?(?: single)? (?:photos?|pictures?|images?|pics?|slides?|shots?|one)|(?:the )?(?:photos|pictures|images|pics|stills)(?: each)?',
  logo: 'logo|watermark',
  motion:
    'zoom(?:s|ing|ed)?(?: (?:in|out|effects?|thing|in and out))?|pan(?:s|ning)?|ken burns(?: effect)?|drift(?:s|ing)?|slow zooms?|camera moves?|(?:photo |picture )?movement|motion',
  filter: 'filters?|effects?|colou?r grad(?:e|ing)|tints?|look|grading',
  length: 'length|duration|long|runtime|running time|run time|total',
  volume: 'volume|loudness|sound level|level|vol',
  speed: 'speed|pace|tempo|rate|velocity',
  pace: 'pace|pacing|tempo|rhythm',
  first:
    '(?:right |up |all the way )*(?:to |at |in |as )?(?:the )?(?:very |dead )?(?:first|front|start|beginning|number one|opener|opening)(?: of (?:the |this )?(?:film|video|movie|whole thing))?(?: position| place| spot| slot)?',
  last: '(?:right |all the way |down )*(?:to |at |in |as )?(?:the )?(?:very |dead )?(?:last|end|finish|back|close|finale|ending)(?: of (?:the |this )?(?:film|video|movie|whole thing))?(?: position| place| spot| slot)?',
  before: '(?:right |just |directly |immediately )*(?:before|in front of|ahead of)',
  after: '(?:right |just |directly |immediately )*(?:after|behind|follow(?:s|ing)?|next to|beside)',
  between: '(?:in )?between|from',
  into: '(?:going |coming |leading )?into|to',
  start:
    '(?:from |off |at )*(?:the |its )?(?:start|beginning|front|head|first (?:bit|part)|first|opening (?:bit|part|moments))(?: of)?',
  end: '(?:from |off |at )*(?:the |its )?(?:end|back|tail end|tail|ending|last (?:bit|part)|last|final (?:bit|part|moments))(?: of)?',
  half: 'half|half as long|half the time|by half|in half|half as (?:loud|fast|long)|50 ?%',
  double: 'double[ds]?|twice(?: as (?:loud|fast|long))?|two times(?: as long)?|2x|(?:double|twice) the (?:time|length)',
  'a-bit':
    '(?:just )?a (?:little |tiny |wee )?(?:bit|little|tad|touch|smidge|notch|hair)(?: more(?! time))?|slightly|somewhat',
  'a-lot': 'much|way|a lot|lots|far|considerably|really|very',
  top: '(?:up |to |at |on |in )*(?:the )?(?:very )?(?:top|upper (?:part|edge|half))(?: of (?:the )?(?:screen|frame|picture|image|photo))?|up top',
  bottom:
    '(?:down |to |at |on |in )*(?:the )?(?:very )?(?:bottom|foot|lower (?:part|edge|half|third))(?: of (?:the )?(?:screen|frame|picture|image|photo))?|down below',
  centre:
    '(?:to |at |on |in )*(?:the )?(?:dead |very |exact )?(?:cent(?:er|re)(?:ed)?|middle)(?: of (?:the )?(?:screen|frame|picture|image|photo))?',
  same: "keep|leave|stays?|as is|as it is|as they are|alone|untouched|the same|don[’']?t (?:touch|change)",
  other:
    'vertical|horizontal|portrait|landscape|square|widescreen|instagram|tiktok|youtube|whatsapp|reels?|stories|beats?|borders?|edges|bars|blurred|full[ -]?screen|special|own|random|shuffle|backwards?|reverse[ds]?|chronological|alphabetical|newest|oldest|by (?:name|date|colou?r|file name)|language|opacity|transparent|corner|fast[ -]paced|db|automatic(?:ally)?|except|apart from|other than|but not|rest|others?|between \\d',
  seconds: 'seconds|secs',
  earlier: `(?:${COUNT} ${STEP} )?(?:(?:a (?:bit|little) |much |further )?(?:forwards?|earlier|sooner|up|to the left|leftwards|ahead|towards? the (?:front|start|beginning)))${STEPS}?`,
  later: `(?:${COUNT} ${STEP} )?(?:(?:a (?:bit|little) |much |further )?(?:back|later|down|to the right|rightwards|towards? the (?:back|end)))${STEPS}?`,
  rank: `(?:the )?${ORDINALS} (?:place|position|spot|slot|one|photo|picture|image|clip|shot|slide|in line)|${BECOME} (?:the )?${ORDINALS}${RANK_NOUN}|(?:to|in|into|at|as) (?:the )?${ORDINALS} (?:place|position|spot|slot)|(?:${BECOME} |to |in |at |as |into )?(?:the )?(?:number|position|slot|spot|place|no\\.?) ?(?:\\d+|one|two|three|four|five|six)`,
  begins: '(?:comes?|kicks?|sets?|cuts?) in|starts?|starting|begins?|beginning|opens?',
  stops: 'ends?|ending|stops?|stopping|finish(?:es)?|until',
  audible: 'audible(?: again)?|hear|unmuted?|heard',
  gently: '(?:more )?(?:gently|softly|slowly|gradually|smooth(?:ly|er)?|soft(?:er)?|gentl(?:e|er)|easy|easily|quietly)',
  throughout:
    '(?:(?:throughout|during|for|over|through) )?(?:the |this )?(?:whole|entire|complete) (?:film|video|movie|time|thing|way(?: through)?)|throughout(?: the (?:film|video|movie))?|all the (?:time|way(?: through)?)|from (?:start|beginning) to (?:finish|end)|always',
  only: 'only|just|solely|nowhere else',
  use: 'use|take',
  rest: '(?:all )?the (?:rest|others|remaining ones)(?: of (?:them|the (?:photos|pictures)))?',
  fills: 'fill(?:s|ing)? (?:up )?(?:the )?(?:whole |entire )?(?:frame|screen)|full[ -]?screen|edge to edge',
  uncropped:
    "(?:show|see|keep) (?:all|the whole)(?: of)?|in full|uncropped|(?:don[’']?t|do not|never) (?:crop|cut off)|without cropping|whole",
  reverse: 'reverse[ds]?|(?:in )?reverse order|the other way (?:round|around)|back to front',
  'hard-cut': '(?:straight|hard|clean|plain|simple|direct) cuts?|just (?:an? )?cuts?',
  'times-long': '(?:twice|two times|half) as long|(?:twice|double|half) the (?:time|length)',
  normal:
    '(?:to |at |in |back to )*(?:the )?(?:normal|original|regular|usual) (?:playback )?speed(?: again)?|(?:to |at |in )*real[ -]time(?: again)?',
  abrupt:
    '(?:way |much |far |a bit |a little )?too (?:abrupt(?:ly)?|sudden(?:ly)?|harsh(?:ly)?|hard|sharp(?:ly)?)|(?:so |very )?(?:abruptly|suddenly)',
  drowns:
    "drowns?(?: out)?|drowning(?: out)?|overpowers?|overpowering|covers? (?:up )?|masks?|(?:is |it[’']?s )?(?:way |much )?(?:louder than|too loud (?:over|for))",
  over: 'over|above|because of|through|against',
}
