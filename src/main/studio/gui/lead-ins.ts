import { splitText } from './split-text'
import type { TextLine } from './text-lines'

const CONTENT =
  /\b(?:captions?|subtitles?|texts?|overlays?|scripts?|voice-?overs?|narration|titles?|lines?|story ?board|shots?|scenes?|copy|dialogue|lyrics|slogans?)\b|字幕|文案|标题|旁白|台词|脚本|分镜|镜头|场景|口播|歌词/iu
const HOW_TO =
  /\bhow to\b|\bsteps?\b|^\W*(?:to (?:export|download|share|preview|play|save|publish|change|edit)|(?:export|download|upload)(?:ing)?\W*$)|步骤|如何|怎么|怎样|操作|(?:导出|下载|上传|查看|修改|编辑)(?:方法|方式)?[:：]?\W*$/iu

/** What a line before a list says about the items. Captions and scripts are the film itself, whatever they ask for. */
export function readTopic(line: string): 'content' | 'how-to' | undefined {
  if (HOW_TO.test(line.slice(-80))) return 'how-to'
  return CONTENT.test(line) ? 'content' : undefined
}

export const isLeadIn = ({ kind, body }: TextLine): boolean =>
  kind === 'heading' || (kind === 'words' && /[:：]\**\s*$/u.test(body.slice(-8)))

/** A heading is left out with its steps only when it is about steps. */
const isAboutSteps = (body: string): boolean =>
  /\bnext\b|\bview\b|接下来|下一步|查看/iu.test(body) || readTopic(body) === 'how-to'

/** How far a line that announces others is followed. */
const LONGEST_GROUP = 200

/** A line as far as it is known what remains of it. */
export interface DoneLine {
  /** As it is shown. */
  readonly line: TextLine
  readonly isGone: boolean
}

/** What remains of a line without the words that announce others: `Done. To export:` without the list is `Done.` */
export function withoutAnnouncement({ kind, body }: TextLine): string {
  if (kind === 'heading') return ''
  const sentences = splitText(body)
  const last = sentences.at(-1)
  const clause = last?.clauses.at(-1)
  if (!last || !clause) return ''
  const tail = clause.text.length + last.end.length + last.gap.length
  return body.slice(0, body.length - tail).replace(/[\s,，;；—–-]+$/u, '')
}

/** Lines that announce only what is gone, without their announcement. */
export function leaveEmptyLeadIns(lines: readonly DoneLine[]): DoneLine[] {
  const done = [...lines]
  for (let at = done.length - 1; at >= 0; at -= 1) {
    const one = done[at]
    if (!one || one.isGone || !isLeadIn(one.line)) continue
    if (one.line.kind === 'heading' && !isAboutSteps(one.line.body)) continue
    if (!groupIsGone(done, at, one.line)) continue
    const body = withoutAnnouncement(one.line)
    done[at] = { line: { ...one.line, body }, isGone: body === '' }
  }
  return done
}

function groupIsGone(lines: readonly DoneLine[], leadAt: number, lead: TextLine): boolean {
  let count = 0
  for (let at = leadAt + 1; at < Math.min(lines.length, leadAt + LONGEST_GROUP); at += 1) {
    const one = lines[at]
    if (!one || one.line.kind === 'blank') continue
    if (!belongsTo(one.line, lead)) break
    if (!one.isGone) return false
    count += 1
  }
  return count > 0
}

function belongsTo(line: TextLine, lead: TextLine): boolean {
  if (line.kind === 'heading') return false
  if (lead.kind === 'heading') return true
  return line.isItem && (!lead.isItem || line.indent > lead.indent)
}
