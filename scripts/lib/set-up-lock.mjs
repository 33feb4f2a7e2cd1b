import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT, cacheFolder } from './paths.mjs'

const ASK_EVERY_MS = 100

/** The lock lies outside the checkout: what it guards is rewritten as a whole. */
const folder = () => join(cacheFolder(), 'locks')
const lockPath = () => join(folder(), createHash('sha256').update(ROOT).digest('hex').slice(0, 16))

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A holder that died leaves its lock behind; nobody waits for the dead. */
async function clearDeadLock(path) {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''))
  // Empty: taken this very moment, its holder has not written its name yet.
  if (holder > 0 && !isAlive(holder)) await rm(path, { force: true })
}

async function take(path) {
  for (;;) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      return await file.close()
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    await clearDeadLock(path)
    await sleep(ASK_EVERY_MS)
  }
}

/**
 * Does one piece of setting up while nobody else does any in this checkout: two commands started together build once.
 * @template T
 * @param {() => Promise<T>} work
 */
export async function withSetUpLock(work) {
  await mkdir(folder(), { recursive: true })
  await take(lockPath())
  try {
    return await work()
  } finally {
    await rm(lockPath(), { force: true })
  }
}
