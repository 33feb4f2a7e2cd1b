import { FORGIVEN, OTHER_WORDS } from './vocabulary'

/** The same word, or a long one with one wrong, missing, doubled or swapped letter. */
export function isNearly(word: string, key: string): boolean {
  if (word === key) return true
  if (!FORGIVEN.has(key) || OTHER_WORDS.has(word) || Math.abs(word.length - key.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === key[start]) start += 1
  const [wordRest, keyRest] = [word.slice(start), key.slice(start)]
  const isSwapped = wordRest.slice(0, 2) === (keyRest[1] ?? '') + (keyRest[0] ?? '')
  return (
    wordRest.slice(1) === keyRest.slice(1) ||
    wordRest.slice(1) === keyRest ||
    wordRest === keyRest.slice(1) ||
    (isSwapped && wordRest.slice(2) === keyRest.slice(2))
  )
}
