/** Names that cameras, phones and screens give: they say nothing to a viewer. */
const MACHINE_NAME =
  /^(?:img|dsc[fn]?|dcim|pxl|vid|mov|mvi|gopr|gp|dji|p|photo|pic|picture|image|screenshot|screen shot|screenrecording|whatsapp|wp|wechat|mmexport|signal|scan|untitled|download|file|clip|video|movie|frame|slide|copy|final|edited|new|temp|tmp|test|图片|照片|截图|截屏|视频|微信图片|微信|未命名|下载)(?:[\s\d()]|at\b|am\b|pm\b|$)*$/iu

/** The name without folder, ending and leading number: `01-red_watch.jpg` becomes `red watch`. */
export function toPlainName(fileName: string): string {
  return toOwnName(fileName)
    .replace(/[_\s]+|(?<=\p{L})-(?=\p{L})|(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/gu, ' ')
    .replace(/^[\s\d.)(-]+(?=\p{L})/u, '')
    .replace(/[\s\d()-]+$/u, '')
    .trim()
}

/** What the timeline calls a file. Names that a camera gave differ in their numbers alone, so they stay whole. */
export function toDisplayName(fileName: string): string {
  const plain = toPlainName(fileName)
  if (plain === '') return fileName
  return MACHINE_NAME.test(plain) ? toOwnName(fileName) : plain
}

/** Without folder and ending. */
function toOwnName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/u, '').replace(/\.[a-z0-9]{1,5}$/iu, '')
}

/** Words for a viewer, or undefined when the name has none: `01-red_watch.jpg` is `Red watch`, `IMG_1234.jpg` is nothing. */
export function readFileWords(fileName: string): string | undefined {
  const plain = toPlainName(fileName)
  const letters = plain.replace(/[^\p{L}]/gu, '')
  const isWord =
    /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(letters) || letters.length >= 3
  if (!isWord || MACHINE_NAME.test(plain) || /\d{3}/u.test(plain) || plain.length > 40) return undefined
  // `FreshFlower` is two words, and the letter behind `wood-l` is somebody's shelf mark.
  const apart = plain.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').replace(/(?: \p{Script=Latin})+$/u, '')
  return toSentenceStart(apart)
}

export function toSentenceStart(words: string): string {
  const [first = '', ...rest] = [...words]
  return first.toUpperCase() + rest.join('')
}
