import { dirname } from 'node:path'
import { z } from 'zod'
import { readKeptFile, writeFileAtomically } from '../../host/atomic-file'
import type { Files } from '../../host/ports'
import type { GivenToken } from '../wire/account'

/** Where a token is kept between starts: the system's keychain, or a file of its owner's. */
export type TokenPlace = 'keychain' | 'file'

/** Keeps a token, and says where. */
export interface TokenStore {
  read(): Promise<{ readonly token: GivenToken; readonly kept: TokenPlace } | undefined>
  write(token: GivenToken): Promise<TokenPlace>
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
      return {
        token: { token, ...(userId !== undefined && { userId }), ...(expiresAtMs !== undefined && { expiresAtMs }) },
        kept: 'file',
      }
    },
    async write(given) {
      await files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await files.chmod(dirname(path), 0o700)
      await writeFileAtomically(files, path, JSON.stringify({ apiUrl, ...given }))
      return 'file'
    },
  }
}
