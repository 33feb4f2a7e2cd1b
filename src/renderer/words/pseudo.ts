/** Letters that are read as those they stand for, and are none of them. */
const ACCENTED: Readonly<Record<string, string>> = {
  ...{ a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú', c: 'ç', n: 'ñ', s: 'š', t: 'ţ', y: 'ý', r: 'ř', l: 'ļ' },
  ...{ A: 'ÁÁ', E: 'ÉÉ', I: 'ÍÍ', O: 'ÓÓ', U: 'ÚÚ', C: 'Ç', N: 'Ñ', S: 'Š', T: 'Ţ', Y: 'Ý', R: 'Ř', L: 'Ļ' },
}

/**
 * A language that nobody speaks (`en-XA`): longer by two fifths, with accents, in brackets. A sentence that does not come from
 * the tables has no brackets, and one that has too little room loses one of them.
 */
export const toPseudoText = (text: string): string =>
  /\p{L}/u.test(text) ? `[${[...text].map((letter) => ACCENTED[letter] ?? letter).join('')}]` : text

/** A table of words in that language. Sentences with facts in them are changed once they are whole. */
export function toPseudo<T>(words: T): T {
  return change(words) as T
}

function change(value: unknown): unknown {
  if (typeof value === 'string') return toPseudoText(value)
  if (typeof value === 'function') {
    const say = value as (...facts: unknown[]) => unknown
    return (...facts: unknown[]) => change(say(...facts))
  }
  if (Array.isArray(value)) return value.map(change)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, change(part)]))
}
