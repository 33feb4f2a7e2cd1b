import { isNegated } from './guards'
import { toPlain } from './plain-words'
import { readCommand } from './read-command'

/** What joins a wish and an export that shall follow it: `make it shorter, then export`. */
const JOINTS =
  /(?:[,;，；。.!！\n][ \t]{0,4}(?:and )?(?:then )?|[ \t]{1,4}(?:and then|then|and)[ \t]{1,4}|(?:，|,| )?(?:然后|之后|接着|再|并且?|最后))(?:(?:when|once) (?:you're|you are|it's|it is|that's)? ?(?:done|ready|finished),? |(?:弄|做|完|改|剪|处理)?(?:好|成|完)(?:了)?(?:之后|以后|后)(?:再|就|，)?)?/giu
/** Only the last joints can stand before an export. */
const LONGEST_EXPORT = 120
/** Whether to export is left open, or is asked for first. */
const DEPENDS =
  /\b(?:if|ask|tell|once i|when i|after i|until|wait|first)\b|如果|要是|若|等我|等你|问我|告诉我|确认|之前/iu
/** What follows may be the text of a title. */
const NAMES =
  /\b(?:titles?|captions?|text|says?|called|named|writ(?:e|es|ing)|reads?|labelled)\b|改成|写上|写着|标题|字幕|文字|叫/iu

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

function isMeant(wish: string, joint: string, after: string): boolean {
  const last =
    toPlain(wish.slice(-LONGEST_EXPORT))
      .split(/[,;，；。.!！?？\n]/u)
      .at(-1) ?? ''
  if (DEPENDS.test(last) || isNegated(last)) return false
  if (/[,;，；。.!！\n]/u.test(joint)) return true
  // Without a comma `import and export` may be a title, so more than the bare word is asked for.
  return (
    !NAMES.test(last) && (joint.trim().toLowerCase() !== 'and' || /\s\S/.test(after.trim()) || !/\bimport$/i.test(wish))
  )
}
