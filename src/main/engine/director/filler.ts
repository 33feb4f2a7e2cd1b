import { NUMBER } from './numbers'
import { anyOf, word } from './reader'

/** What kind of film it is to be, which asks for nothing. */
const GENRES =
  'travel|trip|holiday|vacation|wedding|birthday|anniversary|family|baby|graduation|christmas|summer|winter|party|promo(?:tional)?|product|fashion|food|sports?|real estate|property|marketing|recap|highlights?|tribute|memorial|farewell|school|company|business|event|travelling|demo|explainer|social media'

/** Phrases that say what there is or who is asking, not what to change. */
export const FILLER_PHRASES = [
  '^(?:no|nope|nah|hmm+|ok(?:ay)? so)(?=,)',
  `(?:these|those|the|my|all|of|from|with|using)? ?(?<![a-z])${NUMBER} (?:product )?(?:photos|pictures|images|clips|videos|files|songs?)(?![a-z])`,
  '(?:就)?先(?:这样|这么着|这么样)(?:吧|了|定了)?|辛苦(?:了|啦|你了)|(?<=^|[,。])(?:挺|蛮|很)好的?(?=$|[,。])',
  `${NUMBER}[张个段首](?:产品)?(?:照片|图片|视频|素材|片段|歌曲?|音乐)`,
  `(?<![a-z])(?:${GENRES})[ -](?=(?:slide ?show|montage|video|vlog|film|movie|reel|clip|story|memories|memory|diary|album)(?![a-z]))`,
  '(?<![a-z])(?<!(?:post|share|upload|publish|send|put)(?: (?:it|this|that|them))? )(?:for|on) (?:my |our |the )?(?:linkedin|facebook|instagram|insta|twitter|pinterest|threads|whatsapp)(?: (?:page|account|profile|group|channel|post|company page))?(?=$|[,.;!?\\n]| please| and )',
  `(?<![a-z])(?:add|put|write|show|use|with|make|need|want)(?: me)? (?:the |these |those )?(?:${NUMBER}|several|some|a few) (?:different |new |short |little )*(?=\\u0000)`,
  `(?<=^|[,.;!?] ?)(?:${NUMBER}) (?=\\u0000)`,
  word('(?:in )?(?:1080p?|full hd|hd)', '(?:as )?(?:an? )?mp4'),
  '高清|1080p',
  `(?<=\u0000)${NUMBER}[条句](?=$|[,。:\u0000])`,
  "(?<![a-z])(?:it|this|that)(?:[’']s| is| will be|[’']ll be) (?:going|for|meant|gonna|supposed|intended)(?![a-z])[^,.;!?\\n。]*",
  '(?:给|为)[^,。;!?\\u0000]{1,6}(?:发|放|传|看)[^,。;!?\\u0000]{0,6}(?:用|的)?(?=$|[,。;])|(?:就)?(?:这样|这么着)(?:吧|就好|就行|可以了?)|没(?:问题|毛病)|(?:还|挺|都)(?:行|可以|不错)(?:吧|啦|的)?',
  '(?<![a-z])nothing (?:fancy|special|crazy|flashy|wild|more|too)(?![a-z])[^,.;!?\\n\\u0000]*',
  '(?<![a-z])(?:because|since|cause|cuz|so that) [^,.;!?\\n]*|(?:因为|毕竟)[^,。;!?\\n]*',
  '(?<![a-z])(?:my |our |the )?(?:boss|client|wife|husband|mom|mum|dad|team|friend|customer|manager|editor)s? (?:wants?|says?|said|needs?|asked for|would like|likes?|thinks?)(?: (?:it|that|me to|us to))*|(?:我)?(?:老板|客户|领导|老婆|老公|甲方|同事|朋友|妈妈|爸爸|经理)(?:那边)?(?:说了?|让我?|要求|想要?|希望|觉得|喜欢)(?:要|得)?',
  "(?:真的?|简直)?(?:太|真|好|很|非常|特别)?(?:棒|赞|完美|厉害|牛|不错|给力|漂亮|好看)(?:极了|了|啊|呀)*|(?<![a-z])(?:i )?(?:really |absolutely )?(?:love|like) (?:it|this|that)(?: so far| a lot| so much)?(?![a-z])|(?<![a-z])(?:looks|looking|that[’']?s|this is|it[’']?s|so far so) (?:really |so |very |pretty )*(?:great|good|nice|awesome|amazing|perfect|lovely)(?![a-z])|(?<![a-z])(?:well done|good job|nice work|great work|perfect|awesome|brilliant|almost there)(?![a-z])",
]

/** Words that ask, join or name the film itself. Everything else must be used by a rule or is reported as not used. */
export const FILLER_EN = new Set(
  `a an the this that these those it its it's them they my our your me us i we you and or but then also plus so just now please pls kindly thanks thank hi hello hey ok okay yes thx ty um umm er erm evening morning afternoon greetings
  can could would will shall should may might must let lets let's want wants wanted need needs like like d i'd i'll we'd
  make makes making made create creates creating created build generate produce do does have has give get turn put use using add adds adding include including show edit cut put together set change change
  is are be being been of to in on at for from with by as into onto over out up through between each every all any some more very really quite bit little lot too
  video videos film films movie movies clip clips photo photos picture pictures image images pic pics slide slides slideshow slideshows show montage reel story media files file folder material footage shots shot everything
  vlog recap highlight highlights compilation memories teaser-video product products sequence project result final first version one ones thing things way how what
  cool nice great good beautiful awesome amazing professional pro modern stylish simple clean short best lovely perfect stunning pretty high quality quick smooth tasteful subtle creative catchy attractive engaging eye-catching
  maybe perhaps think guess bit whole feel feels look looks looking style styles way sort kind rather would should must please when going everywhere overall current currently instead different going come comes were was taken been screen around here there try
  back keep gets same else rest reading saying reads screen slowly gently softly nicely across rename write display say says
  long length second seconds minute minutes time`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Verbs stay at the edge of a piece that is reported as not used: "add a robot voice" reads better than "robot voice". */
export const VERBS = new Set(
  'make create build generate produce add put use give get turn show cut change set include do have'.split(' '),
)

export const FILLER_ZH_WORDS =
  '请 请你 好不好 行不行 成不成 可不可以 可以不 麻烦 帮我 帮忙 帮 给我 我想要 我想 我要 我 想要 想 需要 希望 能不能 可以 能 吗 吧 呢 啊 呀 哦 谢谢 你好 您好 你 您 一下 一下子 做 做成 做个 制作 创建 生成 剪辑 剪 剪成 弄 搞 拍 变成 成 用 使用 利用 以 来 把 将 让 给 和 与 跟 及 以及 并 并且 同时 然后 再 还 还有 也 都 要 带 带有 带上 配 配上 配有 加 加上 加入 添加 附 附上 包含 包括 有 是 为 成为 的 地 得 了 着 在 到 上 里 中 内 一个 一段 一部 一条 一支 个 段 部 条 支 张 这个 这些 这 那些 那 它 它们 所有 全部 每 视频 影片 短片 小片 短视频 片子 电影 照片 图片 相片 素材 文件 画面 片段 镜头 幻灯片 相册 产品 商品 好看 漂亮 酷 酷炫 精美 专业 简单 简洁 高级 高端 大气 时尚 现代 精彩 炫 好 很 更 非常 比较 一点 一些 点 些 最 效果 风格 时长 长度 长 秒 分钟 左右 大概 其他 其余 不变 保持 别的 一共 总共 整体 整个 整部 整段 统一 稍微 稍 有点 有些 试试 看看 现在 目前 这种 那种 一种 做得 弄得 弄成 搞成 显得 看起来 起来 能不能 可不可以 行吗 好吗 就行 就好 都要 走 那张 这张 那段 这段 叫 叫做 写 写上 写着 显示 出现 展示 格式 版本 版 改 改成 改为 换 换成 调 调整 设置 设为 变 变得 自动 适合 发 到 之间 我的 我们 我们的 使'.split(
    ' ',
  )

export const FILLER_ZH = anyOf([...new Set(FILLER_ZH_WORDS)])
