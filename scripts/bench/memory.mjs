import { readdir, readFile } from 'node:fs/promises'

/** Watches how much memory a process and everything below it hold, each shared page counted once. Answers the peak in MB. */
export function watchMemory(pid) {
  let peakKb = 0
  let stopped = false
  const watch = async () => {
    while (!stopped) {
      peakKb = Math.max(peakKb, await treeKb(pid))
      await new Promise((wake) => setTimeout(wake, 250))
    }
  }
  const watching = watch()
  return async () => {
    stopped = true
    await watching
    return Math.round(peakKb / 1024)
  }
}

/** What a process holds now, in MB: with everything below it, or alone. */
export const memoryMb = async (pid, { alone = false } = {}) =>
  Math.round((alone ? await pssKb(pid) : await treeKb(pid)) / 1024)

async function treeKb(root) {
  const parents = new Map()
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), await parentOf(name))
  }
  const isBelow = (pid) => pid === root || (parents.has(pid) && isBelow(parents.get(pid)))
  const sizes = await Promise.all([...parents.keys()].filter(isBelow).map(pssKb))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function parentOf(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

async function pssKb(pid) {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
}
