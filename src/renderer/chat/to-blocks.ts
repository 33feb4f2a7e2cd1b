/** A text that is still growing, cut between its paragraphs: all but the last stay as they are. Code is never cut. */
export function toBlocks(text: string): readonly string[] {
  const blocks: string[] = []
  let open: string[] = []
  let fence: string | undefined
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(```|~~~)/u.exec(line)?.[1]
    if (mark !== undefined && fence === undefined) fence = mark
    else if (mark === fence) fence = undefined
    if (line.trim() === '' && fence === undefined) {
      if (open.length > 0) blocks.push(open.join('\n'))
      open = []
    } else open.push(line)
  }
  return open.length > 0 ? [...blocks, open.join('\n')] : blocks
}
