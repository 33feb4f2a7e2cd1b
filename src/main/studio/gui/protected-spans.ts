const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '【': '】',
  '(': ')',
  '（': '）',
  '`': '`',
  '[': ']',
}

/** A quote that is open for longer is taken for a stray mark. Also keeps a line full of marks cheap. */
const LONGEST_SPAN = 400

export interface ProtectedSpans {
  /** From where a span begins to behind where it ends: no sentence ends in between. */
  readonly endOf: ReadonlyMap<number, number>
  /** The first mark that may still be closed by text that has not come yet. */
  readonly firstOpen: number | undefined
}

/** Finds what belongs together whatever stands in it: quoted words, brackets, code. */
export function findProtected(line: string): ProtectedSpans {
  const endOf = new Map<number, number>()
  let firstOpen: number | undefined
  for (let at = 0; at < line.length; at += 1) {
    const closer = closerAt(line, at)
    if (closer === undefined) continue
    const length = findCloser(line.slice(at + 1, at + 1 + LONGEST_SPAN), closer)
    if (length === -1) {
      if (line.length - at <= LONGEST_SPAN) firstOpen ??= at
      continue
    }
    endOf.set(at, at + length + 2)
    at += length + 1
  }
  return { endOf, firstOpen }
}

function closerAt(line: string, at: number): string | undefined {
  const mark = line.charAt(at)
  if (mark !== "'") return CLOSERS[mark]
  // An apostrophe opens a quote only where no word ends.
  return at === 0 || /[\s(（,，:：]/.test(line.charAt(at - 1)) ? "'" : undefined
}

function findCloser(inside: string, closer: string): number {
  return closer === "'" ? inside.search(/'(?![\p{L}\p{N}])/u) : inside.indexOf(closer)
}
