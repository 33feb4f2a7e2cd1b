import type { CutText } from './cut'
import type { Scene } from './scene'

/** Words in quotes, and a noun beside them that says nothing more. */
const QUOTED =
  /(?:(?<![a-z])the )?[“"「『《‘]([^“”"「」『』《》‘’\n]+?)[”"」』》’](?: (?:caption|title|text|line|words?|subtitle|heading|bit)s?(?![a-z])|(?:的)?(?:[这那]一?[行句段个条]|[这那][几两]个)的?(?:字幕|标题|文字|文案|字|话)?)?/giu
/** What stands before words that are to be written; they are no name then. */
const IS_WRITTEN =
  /(?:(?<![a-z])(?:add|adds|write|say|says|saying|read|reads|reading|to|with|as|titled?|called|named?|insert|type|include|captions?|titles?|texts?|and)(?: the)?|[写加添配打插成为叫作是做题幕字案名,，、])[\s:：]*$|[:：]\s*$/iu
/** What is done to a text that is there. Elsewhere quotes hold words to write. */
const IS_DONE_EN =
  /(?<![a-z])(?:move|shift|put|place|make|remove|delete|lose|drop|hide|keep|show|enlarge|shrink|is|should|must|needs|goes|belongs)(?![a-z])/iu
const IS_DONE_ZH = /放|移|挪|摆|改|换|变|调|大|小|删|去掉|不要|居中|颜色|挡|靠|往/u

/**
 * A text that is spoken of by what it says — move "Soft leather" to the top, “Soft leather”这句放到顶部 — is called
 * what it is: the caption. Where several texts are of that kind, or other words are given as well, nothing is changed.
 */
export function nameTexts(text: string, { cut }: Scene): string {
  if ([...text.matchAll(QUOTED)].length !== 1) return text
  return text.replace(QUOTED, (quoted: string, words: string, start: number) => {
    const there = cut.texts.filter((one) => one.text.trim().toLowerCase() === words.trim().toLowerCase())
    const before = text.slice(0, start)
    const after = text.slice(start + quoted.length)
    const [one, another] = there
    if (!one || another || IS_WRITTEN.test(before)) return quoted
    const isChinese = /\p{Script=Han}/u.test(before + after)
    if (!(isChinese ? IS_DONE_ZH : IS_DONE_EN).test(before + after)) return quoted
    return roleOf(one, cut.texts, isChinese) ?? quoted
  })
}

function roleOf(text: CutText, texts: readonly CutText[], isChinese: boolean): string | undefined {
  const isTitle = text.role === 'title'
  if (texts.filter(({ role }) => (role === 'title') === isTitle).length > 1) return undefined
  if (isChinese) return isTitle ? '标题' : '字幕'
  return isTitle ? 'the title' : 'the caption'
}
