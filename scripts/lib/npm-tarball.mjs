import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npmCommand } from './npm.mjs'
import { runQuietly } from './run.mjs'

/**
 * Downloads one published package as a tarball and checks that it is the very one we know.
 * @param {{ spec: string, sha512: string }} wanted `name@version` and the base64 digest
 * @param {string} folder an empty folder of ours
 * @returns {Promise<string>} the path of the tarball
 */
export async function fetchTarball({ spec, sha512 }, folder) {
  const [program, firstArgs] = npmCommand()
  const args = ['pack', spec, '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]
  const { code, output } = await runQuietly(program, [...firstArgs, ...args], { cwd: folder })
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'))
  if (code !== 0 || !name) throw new Error(`npm pack ${spec} failed: ${output.trim()}`)
  const path = join(folder, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  if (hash.digest('base64') !== sha512) throw new Error(`${spec} is not the package it should be`)
  return path
}
