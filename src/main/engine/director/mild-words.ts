import { FILLER_ZH_WORDS } from './filler'
import { anyOf } from './reader'

/**
 * Words that carry a wish without being it: "bring the music down", "hold on the watch for 6 seconds". Beside something
 * that was understood they are no loss; a clause of which nothing was understood is told whole.
 */
export const MILD_EN = new Set(
  `bold eye-catching big-and-bold hiya howdy shorten lengthen extend hold bring take takes swap switch replace stay stays play plays start starts begin begins end ends open opens close run runs come
  comes while during still pacing pace tempo rhythm speed bit somewhat rather much own itself themselves after before down off away
  back music song sound audio volume title caption text transition transitions word words beat beats cuts size colour color font letters
  moment moments part portion section side instead prefer u ur ya pls plz gonna wanna gotta thx cheers mate folks guys dear
  about around roughly approximately exactly precisely only just even actually basically simply honestly literally probably possibly
  totally completely entirely fully absolutely definitely always never-mind well anyway alright right sure hmm um uh oh ah btw
  somehow something somewhere thingy stuff kinda sorta because since so that's there's here's what's who which where
  appears appear happens happen fits fit suits feel feels seems seem sounds sit sits sitting goes gone done made kept keep keeps keeping
  leave leaves leaving let letting move moves moving set sets setting change changing changed turn turns turning put puts putting
  picture photo pictures photos image images clip clips shot shots slide slides frame frames screen view video film movie footage
  total overall length duration long short minute minutes second seconds sec secs min mins
  first next last finally lastly afterwards later once until till onwards between bottom top middle underneath beneath prices joined bit bits centre center corner edge
  want wanted wants wish wishing hope hoping love loving like liked likes better best rather more less most least nicer
  hello hi hey ok okay yes yeah yep please thanks thank appreciated
  yo dude man cropped anymore nowadays middle wide bump flip flipped knock intro boring dull drags thinking thought thinks go goes natural wide widescreen drags then whole thing trim tad smidge touch notch hair way far super stretch squeeze tighten post posting upload uploading share sharing publish publishing send sending anywhere everywhere tidy
  people viewers audience everyone everybody someone somebody anyone person friends family us boss client team
  effect effects kind type sort style look mood vibe format version mode shape ratio aspect size level amount
  should could would might must need needs needed has have had having been being was were will shall am im i'm i've you're you've
  it'll that'll they're we're he she his her him who's whole entire complete full all both each every any some
  not-so tiny little small quick quickly fast nicely gently smoothly softly slowly immediately
  at on in of to for from with by as into onto over under out up through across along behind above below near beside
  viewed watched viewing watching
  quietly loudly off-of there here now today tonight tomorrow again already yet`
    .split(/\s+/u)
    .filter(Boolean),
)

const MILD_ZH =
  '按 按照 来 依次 分别 像 似的 看到 看见 上看 互相 相互 加句 加段 加行 加张 那句 那行 就够 往后挪挪 统一 往后放 往前放 往后 往前 片 提 拿 打 打个 色调 写个 剩下 一会 一会儿 久 久一点 滤镜 顺序 换一下 调一下 改一下 换换 调整一下 安排一下 片子 整片 全片 做成 弄成 改改 这里 那里 这儿 那儿 一行 一句 打上 来个 来一个 搞个 弄个 都放 放在 拖 拖长 拖长到 拉长 都 底部 顶部 正 动一下 换用 改用 采用 采取 选用 用上 用成 放 放到 放在 移到 挪到 调到 调成 调为 变成 变为 设成 降到 升到 压到 压缩到 控制到 剪到 拉到 加到 减到 提到 提高到 降低到 再 又 就 只 才 仅 还是 还要 另外 此外 最后 最终 首先 其次 接着 之后 以后 之前 以前 时候 的时候 时 期间 过程 部分 地方 位置 处 开始 结束 停 停留 播放 播 放映 出来 出去 进来 进去 过来 过去 下来 下去 上去 起来 回来 原来 原先 本来 应该 最好 尽量 直接 简单地 慢慢 慢慢地 轻轻 缓缓 逐渐 渐渐 自然 舒服 明显 清楚 清晰 显眼 醒目 协调 合适 合理 恰当 内容 东西 样子 感觉 感受 氛围 意思 整体上 总体 全部 全都 全 都是 都给 统统 所有的 一律 均 各 各个 每个 每张 每段 那种 这样 那样 这么 那么 如此 一样 差不多 大约 约 大致 将近 接近 左右 以内 之内 以上 以下 不到 刚好 正好 恰好 节奏 速度 音量 声音 音乐 歌 歌曲 字 字体 字号 颜色 标题 字幕 文字 转场 过渡 画幅 画质 比例 尺寸 大小 长短 时间 片长 总长 总时长 屏幕 里面 上面 下面 中间 旁边 前面 后面 开头 结尾 片头 片尾 角 角落 位 幅 首 份 次 遍 种 类 式 款 样 话 说 觉得 感到 希望能 麻烦你 拜托 劳驾 辛苦 辛苦了 多谢 感谢 亲 老师 大佬 兄弟 朋友 朋友们 大家 哈 啦 嘛 哟 呗 咯 喔 噢 嗯 唉 哎 哇 它的 他 她 自己 自身 本身 本 该 其 之 而 但 但是 不过 可是 只是 因为 所以 如果 的话 要是 由 由于 为了 对 对于 关于 从 往 向 朝 至 于 与其 而是 则 即 若 等 等等 之类 什么的 控制 转成 转为 整整 足足 正好 刚好 搞定 打住 你懂的 懂的都懂'.split(
    ' ',
  )

export const WITH_MILD_ZH = anyOf([...new Set([...FILLER_ZH_WORDS, ...MILD_ZH])])
