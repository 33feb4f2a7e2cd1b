import { words } from './words.mjs'

/** Setting up cannot go on, and the message is the one line a person should read. */
export class SetUpError extends Error {
  constructor(name, facts = {}) {
    super(words(name, facts))
    this.name = 'SetUpError'
  }
}

/** Runs a command's main function; a set-up error becomes its one line and exit code 1. */
export async function runScript(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
