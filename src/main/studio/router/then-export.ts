import { isNegated } from './guards'
import { toPlain } from './plain-words'
import { readCommand } from './read-command'

/** What joins a wish and an export that shall follow it: `make it shorter, then export`. */
const JOINTS =
  /(?:[,;，；。.!！][ \t]{0,4}\n?(?:and )?(?:then )?|\n{1,2}(?:and )?then |[ \t]{1,4}(?:and then|then|and)[ \t]{1,4}|(?:，|,| )?(?:然后|之后|接着|再|并且?|最后))(?:(?:when|once) (?:you're|you are|it's|it is|that's)? ?(?:done|ready|finished),? |(?:弄|做|完|改|剪|处理)?(?:好|成|完)了?(?:之后|以后|后)?(?:再|就|，)?)?/giu
/** Only the last joints can stand before an export. */
const LONGEST_EXPORT = 120
/** Whether to export is left open, or is asked for first. */
const DEPENDS =
  /\b(?:if|ask|tell|once i|when i|after i|until|wait|first)\b|如果|要是|若|等我|等你|问我|告诉我|确认|之前|等一下|等等|稍等|等会|一会|晚点|晚些/iu
/** What follows may be the text of a title. */
const NAMES =
  /\b(?:titled|called|named|say(?:s|ing)?|writ(?:e|es|ing)|reads?|labelled|(?:titles?|captions?|text|name) (?:to|is|as|of))\b|改成|改为|写|叫|说|(?:标题|字幕|文字|文案)(?:是|为)/iu

/** The wish before a closing "then export", or undefined when there is none. */
export function splitOffExport(text: string): string | undefined {
  const from = Math.max(0, text.length - LONGEST_EXPORT)
  for (const joint of text.slice(from).matchAll(JOINTS)) {
    const at = from + joint.index
    const wish = text
      .slice(0, at)
      .trimEnd()
      .replace(/[,，;；、]$/u, '')
      .trim()
    const after = text.slice(at + joint[0].length)
    if (wish === '' || readCommand(after) !== 'export' || readCommand(wish) !== undefined) continue
    return isMeant(wish, joint[0], after) ? wish : undefined
  }
  return undefined
}

/** Nothing but the key itself: it may be the last word of a list. */
const BARE = /^\s*(?:export|download|render|导出|下载|渲染|输出|成片)[\s.!。！~～]*$/iu
const FOLLOWS_UP = /then|done|ready|finished|然后|之后|后|接着|再|最后|好|完/iu

function isMeant(wish: string, joint: string, after: string): boolean {
  const plain = toPlain(wish.slice(-LONGEST_EXPORT))
  const last = plain.split(/[,;，；。.!！?？\n]/u).at(-1) ?? ''
  if (DEPENDS.test(last) || isNegated(last)) return false
  const isParted = /[,;，；。.!！\n]/u.test(joint)
  if (FOLLOWS_UP.test(joint)) return isParted || !NAMES.test(last)
  const isBareWord = BARE.test(after)
  if (isParted) return !isBareWord
  return !NAMES.test(last) && !(isBareWord && isSlogan(plain))
}

/** Single words in a row are a slogan or a list: `plan, shoot and export`, `a film on import and export`. */
const isSlogan = (plain: string): boolean =>
  /\bimport$/.test(plain) ||
  plain.split(/[,，;；.。、]|\band\b/u).every((part) => /^\s*(?:[a-z']+|\p{Script=Han}{1,2})\s*$/u.test(part))
