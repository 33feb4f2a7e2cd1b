import { basename, dirname, join } from 'node:path'
import { readKeptFile, writeFileAtomically } from '../../host/atomic-file'
import type { Files } from '../../host/ports'
import type { GivenToken } from '../wire/account'
import { readKeptToken, toKeptText } from './kept-token'

/** Where a token is kept between starts: the system's keychain, or a file of its owner's. */
export type TokenPlace = 'keychain' | 'file'

/** Keeps a token, and says where. */
export interface TokenStore {
  read(): Promise<{ readonly token: GivenToken; readonly kept: TokenPlace } | undefined>
  write(token: GivenToken): Promise<TokenPlace>
  /** Takes away what is kept, and every copy of it. */
  forget(): Promise<void>
}

/** A file that only its owner may read, in a folder that only its owner may enter. */
export function tokenFile(files: Files, path: string, apiUrl: string): TokenStore {
  return {
    async read() {
      const { value: text } = await readKeptFile(files, path, (content) => {
        JSON.parse(content)
        return content
      })
      const token = readKeptToken(text ?? '', apiUrl)
      return token && { token, kept: 'file' }
    },
    async write(given) {
      await makeOwnFolder(files, dirname(path))
      await writeFileAtomically(files, path, toKeptText(given, apiUrl))
      return 'file'
    },
    forget: () => forgetFile(files, path),
  }
}

/** Removes a file and every copy of it that writing it may have left. */
export async function forgetFile(files: Files, path: string): Promise<void> {
  const names = await files.readdir(dirname(path)).catch((): string[] => [])
  const copies = names.filter((name) => name.replace(/^\./, '').startsWith(basename(path)))
  await Promise.all(copies.map((name) => files.rm(join(dirname(path), name), { force: true })))
}

export async function makeOwnFolder(files: Files, folder: string): Promise<void> {
  await files.mkdir(folder, { recursive: true, mode: 0o700 })
  await files.chmod(folder, 0o700)
}
