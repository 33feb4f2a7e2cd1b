import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What electron-builder signs with. */
const NAMES = ['CSC_LINK', 'CSC_KEY_PASSWORD', 'APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER']

/**
 * Forgets what is set to nothing. A workflow sets a secret it does not have to an empty text, and electron-builder would take that
 * for the path of a certificate and give up, where it should make an unsigned package.
 * @param {Record<string, string | undefined>} environment changed in place
 */
export function forgetEmptySecrets(environment) {
  for (const name of NAMES) if (environment[name]?.trim() === '') delete environment[name]
}

/**
 * Runs with Apple's key in a file: the secret of a workflow is the text of the key, and Apple's tool takes only a path. The file is
 * this user's alone and gone afterwards; a path is left as it is.
 * @template T
 * @param {Record<string, string | undefined>} environment changed while `run` runs
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function withKeyFile(environment, run) {
  const text = environment.APPLE_API_KEY
  if (!text?.includes('PRIVATE KEY')) return run()
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-key-'))
  const path = join(folder, 'key.p8')
  try {
    await writeFile(path, `${text.trim()}\n`, { mode: 0o600 })
    environment.APPLE_API_KEY = path
    return await run()
  } finally {
    environment.APPLE_API_KEY = text
    await rm(folder, { recursive: true, force: true })
  }
}
