import { toWords } from './plain-words'

/** Nothing but addresses, and words such as "add this". */
export interface Links {
  readonly urls: readonly string[]
  /** Pages from which nothing can be taken. */
  readonly refused: readonly string[]
}

const ADDRESS = /https?:\/\/[^\s<>"“”‘’，。；、！？（）【】「」《》\p{Script=Han}]+/giu
/** Sites that show films and songs on pages of their own. Source: docs/wire.md, "Requests the product refuses". */
const PAGES_ONLY =
  /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be|spotify\.com|spotify\.link|bilibili\.com|b23\.tv|music\.163\.com|163cn\.tv|tiktok\.com|douyin\.com|instagram\.com|instagr\.am)$/

const WORDS =
  `add use take upload import this these that it too please pls plz here is are the a an link links file files url and also
  photo photos picture image video clip song my me for
  加 加上 加入 添加 用 使用 上传 导入 这个 这些 这 个 请 把 将 链接 素材 文件 和 还有 一下 吧 帮我 也 进来 进去 到 里 视频 照片 图片 歌 了`.split(
    /\s+/,
  )
const KNOWN = new Set(WORDS)
const KNOWN_HAN = WORDS.filter((word) => /\p{Script=Han}/u.test(word)).sort((one, other) => other.length - one.length)

/** A person who pastes more than this has something to say about it. */
const LONGEST = 20_000

/** Reads a message that only hands over addresses; undefined when it says more than that. */
export function readLinks(text: string): Links | undefined {
  if (text.length > LONGEST) return undefined
  const found = [...text.matchAll(ADDRESS)].map(([address]) => withoutPunctuation(address))
  if (found.length === 0 || !found.every((address) => URL.canParse(address))) return undefined
  const words = toWords(text.replace(ADDRESS, ' ').normalize('NFKC').toLowerCase(), KNOWN_HAN)
  if (!words.every((word) => KNOWN.has(word))) return undefined
  const addresses = [...new Set(found)]
  const isRefused = (address: string): boolean => PAGES_ONLY.test(new URL(address).hostname.toLowerCase())
  return { urls: addresses.filter((address) => !isRefused(address)), refused: addresses.filter(isRefused) }
}

/** A full stop or a bracket behind an address belongs to the sentence, unless the bracket opened inside. */
function withoutPunctuation(address: string): string {
  const bare = address.replace(/[.,;:!?'*_]{1,20}$/, '')
  const isStray = bare.endsWith(')') && bare.split('(').length < bare.split(')').length
  return isStray ? withoutPunctuation(bare.slice(0, -1)) : bare
}
