import { runCommand } from './commands'

/** Leads the eyes, and the keyboard, to an export: in the strip, or in the list of all of them. */
export function goToExport(exportId: string): void {
  if (showRow(exportId)) return
  runCommand('view.jobs')
  requestAnimationFrame(() => requestAnimationFrame(() => showRow(exportId)))
}

function showRow(exportId: string): boolean {
  const row = document.querySelector<HTMLElement>(`[data-export="${exportId}"]`)
  if (!row) return false
  row.tabIndex = -1
  row.focus()
  row.scrollIntoView({ block: 'nearest' })
  return true
}
