import { flushSync } from 'react-dom'
import { shownView } from '../shown-view'

/** The timeline's place in the page. */
export const TIMELINE_ID = 'timeline'

/** Leads a person's eyes, and the keyboard, to the timeline: where only one side is seen, to that side first. */
export function showTimeline(): void {
  flushSync(() => shownView.set('film'))
  document.getElementById(TIMELINE_ID)?.focus()
}
