/** The system's keychain, as far as this layer needs it. */
export interface Vault {
  /** False where the system has none, or only one whose key everybody knows. */
  isReal(): Promise<boolean>
  encrypt(text: string): Promise<Uint8Array>
  /** Rejects when the key is another one by now. */
  decrypt(bytes: Uint8Array): Promise<string>
}
