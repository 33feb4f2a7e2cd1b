const NAME = 'found'

/** Marks words where they stand in an element, without touching it. Nothing is marked where there is no element. */
export function markWords(element: Element | undefined, query: string): void {
  CSS.highlights.delete(NAME)
  const wanted = query.trim().toLowerCase()
  if (!element || wanted === '') return
  const ranges: Range[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase()
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, Math.min(at + wanted.length, node.textContent?.length ?? 0))
      ranges.push(range)
    }
  }
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges))
}
