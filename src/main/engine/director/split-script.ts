/** The most that one caption holds, in halves of a Chinese sign: two lines of a wide film. */
const WIDEST = 72
const MOST_PIECES = 200

/** How much room words take: a Chinese sign takes twice that of a letter. */
export function textWidth(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (/\p{Script=Han}|[\u3000-\u30ff\uff00-\uffef]/u.test(sign) ? 2 : 1),
    0,
  )
}

/** Sentences, and parts of sentences that are too long for one caption. */
export function splitScript(text: string): string[] {
  const sentences = text
    .split(/(?<=[.!?…]["”’']?)\s+|(?<=[。！？][”’」]?)|\n+/u)
    .map((sentence) => sentence.trim().replace(/\s+/gu, ' '))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  return sentences.flatMap(splitLong).slice(0, MOST_PIECES)
}

/** In parts of about the same length, each ending where a clause or a word does. */
function splitLong(sentence: string): string[] {
  const width = textWidth(sentence)
  if (width <= WIDEST) return [sentence]
  const half = width / 2
  const ends = [...sentence.matchAll(/[,;:，；：、]\s*|\s+/gu)].map((match) => ({
    at: match.index + match[0].length,
    // A comma may lie further from the middle than a space and still be the better place.
    cost: Math.abs(textWidth(sentence.slice(0, match.index)) - half) - (/\S/u.test(match[0]) ? width / 6 : 0),
  }))
  const inside = ends.filter(({ at }) => at > 0 && at < sentence.length)
  const best = inside.toSorted((a, b) => a.cost - b.cost)[0]
  const at = best?.at ?? Math.ceil(sentence.length / 2)
  return [sentence.slice(0, at), sentence.slice(at)].map((part) => part.trim()).flatMap(splitLong)
}
