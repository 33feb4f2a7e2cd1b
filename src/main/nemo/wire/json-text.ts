/** Where a value stands in a JSON text: from the first character to behind the last. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** No answer of the service is nested deeper; a hostile one would overflow whoever walks it. */
const MAX_JSON_DEPTH = 64
/** A film of thousands of clips holds fewer. Small values in great number need many times the room of their text. */
const MAX_JSON_VALUES = 500_000

/** Whether a text is neither nested too deep nor of too many values. Looks at marks only, so it is safe before parsing. */
export function isModest(text: string, maxDepth = MAX_JSON_DEPTH, maxValues = MAX_JSON_VALUES): boolean {
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') at = endOfString(text, at) - 1
    else if (char === '}' || char === ']') depth -= 1
    else if (char === '{' || char === '[' || char === ',') {
      values += 1
      if (char !== ',') depth += 1
      if (depth > maxDepth || values > maxValues) return false
    }
  }
  return true
}

/**
 * Finds the text of the value at a path of object keys. Where a key comes twice the last one counts, as in `JSON.parse`.
 * The text must have been parsed before: this looks at no more syntax than it needs.
 */
export function rangeAt(text: string, path: readonly string[]): TextRange | undefined {
  let range: TextRange = { start: skipSpace(text, 0), end: text.length }
  for (const key of path) {
    const next = rangeOfKey(text, range, key)
    if (!next) return undefined
    range = next
  }
  return path.length === 0 ? { start: range.start, end: endOfValue(text, range.start) } : range
}

function rangeOfKey(text: string, { start }: TextRange, wanted: string): TextRange | undefined {
  if (text[start] !== '{') return undefined
  let found: TextRange | undefined
  let at = skipSpace(text, start + 1)
  while (text[at] === '"') {
    const keyEnd = endOfString(text, at)
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1)
    const valueEnd = endOfValue(text, valueStart)
    if (JSON.parse(text.slice(at, keyEnd)) === wanted) found = { start: valueStart, end: valueEnd }
    at = skipSpace(text, valueEnd)
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return found
}

function endOfValue(text: string, start: number): number {
  const first = text[start]
  if (first === '"') return endOfString(text, start)
  if (first === '{' || first === '[') return endOfBrackets(text, start)
  let at = start
  while (at < text.length && !',]} \t\n\r'.includes(text.charAt(at))) at += 1
  return at
}

function endOfBrackets(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') at = endOfString(text, at) - 1
    else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

/** `start` is at the opening quote; answers the place behind the closing one. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return text.length + 1
    if (!isEscaped(text, quote)) return quote + 1
    at = quote + 1
  }
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 1
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1
  return at
}
