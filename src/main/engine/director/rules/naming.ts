import { QUOTE } from '../reader'
import type { Rule } from '../scene'

const WORK = '(?:project|film|movie|video|file|slideshow)'
const WORK_ZH = '(?:项目|工程|影片|视频|片子|文件|相册)'

/** What the project is called, which is no writing on the screen. */
export const readNaming: Rule = (reader) => {
  let title: string | undefined
  const use = (start: number, length: number): boolean => {
    const quote = reader.quotes.find((each) => each.start === start)
    const words = quote ? quote.words : reader.said(start, start + length).trim()
    if (words === '' || words.length > 60) return false
    title = words
    return true
  }
  const words = `(${QUOTE}|(?!to |the |it |as |by )[^,.;!?\\n\\u0000\\ue000-\\ue0ff]{2,60}?)`
  reader.take(
    `(?<![a-z])(?:please )?(?:(?:re)?name|call|title) (?:(?:the|this|my|our) ${WORK}|(?:it|this)(?= (?:[\\ue000-\\ue0ff]|[a-z]+$)))(?: (?:as|to))?:? ${words}(?=$|[,.;!?\\n]| and | please)`,
    (m) => use(m.index + m[0].lastIndexOf(m[1] ?? ''), (m[1] ?? '').length),
  )
  reader.take(
    `(?:把|给)?(?:这个|这部|我的|本)?${WORK_ZH}(?:的)?(?:名字?|名称)?(?:叫做?|改?名为|起名(?:叫|为)?|取名(?:叫|为)?|命名为|改名(?:叫|为)?|名字?(?:改成|改为|是|叫))[:：]? ?(${QUOTE}|[^,。;!?\\s\\u0000\\ue000-\\ue0ff]{2,30})`,
    (m) => use(m.index + m[0].lastIndexOf(m[1] ?? ''), (m[1] ?? '').length),
  )
  return title === undefined ? [] : [{ do: 'name-film', title }]
}
