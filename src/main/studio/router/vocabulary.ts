import type { Action } from '../../../shared/states/project-state'

/** The small vocabulary of one intent. Extend the lists; the rules need no change. Source: docs/wire.md, "Request router". */
export interface Vocabulary {
  /** Words that make the intent. */
  readonly keys: readonly string[]
  /** Words that make it only beside one of `weakBeside`: `save the project` means that work should not be lost. */
  readonly weakKeys: readonly string[]
  readonly weakBeside: readonly string[]
  /** Words that may stand beside a key. */
  readonly rest: readonly string[]
}

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Words that mean nothing here once a command has begun. */
export const FILLERS: ReadonlySet<string> = new Set(
  list(`
    please pls plz kindly you i we me my our us to the a an and now just then ok okay k hey hi hello thanks thank thx cheers
    let's lets right away again here for of in on as is are it its it's this that these those ahead asap quickly immediately
    yes yeah yep so well too also already
    请 麻烦 帮我 帮忙 帮 给我 我的 我 我们 你 您 要 想 想要 可以 能 能不能 可不可以 一下 吧 啦 下 吗 呢 啊 呀 哦 嘛 了 的 把 将 现在 马上 立刻 直接 就 那 那就 好 好的 好吧
    谢谢 多谢 谢啦 这个 这 那个 它 个 再 来
  `),
)

const FILM = list(`
  video film movie file version final finished result project promo cut mp4 1080p hd 4k full whole
  视频 影片 片子 成片 文件 最终 版本 最终版 最终版本 完整 项目 短片
`)

const EXPORT_REST = [
  ...FILM,
  ...list(`
    out finally high quality best format size resolution horizontal vertical desktop downloads folder computer disk local
    高清 高质量 最高 质量 格式 桌面 本地 电脑 到 为 成 文件夹 下来 出来 出 一份 一个 开始 做好的 做好 剪好的 手机
  `),
]

export const VOCABULARIES: Readonly<Record<Action, Vocabulary>> = {
  credits: {
    keys: list(`credits credit balance quota 积分 余额 额度`),
    weakKeys: [],
    weakBeside: [],
    rest: list(`
      how many much what what's whats left remaining remain have got account check show tell see about there any still do can
      还 剩 剩下 剩余 还有 有 多少 几 查 查询 查看 看 看看 显示 我的 账户 是 什么
    `),
  },
  status: {
    keys: list(`status timeline tracks progress 状态 轨道 时间线 进度 现在什么样了 什么样了`),
    weakKeys: [],
    weakBeside: [],
    rest: list(`
      show list what what's whats how see check tell about current currently look looks project video film give can do
      显示 查看 看 看看 查 列出 当前 目前 项目 视频 影片 是 什么 怎么样 怎样 有 哪些 多少 几 条
    `),
  },
  export: {
    keys: list(`
      export exporting download render
      导出 下载 渲染 渲染成片 输出 发给我 发我 传给我 发过来
    `),
    weakKeys: list(`save 保存`),
    weakBeside: list(
      `video film movie mp4 1080p desktop downloads computer disk 视频 影片 片子 成片 短片 桌面 本地 电脑 手机`,
    ),
    rest: EXPORT_REST,
  },
  upload: {
    keys: list(`upload 上传 添加素材 添加文件 添加照片 加素材 上传素材`),
    weakKeys: list(`添加 加`),
    weakBeside: list(`照片 图片 素材 文件`),
    rest: list(`
      add more some new files file photos photo pictures picture images image videos video clips clip song songs media
      material footage another
      文件 照片 图片 视频 音乐 素材 更多 一些 新 几张 张 些 歌曲 还
    `),
  },
}

/** Compared in this order. The two that only read come first. */
export const INTENTS: readonly Action[] = ['credits', 'status', 'export', 'upload']

/** Long keys in which one wrong, missing or swapped letter is forgiven, and the words that are none of their typos. */
export const FORGIVEN: ReadonlySet<string> = new Set(
  list('export download upload credits balance timeline status progress render'),
)
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  list(`
    expert exhort extort exports exported uploads downloads renders reader gender tender sender lender fender bender mender
    vender unload statue states statues stats balances balanced valance timelines credit edits
  `),
)
