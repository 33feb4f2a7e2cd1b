import { dirname } from 'node:path'
import { z } from 'zod'
import { readKeptFile, writeFileAtomically } from '../../host/atomic-file'
import type { Files } from '../../host/ports'
import type { GivenToken } from '../wire/account'

/** Where a token is kept between starts. */
export interface TokenStore {
  read(): Promise<GivenToken | undefined>
  write(token: GivenToken): Promise<void>
}

const KeptToken = z.object({
  /** The service that gave it, and the only one it is shown to. */
  apiUrl: z.string(),
  token: z.string(),
  userId: z.string().optional(),
  expiresAtMs: z.number().optional(),
})

/** A file that only its owner may read, in a folder that only its owner may enter. */
export function tokenFile(files: Files, path: string, apiUrl: string): TokenStore {
  return {
    async read() {
      const { value: kept } = await readKeptFile(files, path, (text) => KeptToken.parse(JSON.parse(text)))
      if (kept?.apiUrl !== apiUrl) return undefined
      const { token, userId, expiresAtMs } = kept
      return { token, ...(userId !== undefined && { userId }), ...(expiresAtMs !== undefined && { expiresAtMs }) }
    },
    async write(given) {
      await files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await files.chmod(dirname(path), 0o700)
      await writeFileAtomically(files, path, JSON.stringify({ apiUrl, ...given }))
    },
  }
}
