import { join } from 'node:path'
import { findProgram } from '../find-program.mjs'
import { ROOT } from '../paths.mjs'
import { runQuietly } from '../run.mjs'

const linux = (name) => join(ROOT, 'packaging', 'linux', name)

/** What Debian and freedesktop check packages with. Only errors count: what lintian warns of is a matter of taste. */
const CHECKS = [
  { program: 'desktop-file-validate', args: () => [linux('reelwright.desktop')] },
  { program: 'appstreamcli', args: () => ['validate', '--no-net', linux('com.reelwright.app.metainfo.xml')] },
  { program: 'lintian', args: (deb) => ['--allow-root', '--fail-on', 'error', '--tag-display-limit', '0', deb] },
]

/**
 * Has a Debian package looked at by the tools that are on this machine.
 * @param {string} deb
 * @returns {Promise<{ program: string, result: 'passed' | 'failed' | 'skipped', output: string }[]>}
 */
export async function checkPackage(deb) {
  const results = []
  for (const { program, args } of CHECKS) {
    if (!findProgram(program)) {
      results.push({ program, result: 'skipped', output: '' })
      continue
    }
    const { code, output } = await runQuietly(program, args(deb))
    results.push({ program, result: code === 0 ? 'passed' : 'failed', output: output.trim() })
  }
  return results
}
