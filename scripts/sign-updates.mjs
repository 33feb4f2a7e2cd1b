import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The lists of electron-builder, one for each system. */
const LIST = /^latest.*\.yml$/

/**
 * Signs the lists of a release, so that programs which carry the public half of the key believe them.
 * @param {string} folder where the lists lie; each gets its signature beside it
 * @param {string} privateKey PKCS #8 in DER, as base64
 * @returns {Promise<string[]>} the lists that were signed
 */
export async function signUpdates(folder, privateKey) {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key of updates is an Ed25519 key.')
  const lists = (await readdir(folder)).filter((name) => LIST.test(name)).toSorted()
  for (const name of lists) {
    const signature = sign(null, await readFile(join(folder, name)), key)
    await writeFile(join(folder, `${name}.sig`), `${signature.toString('base64')}\n`)
  }
  return lists
}

/**
 * A new pair: the private half is a secret of the workflow, the public half goes into every build.
 * @returns {{ privateKey: string, publicKey: string }}
 */
export function newUpdateKeys() {
  const { privateKey } = generateKeyPairSync('ed25519')
  const toText = (key, type) => key.export({ format: 'der', type }).toString('base64')
  return { privateKey: toText(privateKey, 'pkcs8'), publicKey: toText(createPublicKey(privateKey), 'spki') }
}

async function main([folder]) {
  if (folder === '--new-key') {
    const { privateKey, publicKey } = newUpdateKeys()
    console.log(`REELWRIGHT_UPDATES_SECRET (a secret)   ${privateKey}`)
    console.log(`REELWRIGHT_UPDATES_KEY (a variable)    ${publicKey}`)
    return 0
  }
  const key = process.env.REELWRIGHT_UPDATES_SECRET
  if (!folder || !key) {
    console.error('REELWRIGHT_UPDATES_SECRET=... node scripts/sign-updates.mjs FOLDER, or --new-key')
    return 1
  }
  console.log(`Signed: ${(await signUpdates(folder, key)).join(', ') || 'nothing'}`)
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2))
