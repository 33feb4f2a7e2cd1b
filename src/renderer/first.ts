// What the document says by itself is on the screen before the window's code is read, so that a start shows something at once. Main
// waits for the same: what it loads behind the window would keep the first picture from the screen.
const LONGEST_MS = 1000

let isStarted = false
const start = (): void => {
  if (isStarted) return
  isStarted = true
  // Beside the browser's own marks, for whoever measures a start.
  performance.mark('code-asked-for')
  void import('./main')
}
// The system's own word that the picture is there. The next frame's turn comes earlier than that.
new PerformanceObserver(start).observe({ type: 'paint', buffered: true })
// A window that is not seen draws no frames.
if (document.hidden) start()
else setTimeout(start, LONGEST_MS)
