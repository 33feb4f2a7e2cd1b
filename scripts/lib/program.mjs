import { ensureLibraries } from './libraries.mjs'
import { SetUpError } from './set-up-error.mjs'
import { withSetUpLock } from './set-up-lock.mjs'

/** Installs the libraries and builds the program, each only when it is missing or older than what it is made from. */
export async function ensureProgram() {
  await ensureLibraries()
  // Loaded late: it uses libraries that were installed a line ago.
  const { ensureBuilt } = await import('../build.mjs')
  await withSetUpLock(() => ensureBuilt({ quiet: true })).catch((error) => {
    throw new SetUpError('buildFailed', { reason: error.message })
  })
}
