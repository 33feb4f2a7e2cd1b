import { log } from './log'

/**
 * Writes what nobody foresaw into the log. Without this, Electron shows its text in a box of the system that holds up
 * everything until it is clicked, even a program that is about to end.
 */
export function logTheUnforeseen(): void {
  log.errorHandler.startCatching({ showDialog: false })
}
