/** What must not be in a text that a person hands to somebody else. */
export interface Private {
  /** Keys and ids, as they are. Each is found in every form in which it may have been written down. */
  readonly secrets: readonly string[]
  readonly homeFolder: string
  readonly userName: string
  readonly computerName: string
}

/** Shorter ones would be found in the middle of ordinary words. */
const SHORTEST_SECRET = 6
const SHORTEST_NAME = 3

/** What looks like a key, whoever it belongs to. */
const KEYS: readonly [RegExp, string][] = [
  [/\b(authorization|proxy-authorization|cookie|x-api-key)(["']?\s*[:=]\s*["']?)[^\r\n"']+/giu, '$1$2[secret]'],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/giu, '$1 [secret]'],
  [/\b(nmv_|clm_|sk-|ghp_|gsk_)[\w-]{4,}/giu, '[secret]'],
  [/\b(token|secret|password|api_?key|client_?id)(["']?\s*[:=]\s*["']?)[^\s"',;&)]+/giu, '$1$2[secret]'],
]
/** An address says where, and no more: its path and its query may be a key. */
const ADDRESS = /\b(https?|wss?|socks5?|ftp):\/\/(?:[^\s/@"'<>]*@)?([^\s/?#"'<>)]+)[^\s"'<>)]*/giu
/** Everything up to the last separator of the line: folders' names may hold spaces. */
const FOLDERS = /(^|[\s"'`(=,[]|file:\/\/)(?:~|[A-Za-z]:(?=[\\/])|\\\\)?[\\/](?:[^\r\n"'`:<>|]*[\\/])?(?=[^\s\\/])/gmu

/** Takes keys, people's names and places of files out of a text. Files keep the last part of their name. */
export function redact(text: string, { secrets, homeFolder, userName, computerName }: Private): string {
  const known = secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(formsOf)
  // The longest first: one may be the beginning of another.
  const hidden = [...new Set(known)].sort((a, b) => b.length - a.length)
  const withoutSecrets = hidden.reduce((rest, form) => rest.replaceAll(form, '[secret]'), text)
  const withoutKeys = KEYS.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), withoutSecrets)
  const withoutHome = homeFolder.length > 1 ? withoutKeys.replaceAll(homeFolder, '~') : withoutKeys
  // Set aside for a moment, or the two strokes would be taken for a folder.
  const withoutPaths = withoutHome.replace(ADDRESS, '$1:\0$2').replace(FOLDERS, '$1[folder]/').replaceAll('\0', '//')
  return withoutWord(withoutWord(withoutPaths, userName, '[user]'), computerName, '[computer]')
}

function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/u, '')
  const escaped = JSON.stringify(secret).slice(1, -1)
  return [secret, escaped, encodeURIComponent(secret), base64, Buffer.from(secret).toString('hex')]
}

function withoutWord(text: string, word: string, instead: string): string {
  if (word.length < SHORTEST_NAME) return text
  const literal = word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu'), instead)
}
