import type { Vault } from '../nemo/account/vault'

/**
 * A secret as it may lie on disk: bytes that only the keychain can open, in base64. Undefined where there is no keychain: such a
 * secret lasts as long as the program runs.
 */
export async function seal(vault: Vault, text: string): Promise<string | undefined> {
  if (!(await vault.isReal())) return undefined
  const bytes = await vault.encrypt(text).catch(() => undefined)
  return bytes && Buffer.from(bytes).toString('base64')
}

/** Undefined while the keychain is closed, and where it is another one by now. */
export function unseal(vault: Vault, sealed: string): Promise<string | undefined> {
  return vault.decrypt(Buffer.from(sealed, 'base64')).catch(() => undefined)
}
