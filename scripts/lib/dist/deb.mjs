import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../paths.mjs'
import { writeControl } from './deb-control.mjs'
import { layOut } from './deb-layout.mjs'
import { VERSION } from './manifest.mjs'
import { runTool } from './run-tool.mjs'

/** Names that Debian has for the processors we build on. */
const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' }

/**
 * Makes the Debian package out of the unpacked program. `small` packs as tightly as xz can, which takes minutes.
 * @param {{ runtime: import('../runtime/describe-runtime.mjs').Runtime, small: boolean }} options
 * @returns {Promise<string>} the file
 */
export async function makeDeb(unpacked, packages, { runtime, small }) {
  const architecture = ARCHITECTURES[process.arch]
  if (!architecture) throw new Error(`Debian has no name here for ${process.arch}.`)
  const file = join(packages, `reelwright_${VERSION}_${architecture}.deb`)
  const root = await mkdtemp(join(ROOT, 'dist', 'deb-'))
  try {
    await chmod(root, 0o755)
    await layOut(root, unpacked)
    await writeControl(root, { architecture, runtime })
    const packing = small ? ['-Zxz', '-z9', '-Sextreme'] : ['-Zxz', '-z1']
    await runTool('dpkg-deb', ['--root-owner-group', ...packing, '--build', root, file])
    return file
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
