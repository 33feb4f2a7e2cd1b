import { flushSync } from 'react-dom'
import { shownView } from '../shown-view'

/** The timeline's place in the page. */
export const TIMELINE_ID = 'timeline'

/** Leads a person's eyes, and the keyboard, to the timeline: where only a part of the window is seen, to that part first. */
export function showTimeline(): void {
  flushSync(() => shownView.set('timeline'))
  document.getElementById(TIMELINE_ID)?.focus()
}
