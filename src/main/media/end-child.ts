import type { ChildProcess } from 'node:child_process'
import type { Host } from '../host/ports'

/** How long a child may take to obey before it is killed. */
const GRACE_MS = 2_000

/** Asks a child to end, then makes it. What it still had to say is dropped, so that a full pipe cannot hold it. Resolves when it is gone. */
export async function endChild(host: Host, child: ChildProcess): Promise<void> {
  child.stdin?.destroy()
  child.stdout?.destroy()
  if (child.pid === undefined || hasEnded(child)) return
  const patience = new AbortController()
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      patience.abort()
      resolve()
    })
  })
  child.kill('SIGTERM')
  await host.clock.sleep(GRACE_MS, patience.signal).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  )
  await exited
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
