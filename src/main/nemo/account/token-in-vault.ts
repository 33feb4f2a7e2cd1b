import { dirname } from 'node:path'
import { writeFileAtomically } from '../../host/atomic-file'
import type { Files } from '../../host/ports'
import type { GivenToken } from '../wire/account'
import { readKeptToken, toKeptText } from './kept-token'
import { type TokenPlace, type TokenStore, forgetFile, makeOwnFolder } from './token-store'
import type { Vault } from './vault'

interface VaultParts {
  readonly files: Files
  readonly vault: Vault
  /** Where the encrypted bytes lie. */
  readonly path: string
  /** Serves where the system has no keychain. What lies there moves into the keychain with the next token. */
  readonly plain: TokenStore
  readonly apiUrl: string
}

/** A token that only this person's keychain can open. */
export function tokenInVault({ files, vault, path, plain, apiUrl }: VaultParts): TokenStore {
  /**
   * Bytes of another keychain, or none: there is no token then, and the next one takes their place. A keychain is only asked for
   * what lies there: on some systems it is opened with that, and the whole program waits.
   */
  async function readEncrypted(): Promise<GivenToken | undefined> {
    try {
      const bytes = await files.readFile(path)
      return (await vault.isReal()) ? readKeptToken(await vault.decrypt(bytes), apiUrl) : undefined
    } catch {
      return undefined
    }
  }

  async function tryToEncrypt(text: string): Promise<Uint8Array | undefined> {
    if (!(await vault.isReal())) return undefined
    return vault.encrypt(text).catch(() => undefined)
  }

  return {
    async read() {
      const inFile = await plain.read()
      const token = await readEncrypted()
      if (!token) return inFile
      // A start without the keychain may have left a younger one.
      return inFile && lastsLonger(inFile.token, token) ? inFile : { token, kept: 'keychain' }
    },
    async write(given): Promise<TokenPlace> {
      const encrypted = await tryToEncrypt(toKeptText(given, apiUrl))
      if (!encrypted) return plain.write(given)
      await makeOwnFolder(files, dirname(path))
      await writeFileAtomically(files, path, encrypted)
      await plain.forget()
      return 'keychain'
    },
    async forget() {
      await Promise.all([forgetFile(files, path), plain.forget()])
    },
  }
}

function lastsLonger(one: GivenToken, other: GivenToken): boolean {
  return (one.expiresAtMs ?? 0) > (other.expiresAtMs ?? 0)
}
