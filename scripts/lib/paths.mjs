import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout these scripts belong to. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Where downloads outlive `npm ci`: REELWRIGHT_CACHE, else the user's cache folder. */
export function cacheFolder(environment = process.env) {
  if (environment.REELWRIGHT_CACHE) return resolve(environment.REELWRIGHT_CACHE)
  if (process.platform === 'win32' && environment.LOCALAPPDATA) {
    return join(environment.LOCALAPPDATA, 'reelwright', 'cache')
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'reelwright')
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'reelwright')
}
