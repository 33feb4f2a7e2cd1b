/** The file name at the end of a web address. Undefined for texts that are no web address. */
export function nameInAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined
  const last = new URL(text).pathname.split('/').at(-1)
  return last ? decodeSafely(last).slice(0, MAX_NAME_CHARS) : undefined
}

/** What is shown of a name; no file system has longer ones. */
export const MAX_NAME_CHARS = 500

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
