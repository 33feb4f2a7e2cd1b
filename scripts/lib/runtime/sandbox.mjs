import { statSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from '../run.mjs'
import { say } from '../words.mjs'

const SET_UID = 0o4000

function hasSetUidHelper(distPath) {
  const { mode, uid } = statSync(join(distPath, 'chrome-sandbox'), { throwIfNoEntry: false }) ?? { mode: 0, uid: -1 }
  return uid === 0 && (mode & SET_UID) !== 0
}

/**
 * The arguments with which Electron can start here. Chromium refuses to run its sandbox as root, and where neither a
 * user namespace nor the set-uid helper is to be had (Ubuntu since 23.10, for programs outside /usr) it aborts.
 * @returns {Promise<string[]>}
 */
export async function sandboxArguments(runtime) {
  if (process.platform !== 'linux') return []
  if (process.getuid() === 0) return ['--no-sandbox']
  if (hasSetUidHelper(runtime.distPath)) return []
  const { code } = await runQuietly('unshare', ['--user', '--map-root-user', 'true'])
  if (code === 0 || code === 127) return []
  say('sandboxOff')
  return ['--no-sandbox']
}
