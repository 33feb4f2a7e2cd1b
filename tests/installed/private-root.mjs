import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * Opens a folder that holds a system as a root of its own, with its own `/dev` and `/proc`. Needs root.
 *
 * All mounts lie in a namespace that ends with this process, however it ends; the folder is removed then. The machine
 * itself has nothing mounted at any time, so that emptying the folder can never reach what is the machine's.
 * @param {string} folder
 * @returns {Promise<{ pid: number, inside: readonly string[], close: () => Promise<void> }>} `pid` of the process that
 * holds it, as the machine counts; `inside` is what nsenter is told before the program that is to run there
 * @throws {Error} when the machine does not allow it; the folder is removed
 */
export async function openPrivateRoot(folder) {
  const script = join(import.meta.dirname, 'hold-root.sh')
  // A session of its own: Ctrl-C in the terminal must not end the one that removes the folder.
  const holder = spawn('sh', [script, folder], { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
  const ended = once(holder, 'close')
  const [line] = await Promise.race([once(createInterface({ input: holder.stdout }), 'line'), ended.then(() => [''])])
  const pid = Number(line)
  if (!pid) throw new Error(`${folder} could not be made a root of its own.`)
  const close = async () => {
    holder.stdin.end()
    await ended
  }
  return { pid, inside: [`--target=${pid}`, '--mount', '--pid'], close }
}
