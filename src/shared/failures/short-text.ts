/** Characters that do not show, or that turn the direction of the words around them. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A text of at most so many characters: the middle goes, because the end of a name says what kind of thing it is. */
export function toShortText(text: string, mostChars: number): string {
  const shown = text.replace(INVISIBLE, '')
  if (shown.length <= mostChars) return shown
  const room = mostChars - 1
  const end = lastChars(shown, Math.floor(room / 2))
  return `${firstChars(shown, room - end.length)}…${end}`
}

/** Whole characters only: none is cut in two. */
function firstChars(text: string, most: number): string {
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length > most) break
    kept += character
  }
  return kept
}

function lastChars(text: string, most: number): string {
  const start = text.length - most
  const isCut = /[\udc00-\udfff]/.test(text.charAt(start))
  return text.slice(isCut ? start + 1 : start)
}
