import { type DoneLine, isLeadIn, withoutAnnouncement } from './lead-ins'
import { createNumbering } from './numbering'
import type { TextLine } from './text-lines'

export interface ShownLine {
  readonly text: string
  /** What may be shown of it while nothing has come behind it. Missing when that is all of it. */
  readonly withoutWaiting?: string
}

/** The lines that remain, counted anew, without the blank lines that stood around those that are gone. */
export function putTogether(lines: readonly DoneLine[]): ShownLine[] {
  const number = createNumbering()
  const shown: ShownLine[] = []
  let isBehindGap = false
  for (const one of lines) {
    const isBlank = one.line.kind === 'blank'
    const lead = number(one.line, one.isGone)
    isBehindGap ||= one.isGone
    if (one.isGone || (isBehindGap && isBlank && (shown.at(-1)?.text ?? '').trim() === '')) continue
    if (!isBlank) isBehindGap = false
    shown.push({ text: lead + one.line.body, ...withoutWaiting(one.line, lead) })
  }
  if (isBehindGap) while (shown.at(-1)?.text.trim() === '') shown.pop()
  return shown
}

function withoutWaiting(line: TextLine, lead: string): Pick<ShownLine, 'withoutWaiting'> {
  if (line.kind === 'blank') return { withoutWaiting: '' }
  if (!isLeadIn(line)) return {}
  const rest = withoutAnnouncement(line)
  return { withoutWaiting: rest === '' ? '' : lead + rest }
}
