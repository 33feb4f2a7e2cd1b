import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What the desktop's notification daemon knows. It is there in the headless session only. */
async function dunstctl(...args: string[]): Promise<string> {
  const { stdout } = await run('dunstctl', args)
  return stdout.trim()
}

/** Whether this desktop is the headless one, whose notifications a test may count and close. */
export const canCountNotifications = process.env['REELWRIGHT_DESKTOP_SESSION'] === '1'

/** How many notifications are on the screen or waiting for room there. */
export async function countNotifications(): Promise<number> {
  const counts = await Promise.all([dunstctl('count', 'displayed'), dunstctl('count', 'waiting')])
  return counts.reduce((sum, count) => sum + Number(count), 0)
}

/** Clicks the newest notification. */
export async function clickNotification(): Promise<void> {
  await dunstctl('action', '0')
}

/** Takes every notification off the screen, so that a test counts its own. */
export async function closeNotifications(): Promise<void> {
  await dunstctl('close-all')
}
