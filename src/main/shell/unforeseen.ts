/**
 * Writes what nobody foresaw into the log. Without this, Electron shows its text in a box of the system that holds up
 * everything until it is clicked, even a program that is about to end. The log is read when there is something to write: the
 * window does not wait for it.
 */
export function logTheUnforeseen(): void {
  const note = (thrown: unknown): void => {
    import('./log').then(({ log }) => log.error('Unforeseen.', thrown)).catch(() => undefined)
  }
  process.on('uncaughtException', note)
  process.on('unhandledRejection', note)
}
