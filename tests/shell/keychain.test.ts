import { expect, it } from 'vitest'
import { createKeychain } from '../../src/main/shell/keychain'

const turned = (text: string): Buffer => Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0x5a))
const back = (bytes: Buffer): string => Buffer.from([...bytes].map((byte) => byte ^ 0x5a)).toString()

/** What older runtimes have. */
const blocking = {
  isEncryptionAvailable: () => true,
  encryptString: turned,
  decryptString: back,
  getSelectedStorageBackend: () => 'gnome_libsecret',
}

/** What newer runtimes have beside it; the older form is not to be used there. */
const waiting = {
  ...blocking,
  isEncryptionAvailable: () => false,
  encryptString: (): Buffer => expect.unreachable('the form that blocks'),
  decryptString: (): string => expect.unreachable('the form that blocks'),
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync: (text: string) => Promise.resolve(turned(text)),
  decryptStringAsync: (bytes: Buffer) => Promise.resolve({ result: back(bytes), shouldReEncrypt: false }),
}

it.each([
  ['an older runtime', blocking],
  ['a newer runtime', waiting],
])('keeps words so that only it can read them, on %s', async (_, storage) => {
  const vault = createKeychain(storage, 'linux')

  expect(await vault.isReal()).toBe(true)
  const bytes = await vault.encrypt('nmv_usr_1')
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('nmv_usr')
  expect(await vault.decrypt(bytes)).toBe('nmv_usr_1')
})

it.each(['basic_text', 'unknown'])(
  'is not real on Linux when the key is one that everybody knows: %s',
  async (backend) => {
    const storage = { ...blocking, getSelectedStorageBackend: () => backend }

    expect(await createKeychain(storage, 'linux').isReal()).toBe(false)
  },
)

it('asks nothing of Linux elsewhere', async () => {
  const { isEncryptionAvailable, encryptString, decryptString } = blocking
  const elsewhere = { isEncryptionAvailable, encryptString, decryptString }

  expect(await createKeychain(elsewhere, 'darwin').isReal()).toBe(true)
  expect(await createKeychain({ ...elsewhere, isEncryptionAvailable: () => false }, 'win32').isReal()).toBe(false)
})

it('is not real when it cannot even be asked', async () => {
  const isAsyncEncryptionAvailable = () => Promise.reject(new Error('locked'))

  expect(await createKeychain({ ...waiting, isAsyncEncryptionAvailable }, 'linux').isReal()).toBe(false)
})

it('says so when the key is another one by now', async () => {
  const decryptStringAsync = () => Promise.reject(new Error('another key'))

  await expect(createKeychain({ ...waiting, decryptStringAsync }, 'linux').decrypt(Buffer.from('x'))).rejects.toThrow()
})
