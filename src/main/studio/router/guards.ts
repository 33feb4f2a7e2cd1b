/** Not yet, not at all: whatever follows is talk, not a command. */
const NEGATION =
  /\b(?:not|don't|dont|never|no|without|before|wait|until|stop|cancel)\b|别|不要|不用|先不|暂不|暂时不|不想|还没|没|取消|停止|[❌🚫🙅👎✋🛑]/iu
/** Something that was already done describes material: "the file I uploaded". */
const PAST =
  /\b(?:uploaded|exported|downloaded|saved|rendered|added)\b|(?:上传|导出|下载|保存|渲染|输出)(?:好|完)?(?:的|了|过)|的(?:上传|导出|下载|渲染|输出)/iu
/** Said of a film that may be exported now, not of one that was. */
const GO_AHEAD = /可以(?:导出|下载)了(?!吗|么|没)/u
const QUOTED = /["“”„«»「」『』《》`]|(?:^|\s)'|'(?:\s|$)/u

export const isNegated = (plain: string): boolean => NEGATION.test(plain)

/** Quoted words, refusals and reports are never commands, whatever words they are made of. */
export function isPlainSpeech(plain: string): boolean {
  return !QUOTED.test(plain) && !isNegated(plain) && !PAST.test(plain.replace(GO_AHEAD, ''))
}

export const withoutQuoted = (plain: string): string =>
  plain.replace(
    /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|《[^》]*》|`[^`]*`|(?<=^|[\s\p{Script=Han}])'[^']*'/gu,
    ' ',
  )
