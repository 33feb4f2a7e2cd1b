import { readNames } from '../clip-names'
import { toPlainName } from '../file-words'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'

const VIDEO =
  "(?:the |our |my )?(?:video|clip|footage)(?: clip)?(?![a-z]| ?\\d|[’']?s [a-z]*(?:length|end|start|title))"
const SOUND = 'sound|audio|noise|voices?|volume|loudness'
const VIDEO_ZH = '(?:[那这](?:一)?(?:段|个|条|支))?(?:视频|片段)(?:[那这](?:一)?(?:段|个|条))?'

/**
 * Where "the video" can only be the one clip among the photos: what is done to it is not done to a film, or the film's
 * pictures are spoken of one by one. Everywhere else it is the film.
 */
const CONTEXTS: readonly string[] = [
  `(?<=(?<![a-z])(?:mute|unmute|silence|split|chop|duplicate|copy|clone|replace|exchange|into|except|except for|apart from|but for|other than|not|just for|only for|just|only|on) )${VIDEO}`,
  `(?<=(?<![a-z])(?:only|just|leave|keep) [^,.;!?]{2,30} and )(?:the |my |our )(?:video|clip|footage)(?![a-z])`,
  `(?<=(?<![a-z])(?:all|everything|everyone) (?:but|except|save)(?: for)? )${VIDEO}`,
  `(?<=^|[,;] ?|and )(?:the |our |my )?(?:video|clip|footage)(?= [+-]?\\d+(?:\\.\\d+)? ?db)`,
  `(?<=^|[,;] ?|and )(?:the |our |my )?(?:video|clip)(?= in (?:the )?(?:first|second|third|fourth|fifth|last) (?:place|position|spot))`,
  `(?<=(?<![a-z])(?:${SOUND}|first half|second half|first part|last part) (?:of|from|in|on) )${VIDEO}`,
  `(?<=(?<![a-z])(?:before|after|behind) )(?:the |our |my )(?:video|clip|footage)(?![a-z]| ?\\d| (?:ends|starts|begins))`,
  `(?<=(?<![a-z])(?:put|move|bring|send|place|show) )${VIDEO}(?= (?:clip )?(?:to|at|in|last|first|before|after|between|right|as|itself|further|up|down))`,
  `(?<=(?<![a-z])between [^,.;]{2,24} and )${VIDEO}`,
  `(?<=(?<![a-z])between )${VIDEO}(?= and )`,
  `(?<=(?<![a-z])(?:run|play|show|slow|speed) )${VIDEO}(?= (?:down|up|clip|in (?:slow|reverse)|at (?:\\d|half|double|twice|three|a (?:quarter|third|half)|quarter|full|normal|one)))`,
  `(?<![a-z])(?:the |our |my )(?:video|clip|footage)(?= (?:(?:should |must |has to |can |to )?(?:stays|stay|come|comes|go|goes|be) (?:first|last|in|at the (?:start|end|beginning))|(?:should |must )?(?:be )?(?:muted|silent|mute|without sound)))`,
  `(?<![a-z])(?:the |our |my )(?:video|clip|footage)(?=[’']s (?:${SOUND}))`,
  `(?<![a-z])(?:the |our |my )?video(?= (?:${SOUND})(?![a-z]))`,
  `(?<=(?:除了?|进入?|切到|切进|取消|解除|只有|只让|[那这]段|复制|把|将|先放|再放) ?)${VIDEO_ZH}(?=以外|之外|外|[,，]|的时候|的地方|时|静音|也静音|那段|变|做|用|放到?(?:最|开|第)|移|挪|换|切|分|复制|$|[。;!])`,
  `(?<=(?:只保留|只留下?|只要|保留) ?)${VIDEO_ZH}(?=[和与跟、])`,
  `${VIDEO_ZH}(?=(?:也|就|要|都|先)*(?:静音|消音|别出声|不要声音)|(?:自带|本身|里)?的?(?:原声|声音|音量|杂音|噪音|音频)|换成|替换|(?:的)?(?:前面|后面|之前|之后)|只(?:留|要|用|保留|取)|在第?[\\d一二两三四五六七八九十]+秒|前一半|后一半|[前后]半(?:段|部分?|截)?|(?:放|移|挪)(?:到|在)?(?:最|开头|第|片)|复制)`,
  `(?<![\\p{Script=Han}])${VIDEO_ZH}(?=(?:收尾|开场|开头|打头|压轴|垫底)|(?:再)?(?:慢放|放慢|加速|减速|用?(?:半速|倍速|慢动作|慢速)))`,
]

/** "Mute the video" among photos becomes "mute the street clip", when there is only one. */
export function sayTheClip(spoken: Spoken, scene: Scene): Spoken {
  const [video, another] = scene.assets.filter(
    ({ id, kind }) => kind === 'clip' && scene.cut.clips.some((clip) => clip.assetId === id),
  )
  const name = toPlainName(video?.name ?? '').toLowerCase()
  const areOthers = scene.cut.clips.some((clip) => clip.assetId !== video?.id)
  if (!video || another || !areOthers || !readNames(scene).has(name)) return spoken
  const names = [...readNames(scene).keys()]
  return CONTEXTS.reduce(
    (said, pattern) =>
      respeak(said, pattern, (match, words) => {
        if (!/\p{Script=Han}/u.test(match[0])) return `${name} clip`
        const before = words.slice(0, match.index)
        const behind = words.charAt((match.index ?? 0) + match[0].length)
        // 街道那段视频 has its name already.
        if (names.some((known) => before.trimEnd().replace(/的$/u, '').endsWith(known))) return undefined
        return `${/[a-z\d]$/u.test(before) ? ' ' : ''}${name}${/[a-z\d]/u.test(behind) ? ' ' : ''}`
      }),
    spoken,
  )
}
