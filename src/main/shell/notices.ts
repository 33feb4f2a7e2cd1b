import { Notification, type NotificationConstructorOptions } from 'electron'
import type { Language } from '../../shared/language'
import type { EndedExport } from './export-watch'
import { type NoticeAction, toNotice } from './to-notice'

export interface Notices {
  tell(job: EndedExport): void
}

export function createNotices(
  language: () => Language,
  act: (action: NoticeAction, job: EndedExport) => void,
): Notices {
  // A notification that nobody holds may be collected, and its click with it.
  const shown = new Set<Notification>()
  return {
    tell(job) {
      const { actions, onClick, ...texts } = toNotice(job, language())
      const buttons = actions.map(({ label }) => ({ type: 'button' as const, text: label }))
      const options: NotificationConstructorOptions = { ...texts, actions: buttons }
      const notification = new Notification(options)
      notification.on('click', () => act(onClick, job))
      notification.on('action', (_event, index) => act(actions[index]?.action ?? onClick, job))
      notification.on('close', () => shown.delete(notification))
      shown.add(notification)
      notification.show()
    },
  }
}
