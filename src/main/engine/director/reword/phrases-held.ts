import { DURATION } from '../durations'

type Phrases = readonly (readonly [pattern: string, said: string])[]

const SECONDS_ZH = '[\\d一二两三四五六七八九十半]+(?:\\.\\d+)?(?:个)?秒'

/** How long a picture is seen, and whether it moves. */
export const PHRASES_HELD: Phrases = [
  // 开头停五秒: the first picture, not the film.
  [`(?<=^|[,。;])(?:片头|开头|最开始|一开始)(?:那?一?张)?(?=(?:多)?(?:停留|停|定格)${SECONDS_ZH})`, '第一张'],
  [`(?<=^|[,。;])(?:片尾|结尾|最后|末尾)(?:那?一?张)?(?=(?:多)?(?:停留|停|定格)${SECONDS_ZH})`, '最后一张'],
  [`减(?:掉|少|去)?(?=${SECONDS_ZH})`, '少停'],
  [`(?:展示|显示|停留|出现)(?:的)?(?:时间|时长)?(?:就)?(?:缩)?短一半`, '时长减半'],
  ['(?<=[张图片子鞋表灯包])短一半', '时长减半'],
  ['(?:给)?(?<=[张图片子鞋表灯包])加时', '久一点'],
  ['(?<![a-z])at second (one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})(?![a-z\\d])', 'at $1 seconds'],
  ['(?<=^|[,;] ?|and )(?:the )?([a-z]+)(?: pic| photo| picture)? (?:added|included)(?=$|[,.;!?])', 'add $1'],
  [
    '(?:别|不要|不用|不许)(?:再)?(?:让|把|叫)(?:照片|图片|画面|它们?)(?:都)?(?:再)?(?:慢慢|缓缓|轻轻|一直|总是|老是|老)?(?:地)?(?:放大缩小|放大|缩小|推近|移动|晃动|晃|缩放|动来动去|动)(?:了)?',
    '不要缩放',
  ],
  [
    `(?<![a-z])(?:hang|stick|dwell)(?:s|ing)? (?:on|around on|with) (?=[^.;!?]{2,30} (?:for )?(?:${DURATION}))`,
    'hold ',
  ],
]
