/** Whether this program may speak to anything beyond this computer. */
export interface OfflineSwitch {
  isOn(): boolean
  set(on: boolean): void
  /** Tells of every change, until the answer is called. */
  onChange(listener: (on: boolean) => void): () => void
}

export function createOfflineSwitch(on = false): OfflineSwitch {
  let now = on
  const listeners = new Set<(on: boolean) => void>()
  return {
    isOn: () => now,
    set(next) {
      if (next === now) return
      now = next
      for (const listener of listeners) listener(next)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** Whether a host, as an address names it, is this computer. No name is looked up to find that out. */
export function isThisComputer(hostname: string): boolean {
  return hostname === 'localhost' || /^\[?::1\]?$/.test(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

/** What a connection is refused with. The system says the same where the network is switched off. */
export class StayingOffline extends Error {
  readonly code = 'ENETDOWN'
  constructor(hostname: string) {
    super(`${hostname} is not connected to: staying offline.`)
  }
}
