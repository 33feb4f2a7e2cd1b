/** With these a system that shuts down, or a person at a terminal, asks a program to end. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/**
 * Has the program end in order when it is asked to by a signal. Electron does so by itself until a library listens for them too:
 * the one that writes the settings would end the program on the spot. It tidies up when the process exits as well, so that nothing
 * is lost without its ear. Called when that library is loaded.
 */
export function quitOnSignals(quit: () => void): void {
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal)
    process.on(signal, quit)
  }
}
