/** What films are drawn from, apart from clips, under the addresses it came from. */
export interface Pieces {
  /** Fetches it, or has it still. @throws {PieceError} */
  get(path: string): Promise<Uint8Array>
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

export function createPieces(load: typeof fetch, keptBytes = KEPT_BYTES): Pieces {
  /** In the order of their last use, oldest first. */
  const kept = new Map<string, { readonly bytes: Promise<Uint8Array>; sizeBytes: number }>()

  const makeRoom = (): void => {
    let sum = [...kept.values()].reduce((total, { sizeBytes }) => total + sizeBytes, 0)
    for (const [path, { sizeBytes }] of kept) {
      if (sum <= keptBytes) return
      kept.delete(path)
      sum -= sizeBytes
    }
  }

  const start = (path: string): Promise<Uint8Array> => {
    const entry = { bytes: fetchBytes(load, path), sizeBytes: 0 }
    entry.bytes.then(
      ({ length }) => {
        entry.sizeBytes = length
        makeRoom()
      },
      // Asked again, it may be there.
      () => kept.get(path) === entry && kept.delete(path),
    )
    kept.set(path, entry)
    return entry.bytes
  }

  return {
    get: (path) => {
      const known = kept.get(path)
      if (!known) return start(path)
      kept.delete(path)
      kept.set(path, known)
      return known.bytes
    },
  }
}

async function fetchBytes(load: typeof fetch, path: string): Promise<Uint8Array> {
  const answer = await load(path)
  if (!answer.ok) throw new PieceError(path, answer.status)
  return new Uint8Array(await answer.arrayBuffer())
}
