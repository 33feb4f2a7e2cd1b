import { type TextLine, withNumber } from './text-lines'

interface List {
  readonly indent: number
  last: number
  left: number
}

/** Gives the items behind left-out ones their new numbers. Answers the lead of each line, called in order. */
export function createNumbering(): (line: TextLine, isGone: boolean) => string {
  let lists: List[] = []
  return (line, isGone) => {
    const { kind, number, indent, isItem, lead } = line
    if (kind === 'blank') return lead
    if (!isItem && indent === 0) lists = []
    if (number === undefined) return lead
    lists = lists.filter((list) => list.indent <= indent)
    let list = lists.find((one) => one.indent === indent)
    // A number that does not count on belongs to a new list, or to one that leaves counting to the reader.
    if (!list || number !== list.last + 1) {
      list = { indent, last: number, left: 0 }
      lists = [...lists.filter((one) => one.indent !== indent), list]
    }
    list.last = number
    if (isGone) {
      list.left += 1
      return lead
    }
    return list.left === 0 ? lead : withNumber(lead, number - list.left)
  }
}
