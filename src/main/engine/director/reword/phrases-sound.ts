import { DURATION } from '../durations'
import { NUMBER } from '../numbers'

type Phrases = readonly (readonly [pattern: string, said: string])[]

const MUSIC = '(?:背景音乐|背景乐|音乐|配乐|歌曲|歌|曲子|bgm)'
const NO_NAME =
  '(?:photos?|pictures?|images?|pics?|clips?|shots?|slides?|first|last|next|numbers?|at|for|to|from|in|and|with|of|about|by)(?![a-z])'
const SLOWLY = '(?:慢慢|渐渐|逐渐|缓缓|轻轻|一点点)(?:地)?'

/** How music comes and goes, and how long a picture stays. */
export const PHRASES_SOUND: Phrases = [
  [
    '(?:用|拿|选)?([a-z][a-z-]+(?: [a-z]+)?)(?:那首|这首)?(?:来)?(?:当作?|做|作为?)(?:背景音乐|背景|配乐|bgm)',
    '音乐换成$1',
  ],
  ['(?<=^|[,。;])(?:就)?(?:选|用|放|来)([a-z][a-z-]+(?: [a-z]+)?)(?:那首|这首)(?:歌)?(?=$|[,。;])', '音乐换成$1'],
  ['(?<=^|[,。;])(?:换|用|放)?(?:另外|另|别的)(?:那|一)*首(?:歌|曲子|音乐)?(?=$|[,。;])', '换一首音乐'],
  ['(?<=换一首(?:音乐|歌|曲子)[,。;]|(?:音乐|歌|曲子|配乐)换成[a-z ]{2,20}[,。;])(?:要)?淡入淡出', '音乐淡入淡出'],
  [
    '(?<=^|[,。;])([\\d一二两三四五六七八九十半]+秒)(?:钟)?(?:的)?(?:慢慢|渐渐)?(淡入|渐入|渐强)(?=$|[,。;])',
    '音乐前$1淡入',
  ],
  [
    '(?<=^|[,。;])([\\d一二两三四五六七八九十半]+秒)(?:钟)?(?:的)?(?:慢慢|渐渐)?(?:淡出|渐出|渐弱|渐隐)(?=$|[,。;])',
    '音乐最后$1淡出',
  ],
  [
    `(?<=^|[,。;])(?:到)?(?:结尾|最后|收尾|末尾)(?:的时候|时|处)?${SLOWLY}(?:没有?声音?了?|没声了?|无声|静下来|安静下来|小声|变小|弱下去|消失|停下?|收住|结束)(?=$|[,。;])`,
    '音乐淡出',
  ],
  [
    `(?<=^|[,。;])(?:在)?(?:开头|开始|一开始)(?:的时候|时|处)?${SLOWLY}(?:响起来?|进来|起来|出来|放出来)(?=$|[,。;])`,
    '音乐淡入',
  ],
  [
    `(?:${MUSIC}(?:的)?)?(?:首尾|头尾|前后|两头)(?:都)?(?:要|得)?(?:淡|柔和|柔|平滑|自然|渐变|软)(?:一?[点些下])?(?:来|出)?(?=$|[,。;])`,
    '音乐淡入淡出',
  ],
  [
    `${MUSIC}(?:的)?(?:在)?(?:开头|开始)(?:要|得)?(?:声音)?从(?:小|弱|轻)到(?:大|强|响),?(?:最后|结尾|末尾)(?:再)?(?:从)?(?:大|强|响)?(?:到|变)(?:小|弱|轻)`,
    '音乐淡入淡出',
  ],
  [
    `${MUSIC}?(?:要|得)?${SLOWLY}(?:进来|起来|响起来?|进),?(?:再|又|也|然后|最后)?${SLOWLY}(?:出去|出来|退出|消失|停下?|走|没)`,
    '音乐淡入淡出',
  ],
  [
    `(?<=(?:音乐|歌|曲|bgm|淡)[^。;]{0,20}),?(?:到)?(?:最后|结尾|收尾|末尾)?(?:的时候|时)?(?:别|不要)(?:一下子?|突然|猛地?|忽然)(?:就)?(?:停|断|没|结束|收)(?:了|掉)?(?=$|[,。;])`,
    ',音乐淡出',
  ],
  [
    `(?:到)?(?:最后|结尾)(${DURATION})(?:内|里|的时候)?${SLOWLY}(?:就)?(?:没有?声音?|消失|没声|安静下来|静下来|变没)(?:了)?`,
    '音乐最后$1淡出',
  ],
  [
    `(${MUSIC})(?:在)?(?:开头|一?开始)?(?:时|的时候)?(?:别|不要)(?:一下子?|突然|猛地?|忽然)(?:就)?(?:响|出来|起来|冒出来)(?:了)?,?(?:要)?(?:${SLOWLY}(?:起来|响起来?|进来|变大|来))?`,
    '音乐淡入',
  ],
  [`(?:开头|片头)(?:的)?${MUSIC}(?=淡入)`, '音乐'],
  ['收尾(?=(?:的时候|时|处)?(?:慢慢|渐渐|逐渐)?(?:渐弱|淡出|渐隐))', '结尾'],
  [
    `(?<=(?:^|[,;.] ?)(?:the )?(?!length|duration|total|time|runtime|fade|title|caption|crossfades?|transitions?|music|video length)[a-z]+(?: \\d{1,2})?) ?: ?(?=(?:${DURATION})(?:$|[,;.!]))`,
    ' for ',
  ],
  ['(?<![a-z])the final (photo|picture|image|clip|shot|one)(?![a-z])', 'the last $1'],
  [
    '(?<=(?<![a-z])(?:trim|cut|shorten|use) [^,.;!?]{2,30}) so (?:that )?(?:it|we) (?:only |just )?(?:runs?|goes|plays?|lasts?|see it|show it)(?: only| just)? (?=from )',
    ' ',
  ],
  ['(?<![a-z])(?:the )?(?:music|song|soundtrack) off(?=$|[,.;!?]| and | but | please)', 'no music'],
  [
    '(?<=music |song |volume )(?:(?:at |to )?(?:a (?:little|bit|touch) )?(?:over|under|above|below|more than|less than) (?:a )?half),? (?:say|maybe|around|about|at) (?=\\d{1,3} ?(?:%|percent))',
    'to ',
  ],
  ['(?<![a-z])sound track(?![a-z])', 'soundtrack'],
  [
    "(?<=(?:^|[,;] ?|and )(?:the |my )?(?:video|clip|street)(?: clip)?(?:[’']s)?) (?:sound|audio) (?:back )?on(?: again)?(?=$|[,.;!?]| and )",
    ' sound unmuted',
  ],
  [`(?<=fade (?:in|out) over )(${NUMBER})(?=$|[,.;!?]| and )`, '$1 seconds'],
  // Times of pictures.
  [
    `(?<![a-z])(?:should |must |can |to )?(?:only |just )?flash(?:es)? by(?:,| for|:)? (?:just |only )?(?=(?:${DURATION}))`,
    'stay for ',
  ],
  [
    `(?<![a-z])(?:halve|cut in half|cut) the time (?:that )?((?:the |my )?[a-z]+)(?: (?:photo|picture|clip))? (?:is|gets?|stays?) (?:shown|up|seen|on screen|visible)(?: (?:in|by) half)?`,
    '$1 half as long',
  ],
  [
    `(?<![a-z])double the time (?:that )?((?:the |my )?[a-z]+)(?: (?:photo|picture|clip))? (?:is|gets?|stays?) (?:shown|up|seen|on screen|visible)`,
    '$1 twice as long',
  ],
  // "Watch four, shoes five, bag three seconds": each number has the unit of the last.
  [
    `(?<=(?:^|[,;] ?|and )(?:the )?(?!${NO_NAME})[a-z]+ )(${NUMBER})(?=, (?:and )?(?:the )?(?!${NO_NAME})[a-z]+ (?:${NUMBER})(?:,? (?:and )?(?:the )?[a-z]+ (?:${NUMBER}))* (?:seconds?|secs?|s)(?![a-z]))`,
    '$1 seconds',
  ],
  [
    `(?<=(?:${NUMBER}) (?:seconds?|secs?),? and (?:all )?(?:the )?(?:others?|rest|remaining ones?) )(${NUMBER})(?: each)?(?=$|[,.;!?])`,
    '$1 seconds each',
  ],
  // "2 seconds each, dissolve": the time is the pictures'.
  [`((?:${DURATION}) each), (?=(?:an? |with )?(?:cross)?(?:dissolv|fade|wipe|slide|zoom|cut))`, '$1. '],
  // Music and voices.
  ['(?<![-+\\d.])(\\d+(?:\\.\\d+)?) ?(?:db|decibels?) (?:quieter|lower|softer|less|down)(?![a-z])', '-$1 db'],
  ['(?<![a-z])fade the (?:sound|audio) (in|out)(?: (?:for|over|in|within|during))?(?![a-z])', 'fade the music $1 over'],
  ['(?<![a-z])fade the (?:sound|audio)(?![a-z])', 'fade the music'],
  [`(?<![a-z])(?:soft|gentle|slow|quiet|smooth) start(?: of| for| over|,)? (?=(?:${DURATION}))`, 'music fade in over '],
  [
    `(?<![a-z])(?:soft|gentle|slow|quiet|smooth) (?:end|ending|finish)(?: of| for| over|,)? (?=(?:${DURATION}|${NUMBER}))`,
    'music fade out over ',
  ],
  [
    `(?<![a-z])(?:let (?:it|the music) )?start(?:s|ing)? (?:quietly|softly|gently|slowly),? (?:over |for |in )?(?=(?:${DURATION}))`,
    'music fade in over ',
  ],
  [
    `(?<![a-z])(?:die|dies|dying|trail|trails|ease|eases) (?:away|out|off)(?: slowly)? (?:over|for|in|within) (?=(?:${DURATION}|${NUMBER}))`,
    'music fade out over ',
  ],
  [
    `(?<![a-z])(?:ease|bring|slide|sneak) the (?:sound|music|audio|song) in (?:for|over|in|within) (?=(?:${DURATION}))`,
    'fade the music in over ',
  ],
  [
    `(?<![a-z])(?:a |an )?(?:gentle |soft |slow |smooth |nice |long |short )?(${DURATION}|(?:one|two|three|four|five|\\d)[ -]second) (?:music |sound |audio )?fade(?:[ -]?out)? (?:at the (?:very )?(?:end|finish)|out|to finish)`,
    'music fade out over $1',
  ],
  [
    `(?<![a-z])(?:a |an )?(?:gentle |soft |slow |smooth |nice |long |short )?(${DURATION}|(?:one|two|three|four|five|\\d)[ -]second) (?:music |sound |audio )?fade(?:[ -]?in)? (?:at the (?:very )?(?:start|beginning)|in)(?![a-z])`,
    'music fade in over $1',
  ],
  [`(?<![a-z])(?:music |with |and |a )*fade (in|out) of (?=(?:${DURATION}))`, 'music fade $1 over '],
  [
    `(?<![a-z])fade (in|out)(?: at the (?:very )?(?:end|start|beginning))?, (?=(?:${DURATION})(?:$|[,.;!?]| and ))`,
    'music fade $1 over ',
  ],
  ['(?<=(?:music|song|soundtrack|volume) )(?:up|louder)(?: by)? (\\d{1,3}) ?(?:%|percent)', 'louder by $1%'],
  [
    '(?<![a-z])(?:instead(?: of (?:the|this|that) (?:song|music|track))?|music|song),? (?:really |very |quite |nice and )?(?:soft|quiet|low)(?:ly)?,? (?:at |about |say )?(\\d{1,3}) ?(?:%|percent)',
    'instead, music at $1%',
  ],
  [
    '(?<![a-z])(?:use|take|play) the ([a-z]+) (?:sounds?|noise)(?! (?:of|from|in|off))(?=$|[,.;!?]| and | instead| please)',
    'use the $1 music',
  ],
  [
    '(?<![a-z])(?:swells?(?: up)?(?: in)?|creeps? in|sneaks? in|rises?(?: up)?(?: in)?)(?= (?:over|for|in|during|slowly|gently|at the (?:start|beginning)))(?<=(?:music|song|track|soundtrack|tune) (?:[a-z]+ )?(?:swells?(?: up)?(?: in)?|creeps? in|sneaks? in|rises?(?: up)?(?: in)?))',
    'fades in',
  ],
  [
    '(?<![a-z])(?:the )?(?:music|song|track) (?:should |must |has to |to |needs to )?(?:go|get|be|turn|become|goes|gets)s? (?:quiet|quieter|low|lower|down|soft|softer)(?:er)? (?:when(?:ever)?|while|as|where|if) (?:he|she|they|we|i|people|someone|somebody|anyone|the (?:man|woman|people|speaker|kids|voice)) (?:talks?|speaks?|says? something|is talking|is speaking|are talking|are speaking|starts? talking)',
    'duck the music under speech',
  ],
  [
    `(?<![a-z])(?:i )?(?:do not|don[’']?t) (?:want|need|wish|like) to hear (?:the |any |all that |that )*(?:[a-z]+ ){0,2}?(?:noise|sounds?|audio|voices?|talking|chatter|traffic)(?: (?:noise|sound))?(?: (?:in|of|from|on) (the (?:clip|video|footage|[a-z]+ (?:clip|video))))`,
    'mute $1',
  ],
  ['(?<![a-z])random (?=transitions|effects|looks|filters)', 'haphazard '],
  [
    '(?:我)?(?:不想|不要|不愿)(?:再)?听(?:到|见)?(?:视频|片段)(?:里|中)?(?:面)?的?(?:声音|原声|杂音|噪音|说话声)',
    '视频静音',
  ],
  ['(?:停留|显示|展示|播放|露脸|出现|露面)?的?时间(?:再)?(?:长|多|加)(?=[\\d一二两三四五六七八九十半]+秒)', '延长'],
  ['(?:停留|显示|展示|播放|露脸|出现|露面)?的?时间(?:再)?(?:短|少|减)(?=[\\d一二两三四五六七八九十半]+秒)', '缩短'],
  ['(?:给)?(?:它)?(?:再)?多(?:给|留|停|放|待)?(?:它)?(?:个)?(?:几|两三)秒(?:钟)?', '久一点'],
  ['(?:放|停|待|留)够(?=[\\d一二两三四五六七八九十半]+秒)', '停留'],
  ['(?<=[秒钟])(?:之?后)?(?:再|才|就)(?:切|换|过|走)(?:走|掉|下一张)?(?=$|[,。;])', ''],
  ['(?:视频|片段)那[段个](?:留|放|保留|播|要)(?=[\\d一二两三四五六七八九十半]+秒)', '视频只放'],
  ['(?<=[\\d一二两三四五六七八九十半]秒)(?:就行|就好|即可|就够了?|就可以)(?=$|[,。;])', ''],
]
