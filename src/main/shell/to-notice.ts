import type { Language } from '../../shared/language'
import type { EndedExport } from './export-watch'
import { WORDS } from './words'

/** What a person may do from a notification. All but `open` leave the window where it is. */
export type NoticeAction = 'open' | 'show-file' | 'play'

interface Notice {
  readonly title: string
  readonly body: string
  readonly onClick: NoticeAction
  /** Where the system draws no buttons, the click is all there is. */
  readonly actions: readonly { readonly action: NoticeAction; readonly label: string }[]
}

export function toNotice(job: EndedExport, language: Language): Notice {
  const words = WORDS[language]
  if (job.phase === 'failed') {
    const body = `${job.fileName}: ${job.failure.message}`
    return { title: words.failedTitle, body, onClick: 'open', actions: [{ action: 'open', label: words.openWindow }] }
  }
  return {
    title: words.doneTitle,
    body: words.doneBody(job.file.name),
    onClick: 'show-file',
    actions: [
      { action: 'show-file', label: words.showFile },
      { action: 'play', label: words.play },
    ],
  }
}
