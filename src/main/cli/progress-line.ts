import type { Screen } from './output'

const BAR_CHARS = 24

/** One line on a screen that is drawn over again. On anything but a screen it draws nothing. */
export interface ProgressLine {
  show(label: string, progress: number): void
  clear(): void
}

export function createProgressLine(screen: Screen, quiet: boolean): ProgressLine {
  let shown = ''
  const draw = (text: string): void => {
    if (text === shown) return
    screen.write(`\r\u001b[K${text}`)
    shown = text
  }
  if (!screen.isTTY || quiet) return { show: () => undefined, clear: () => undefined }
  return {
    show(label, progress) {
      const filled = Math.round(progress * BAR_CHARS)
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_CHARS - filled)
      const room = Math.max(8, (screen.columns || 80) - BAR_CHARS - 8)
      const short = [...label].slice(0, room).join('')
      draw(`${short} ${bar} ${Math.floor(progress * 100)}%`)
    },
    clear: () => draw(''),
  }
}
