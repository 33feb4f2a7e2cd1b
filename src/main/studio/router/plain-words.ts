/** A message as it is compared: one width, small letters, straight quotes, nothing invisible. */
export function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim()
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Words as they are typed; Chinese is cut into the longest words that are known, the rest into single signs. */
export function toWords(plain: string, knownHan: readonly string[]): string[] {
  const pieces = plain.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}'])+/gu) ?? []
  return pieces.flatMap((piece) => (hasHan(piece) ? cutHan(piece, knownHan) : [piece.replace(/^'+|'+$/g, '')]))
}

function cutHan(piece: string, knownHan: readonly string[]): string[] {
  const words: string[] = []
  for (let at = 0; at < piece.length; at += words.at(-1)?.length ?? 1) {
    words.push(knownHan.find((word) => piece.startsWith(word, at)) ?? piece.charAt(at))
  }
  return words
}
