import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../paths.mjs'
import { runQuietly } from '../run.mjs'
import { say } from '../words.mjs'
import { describeRuntime } from './describe-runtime.mjs'

const PACKAGE = join(ROOT, 'node_modules', 'electron')

/** A download that takes longer than this is stuck. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000

const wantedVersion = () => JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version

/** The Electron that package.json names, when it is unpacked already. */
export function officialRuntime() {
  const runtime = describeRuntime('official', join(PACKAGE, 'dist'))
  return runtime?.version === wantedVersion() ? runtime : undefined
}

/** Lets the electron package download its binary. Answers undefined, with the reason, where it cannot be reached. */
export async function downloadOfficial() {
  say('gettingRuntime', { version: wantedVersion() })
  const { code, output } = await runQuietly(process.execPath, [join(PACKAGE, 'install.js')], {
    timeout: DOWNLOAD_LIMIT_MS,
  })
  const reason = output.split('\n').find((line) => /error|fail/i.test(line)) ?? output.trim()
  return code === 0 ? { runtime: officialRuntime(), reason } : { runtime: undefined, reason }
}
