export type Intent = 'export' | 'credits' | 'status' | 'upload'

/**
 * The small vocabularies of the four intents. `verbs` alone make the intent; `rest` may stand beside them.
 * Source: docs/wire.md, "Request router".
 */
interface Vocabulary {
  readonly keys: readonly string[]
  readonly rest: readonly string[]
}

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Politeness and glue that mean nothing here. */
const FILLERS = new Set(
  list(`
    please pls plz kindly can could would will you i we me my our us to the a an and now just then ok okay hey hi thanks thank
    let lets let's want wanna like need i'd id i'll go ahead do so well right away again here for of in on as is are it its
    it's this that these those
    请 麻烦 帮我 帮忙 给我 我 你 您 要 想 想要 可以 能 能不能 可不可以 一下 吧 吗 呢 啊 了 的 把 将 现在 就 好 好的 谢谢 这个 这 那个 它 个
  `),
)

const FILM = list(`
  video videos film movie clip file files version final finished result project promo cut mp4 1080p hd 4k full whole
  视频 影片 片子 成片 文件 最终 版本 最终版 完整 项目 短片
`)

const EXPORT_KEYS = list(`
  export exporting download save render
  导出 下载 渲染 渲染成片 输出 成片 发给我 保存
`)
const EXPORT_REST = [
  ...FILM,
  ...list(`
    out finally high quality best format size resolution horizontal vertical desktop downloads folder computer disk local
    高清 高质量 最高 质量 格式 桌面 本地 电脑 到 为 成 文件夹 下来 出来 出
  `),
]

const VOCABULARIES: Record<Intent, Vocabulary> = {
  export: { keys: EXPORT_KEYS, rest: EXPORT_REST },
  credits: {
    keys: list(`credits credit balance quota 积分 余额 额度`),
    rest: list(`
      how many much what what's whats left remaining remain have got account check show tell see about there any still
      还 剩 剩下 剩余 还有 有 多少 几 查 查询 查看 看 看看 显示 我的 账户 是 什么
    `),
  },
  status: {
    keys: list(`status timeline tracks track progress 状态 轨道 时间线 进度 现在什么样了 什么样了`),
    rest: list(`
      show list what what's whats how see check tell about current currently look looks project video film state give
      显示 查看 看 看看 查 列出 当前 目前 项目 视频 影片 是 什么 怎么样 怎样 有 哪些 多少 几 条
    `),
  },
  upload: {
    keys: list(`upload 上传 添加素材 添加文件 添加照片 加素材 上传素材`),
    rest: list(`
      add more some new files file photos photo pictures picture images image videos video clips clip music song songs media
      material footage another
      文件 照片 图片 视频 音乐 素材 更多 一些 新 几张 张 些 歌曲
    `),
  },
}

/** Whole sayings whose words alone say nothing. Compared without politeness. */
const SAYINGS: Record<Intent, readonly RegExp[]> = {
  export: [
    /^(send|give|hand) (the |my )?(finished |final |whole )?(video|film|movie|file|mp4|clip)( file)?$/,
    /^(save|get|have) (the |my )?(finished |final )?(video|film|movie|file|clip)? ?(as|in)? ?(an )?mp4$/,
  ],
  credits: [/^how much (is|have) left$/],
  status: [/^what('s| is) in (the |my )?(project|timeline|video|film)$/, /^(where|how) are we$/],
  upload: [
    /^(add|attach) (some |more |new |my |another )*(files?|media)$/,
    /^(add|attach) (some )?(more|new|other|another) (files?|photos?|pictures?|images?|clips?|videos?|songs?)$/,
  ],
}

/** Not yet, not at all: whatever follows is talk, not a command. */
const NEGATION = /\b(not|don't|dont|never|no|without|before|wait|until)\b|别|不要|不用|先不|暂不|不想|还没|没/iu
/** Something that was already done describes material: "the file I uploaded". */
const PAST = /\b(uploaded|exported|downloaded|saved|rendered|added)\b|(上传|导出|下载|保存)(的|了|过)/iu
const QUOTED = /["“”„«»「」『』]|(^|\s)['‘]|['’](\s|$)/u

/** The intent whose vocabulary explains every word, or undefined when one word stays unexplained. */
export function readCommand(text: string): Intent | undefined {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").trim()
  if (plain === '' || QUOTED.test(plain) || NEGATION.test(plain) || PAST.test(plain)) return undefined
  const saying = plain.replace(/^\/+/, '').replace(/[.!?。！？…~～]+$/u, '')
  const words = toWords(saying)
  const meant = words.filter((word) => !FILLERS.has(word))
  return INTENTS.find(
    (intent) => SAYINGS[intent].some((pattern) => pattern.test(withoutPoliteness(saying))) || explains(intent, meant),
  )
}

const INTENTS: readonly Intent[] = ['credits', 'status', 'export', 'upload']

function explains(intent: Intent, meant: readonly string[]): boolean {
  const { keys, rest } = VOCABULARIES[intent]
  const isKey = (word: string): boolean => keys.some((key) => isNearly(word, key))
  return meant.some(isKey) && meant.every((word) => isKey(word) || rest.includes(word))
}

function withoutPoliteness(saying: string): string {
  return saying
    .replace(/^(please|pls|hey|ok|okay|now|so|can you|could you|would you|will you|just|i want to|let's)\s+/g, '')
    .replace(/^(send|give|hand) (me|us)\s+/, '$1 ')
    .replace(/\s+(please|pls|now|thanks|thank you|to me|to us)$/g, '')
    .trim()
}

/** One wrong, missing or swapped letter is forgiven in a long word. */
function isNearly(word: string, key: string): boolean {
  if (word === key) return true
  if (key.length < 6 || !/^[a-z]+$/.test(key) || Math.abs(word.length - key.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === key[start]) start += 1
  const rest = (one: string, from: number): string => one.slice(from)
  const isSwapped = word.slice(start, start + 2) === (key[start + 1] ?? '') + (key[start] ?? '')
  return (
    rest(word, start + 1) === rest(key, start + 1) ||
    rest(word, start + 1) === rest(key, start) ||
    rest(word, start) === rest(key, start + 1) ||
    (isSwapped && rest(word, start + 2) === rest(key, start + 2))
  )
}

const HAN = /\p{Script=Han}/u
const KNOWN_HAN = [...FILLERS, ...Object.values(VOCABULARIES).flatMap(({ keys, rest }) => [...keys, ...rest])]
  .filter((word) => HAN.test(word))
  .sort((one, other) => other.length - one.length)

/** Words as they are typed; Chinese is cut into the longest known words, and what is not known stays a word of its own. */
function toWords(text: string): string[] {
  const pieces = text.match(/[\p{Script=Han}]+|[\p{L}\p{N}']+/gu) ?? []
  return pieces.flatMap((piece) => (HAN.test(piece) ? cutHan(piece) : [piece.replace(/^'+|'+$/g, '')]))
}

function cutHan(piece: string): string[] {
  const known = KNOWN_HAN.find((word) => piece.startsWith(word)) ?? piece.charAt(0)
  return piece === '' ? [] : [known, ...cutHan(piece.slice(known.length))]
}
