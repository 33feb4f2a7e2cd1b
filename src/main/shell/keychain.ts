import type { Vault } from '../nemo/account/vault'

/** What is used of Electron's `safeStorage`. Older runtimes have only the form that blocks, newer ones deprecate it. */
interface SafeStorage {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(bytes: Buffer): string
  isAsyncEncryptionAvailable?(): Promise<boolean>
  encryptStringAsync?(text: string): Promise<Buffer>
  decryptStringAsync?(bytes: Buffer): Promise<{ readonly result: string }>
  /** Linux only. */
  getSelectedStorageBackend?(): string
}

/** Linux without a keychain: texts are encrypted with a key that everybody knows. */
const NO_KEYCHAIN = ['basic_text', 'unknown']

/** The system's keychain, once the app is ready. */
export function createKeychain(storage: SafeStorage, system: string = process.platform): Vault {
  const hasKey = (): boolean =>
    system !== 'linux' || !NO_KEYCHAIN.includes(storage.getSelectedStorageBackend?.() ?? 'unknown')
  return {
    async isReal() {
      try {
        return hasKey() && (await (storage.isAsyncEncryptionAvailable?.() ?? storage.isEncryptionAvailable()))
      } catch {
        return false
      }
    },
    async encrypt(text) {
      return (await storage.encryptStringAsync?.(text)) ?? storage.encryptString(text)
    },
    async decrypt(bytes) {
      const encrypted = Buffer.from(bytes)
      return (await storage.decryptStringAsync?.(encrypted))?.result ?? storage.decryptString(encrypted)
    },
  }
}
