import { basename } from 'node:path'
import type { FileHandle } from 'node:fs/promises'
import type { Files, Host } from '../../../src/main/host/ports'
import type { NemoClient } from '../../../src/main/nemo/client'

export interface Death {
  /** The journal entry at whose writing the program ends. */
  readonly entry: string
  readonly moment: 'before' | 'after'
}

/**
 * A program that can be killed at one line of its journal: from that moment on none of its calls to the disk or the
 * service does anything or ever answers, as after kill -9.
 */
export function mortal(
  host: Host,
  death: Death,
): { host: Host; client: (real: NemoClient) => NemoClient; died: Promise<void> } {
  let isDead = false
  let die: () => void = () => undefined
  const died = new Promise<void>((resolve) => (die = resolve))
  const never = new Promise<never>(() => undefined)
  /** The system closes what a dead program had open. */
  const kill = async (handle: FileHandle): Promise<never> => {
    isDead = true
    await handle.close()
    die()
    return never
  }

  const gated = <T extends object>(real: T, special: Partial<T> = {}): T =>
    new Proxy(real, {
      get(target, name) {
        const own = Reflect.get(special, name) as unknown
        const value = own ?? Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...args: unknown[]): unknown =>
          isDead ? never : (value as (...all: unknown[]) => unknown).apply(target, args)
      },
    })

  const journalHandle = (handle: FileHandle): FileHandle => {
    const writeFile = async (text: string): Promise<void> => {
      const isTheOne = text.includes(`"type":"${death.entry}"`)
      if (isTheOne && death.moment === 'before') return kill(handle)
      await handle.writeFile(text)
      if (isTheOne) return kill(handle)
    }
    return gated(handle, { writeFile })
  }
  const files: Files = gated(host.files, {
    open: async (path, ...rest) => {
      const handle = await host.files.open(path, ...rest)
      return basename(String(path)) === 'journal.ndjson' ? journalHandle(handle) : gated(handle)
    },
  })
  return { host: { ...host, files }, client: (real) => gated(real), died }
}
