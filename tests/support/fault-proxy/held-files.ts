import type { FileHandle } from 'node:fs/promises'
import type { Files } from '../../../src/main/host/ports'

/** Files that hold the clock while the disk is at work, so that no limit passes because a disk is slow today. */
export function heldFiles(files: Files, clock: { held: number }): Files {
  return holding(files, clock)
}

function holding<T extends object>(real: T, clock: { held: number }): T {
  return new Proxy(real, {
    get(target, name) {
      const own: unknown = Reflect.get(target, name)
      if (typeof own !== 'function') return own
      return (...args: unknown[]): unknown => {
        const result: unknown = (own as (...all: unknown[]) => unknown).apply(target, args)
        return result instanceof Promise ? held(result, clock) : result
      }
    },
  })
}

async function held(work: Promise<unknown>, clock: { held: number }): Promise<unknown> {
  clock.held += 1
  try {
    const value = await work
    return isHandle(value) ? holding(value, clock) : value
  } finally {
    clock.held -= 1
  }
}

function isHandle(value: unknown): value is FileHandle {
  return typeof value === 'object' && value !== null && 'fd' in value && 'read' in value
}
