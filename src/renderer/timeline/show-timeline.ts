/** The timeline's place in the page. */
export const TIMELINE_ID = 'timeline'

/** Leads a person's eyes, and the keyboard, to the timeline. */
export function showTimeline(): void {
  document.getElementById(TIMELINE_ID)?.focus()
}
