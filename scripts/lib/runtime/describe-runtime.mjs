import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the program lies inside an unpacked Electron, by platform. */
const PROGRAM = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

/**
 * An Electron that can be started.
 * @typedef {object} Runtime
 * @property {'named' | 'official' | 'fallback'} source who chose it
 * @property {string} version such as 45.4.1
 * @property {string} distPath its folder
 * @property {string} executablePath its program
 */

/**
 * Describes the Electron in a folder, or answers undefined when there is none.
 * @param {Runtime['source']} source
 * @param {string} distPath
 * @returns {Runtime | undefined}
 */
export function describeRuntime(source, distPath) {
  const executablePath = join(distPath, PROGRAM[process.platform] ?? 'electron')
  const versionPath = join(distPath, 'version')
  if (!existsSync(executablePath) || !existsSync(versionPath)) return undefined
  const version = readFileSync(versionPath, 'utf8').trim().replace(/^v/, '')
  return { source, version, distPath, executablePath }
}
