import { join } from 'node:path'
import type { Files } from '../../host/ports'
import { tokenInVault } from './token-in-vault'
import { type TokenStore, tokenFile } from './token-store'
import type { Vault } from './vault'

/**
 * Where this program keeps its token. Without a keychain it is a file; but where another program of ours has put its
 * token into the keychain, which cannot be read from here, this one keeps its own beside it and leaves that alone.
 */
export async function openTokenStore(
  files: Files,
  { folder, apiUrl, vault }: { folder: string; apiUrl: string; vault: Vault | undefined },
): Promise<TokenStore> {
  const path = join(folder, 'token.keychain')
  const plain = tokenFile(files, join(folder, 'token.json'), apiUrl)
  const beside = tokenFile(files, join(folder, 'command-line.json'), apiUrl)
  if (vault) return forgettingBoth(tokenInVault({ files, vault, path, plain, apiUrl }), beside)
  const isInKeychain = await files.lstat(path).then(
    () => true,
    () => false,
  )
  return isInKeychain ? beside : plain
}

/** Who signs out in the window does not stay signed in on the command line. */
function forgettingBoth(store: TokenStore, beside: TokenStore): TokenStore {
  return { ...store, forget: async () => void (await Promise.all([store.forget(), beside.forget()])) }
}
