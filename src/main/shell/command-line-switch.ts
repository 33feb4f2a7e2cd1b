/**
 * What the installed `reelwright` says first (`packaging/linux/reelwright.sh`). A person's words follow behind `--`, where
 * Chromium looks for no switches of its own.
 */
const COMMAND_LINE = '--command-line'

export const isCommandLine = (words: readonly string[]): boolean => words[1] === COMMAND_LINE

/** The person's words. */
export const commandLineArgs = (words: readonly string[]): readonly string[] => words.slice(words.indexOf('--') + 1)
