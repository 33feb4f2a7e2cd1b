// What the document says by itself is painted before the window's code is read, so that a start shows something at once.
const LONGEST_MS = 100

let isStarted = false
const start = (): void => {
  if (!isStarted) void import('./main')
  isStarted = true
}
requestAnimationFrame(() => setTimeout(start))
// A window that is not seen draws no frames.
setTimeout(start, LONGEST_MS)
