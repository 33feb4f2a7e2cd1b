/** So many files are offered at once. */
const MOST = 8

export interface Mention {
  /** Where the @ stands in the text. */
  readonly start: number
  /** Behind the last sign of what was begun: where the caret is. */
  readonly end: number
  /** What was begun, without the @. */
  readonly begun: string
}

/** The name of a file that is being typed behind an @ at the caret. An @ inside of a word, as in an address, begins none. */
export function findMention(text: string, caret: number): Mention | undefined {
  const begun = /(?:^|[\s(（“"'，。、；：！？,;:]|\p{Script=Han})@([^\s@,;:，。、；：]{0,60})$/u.exec(
    text.slice(0, caret),
  )?.[1]
  return begun === undefined ? undefined : { start: caret - begun.length - 1, end: caret, begun }
}

/** Files whose name has what was begun; those that begin with it come first. Capitals are no matter. */
export function filesFor<T extends { readonly name: string }>({ begun }: Mention, files: readonly T[]): readonly T[] {
  const looked = begun.toLowerCase()
  const at = ({ name }: T): number => name.toLowerCase().indexOf(looked)
  const found = files.filter((file) => at(file) >= 0)
  return [...found.filter((file) => at(file) === 0), ...found.filter((file) => at(file) > 0)].slice(0, MOST)
}

/** The text with the file's name in the mention's place, and where the caret is then. Names with gaps stand in quotes. */
export function withName(text: string, { start, end }: Mention, name: string): { text: string; caret: number } {
  const said = /\s/u.test(name) ? `"${name}"` : name
  const rest = text.slice(end)
  const gap = /^\s/u.test(rest) ? '' : ' '
  const before = `${text.slice(0, start)}${said}${gap}`
  return { text: before + rest, caret: before.length + (gap === '' ? 1 : 0) }
}
