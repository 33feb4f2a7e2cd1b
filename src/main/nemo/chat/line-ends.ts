/**
 * Makes every line end a single LF, also one that is cut in two. Only CR, LF and both together end a line: the separators
 * of Unicode stand inside texts. A CR counts at once, without waiting for what comes behind it: it may be the last byte.
 */
export function createLineEnds(): (text: string) => string {
  let isAfterCr = false
  return (text) => {
    if (text === '') return text
    const rest = isAfterCr && text.startsWith('\n') ? text.slice(1) : text
    isAfterCr = text.endsWith('\r')
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest
  }
}
