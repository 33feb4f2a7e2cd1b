import { basename, dirname, join } from 'node:path'
import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { ROOT } from '../paths.mjs'
import { VERSION } from './manifest.mjs'
import { runTool } from './run-tool.mjs'

/** The program as one folder that runs from anywhere, with its command line and what a desktop wants to know. */
export async function makeTarball(unpacked, packages) {
  const name = `reelwright-${VERSION}-linux-${process.arch}`
  const file = join(packages, `${name}.tar.gz`)
  const work = await mkdtemp(join(ROOT, 'dist', 'tarball-'))
  try {
    const extras = join(work, name)
    await mkdir(join(extras, 'bin'), { recursive: true })
    await copyFile(join(ROOT, 'packaging/linux/reelwright.sh'), join(extras, 'bin', 'reelwright'))
    await chmod(join(extras, 'bin', 'reelwright'), 0o755)
    for (const each of ['reelwright.desktop', 'reelwright.1']) {
      await copyFile(join(ROOT, 'packaging/linux', each), join(extras, each))
    }
    await copyFile(join(ROOT, 'resources/icon.svg'), join(extras, 'reelwright.svg'))
    // The big folder goes in under the same name without a copy of it.
    const rename = `--transform=s,^${basename(unpacked)},${name},`
    const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name']
    await runTool('tar', [
      ...owner,
      rename,
      '-czf',
      file,
      '-C',
      dirname(unpacked),
      basename(unpacked),
      '-C',
      work,
      name,
    ])
    return file
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
