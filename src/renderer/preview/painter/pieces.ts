/** What films are drawn from, apart from clips, under the addresses it came from. */
export interface Pieces {
  /**
   * Fetches it, or has it still. What is under way ends when nobody who asked for it wants it any more.
   * @throws {PieceError} or the signal's reason.
   */
  get(path: string, signal: AbortSignal): Promise<Uint8Array>
}

/** The engine did not hand out a piece of a film. */
export class PieceError extends Error {
  override readonly name = 'PieceError'
  constructor(
    path: string,
    readonly status: number,
  ) {
    super(`${path} was answered with ${status}.`)
  }
}

/** Some twenty photos at 1080p. */
const KEPT_BYTES = 80 * 1024 ** 2

interface Entry {
  readonly bytes: Promise<Uint8Array>
  /** 0 until it is there. */
  sizeBytes: number
  /** Another one wants it until its signal says otherwise. */
  wantFor(signal: AbortSignal): void
}

export function createPieces(load: typeof fetch, keptBytes = KEPT_BYTES): Pieces {
  /** In the order of their last use, oldest first. */
  const kept = new Map<string, Entry>()

  const makeRoom = (): void => {
    let sum = [...kept.values()].reduce((total, { sizeBytes }) => total + sizeBytes, 0)
    for (const [path, { sizeBytes }] of kept) {
      if (sum <= keptBytes) return
      kept.delete(path)
      sum -= sizeBytes
    }
  }

  const start = (path: string): Entry => {
    const forget = (): void => void (kept.get(path) === entry && kept.delete(path))
    const entry = startFetch(load, path, forget)
    entry.bytes.then(
      ({ length }) => {
        entry.sizeBytes = length
        makeRoom()
      },
      // Asked again, it may be there.
      forget,
    )
    return entry
  }

  return {
    get: async (path, signal) => {
      signal.throwIfAborted()
      const entry = kept.get(path) ?? start(path)
      kept.delete(path)
      kept.set(path, entry)
      entry.wantFor(signal)
      return entry.bytes
    },
  }
}

/** `onUnwanted` is told before anybody can ask again for what is being ended. */
function startFetch(load: typeof fetch, path: string, onUnwanted: () => void): Entry {
  const stopping = new AbortController()
  /** What is there needs no listeners, which would hold its bytes for as long as the film is open. */
  const over = new AbortController()
  const askers = new Set<AbortSignal>()
  const leave = (signal: AbortSignal): void => {
    askers.delete(signal)
    if (askers.size > 0) return
    onUnwanted()
    stopping.abort(signal.reason)
  }
  return {
    bytes: fetchBytes(load, path, stopping.signal).finally(() => over.abort()),
    sizeBytes: 0,
    wantFor: (signal) => {
      if (askers.has(signal)) return
      askers.add(signal)
      signal.addEventListener('abort', () => leave(signal), { once: true, signal: over.signal })
    },
  }
}

async function fetchBytes(load: typeof fetch, path: string, signal: AbortSignal): Promise<Uint8Array> {
  const answer = await load(path, { signal })
  if (!answer.ok) throw new PieceError(path, answer.status)
  return new Uint8Array(await answer.arrayBuffer())
}
