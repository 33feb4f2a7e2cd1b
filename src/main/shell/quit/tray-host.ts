import { once } from 'node:events'
import type { Processes } from '../../host/ports'

const QUESTION = [
  '--session',
  '--print-reply',
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
  'string:org.kde.StatusNotifierWatcher',
]

/**
 * Whether this desktop shows the signs of programs without a window. Many Linux desktops do not, and a program that is
 * nowhere to be seen cannot be called back. Other systems always do.
 */
export async function hasTray(processes: Processes, platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'linux') return true
  try {
    const child = processes.spawn('dbus-send', QUESTION)
    let answer = ''
    child.stdout?.on('data', (piece: Buffer) => (answer += piece.toString()))
    await once(child, 'close')
    return /boolean true/.test(answer)
  } catch {
    return false
  }
}
