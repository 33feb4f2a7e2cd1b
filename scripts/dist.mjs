import { mkdir, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { checkPackage } from './lib/dist/check.mjs'
import { makeDeb } from './lib/dist/deb.mjs'
import { makeIcons } from './lib/dist/icons.mjs'
import { packProgram } from './lib/dist/pack.mjs'
import { expectBudget, toSizes } from './lib/dist/sizes.mjs'
import { makeTarball } from './lib/dist/tarball.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { requireNode } from './lib/node-version.mjs'
import { ROOT } from './lib/paths.mjs'
import { ensureProgram } from './lib/program.mjs'
import { runScript } from './lib/set-up-error.mjs'

const packages = join(ROOT, 'dist', 'packages')

/**
 * `npm run dist`: the packages of the machine it runs on, in `dist/packages`. On Linux the `.deb` and the `.tar.gz` are our
 * own work; `--small` packs it tighter and
 * takes minutes for it; `--check` has it looked at by the tools of Debian that are here; `--appimage` adds the AppImage, whose tools electron-builder downloads. Elsewhere all is electron-builder's.
 */
await runScript(async () => {
  requireNode()
  await ensureProgram()
  const { runtime } = await ensureElectron()
  await rm(packages, { recursive: true, force: true })
  await mkdir(packages, { recursive: true })
  await makeIcons(join(ROOT, 'dist', 'icons'))
  const linux = process.platform === 'linux'
  const unpacked = await packProgram(runtime, { targets: !linux || process.argv.includes('--appimage') })
  const made = linux
    ? [
        await makeDeb(unpacked, packages, { runtime, small: process.argv.includes('--small') }),
        await makeTarball(unpacked, packages),
      ]
    : []
  for (const { what, megabytes } of await toSizes(unpacked, made)) {
    console.log(`${megabytes.toFixed(1).padStart(7)} MB  ${relative(ROOT, what)}`)
  }
  await expectBudget(unpacked)
  const [deb] = made
  return process.argv.includes('--check') && deb ? printChecks(await checkPackage(deb)) : 0
})

function printChecks(checks) {
  for (const { program, result, output } of checks)
    console.log(`${result.padEnd(7)} ${program}${output && `\n${output}`}`)
  return checks.some(({ result }) => result === 'failed') ? 1 : 0
}
