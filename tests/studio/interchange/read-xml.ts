/** An element as it was written. `text` is what stands directly in it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

const TOKEN =
  /<\?[^>]*\?>|<!DOCTYPE[^>]*>|<(?<end>\/)?(?<name>[\w-]+)(?<facts>(?:\s+[\w-]+="[^"<]*")*)(?<alone>\/)?>|(?<text>[^<]+)/guy

/** Reads the part of XML that our writers use, and refuses everything else. */
export function readXml(text: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  let at = 0
  for (const { 0: whole, groups = {} } of text.matchAll(TOKEN)) {
    at += whole.length
    const parent = open.at(-1)
    if (!parent) throw new Error('An element was closed that was not open.')
    if (groups.text !== undefined) parent.text += unescaped(groups.text)
    else if (groups.end !== undefined) {
      if (open.pop()?.name !== groups.name) throw new Error(`${groups.name} was closed in another element.`)
    } else if (groups.name !== undefined) {
      const element = { name: groups.name, attributes: readFacts(groups.facts ?? ''), children: [], text: '' }
      parent.children.push(element)
      if (groups.alone === undefined) open.push(element)
    }
  }
  const [root] = top.children
  if (at !== text.length || open.length !== 1 || !root || top.children.length !== 1) throw new Error('This is no XML.')
  return root
}

const readFacts = (facts: string): Record<string, string> =>
  Object.fromEntries(
    [...facts.matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, unescaped(value)]),
  )

function unescaped(text: string): string {
  const marks: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
  return text.replace(/&[^;]*;?/gu, (mark) => {
    const meant = marks[mark]
    if (meant === undefined) throw new Error(`${mark} means nothing.`)
    return meant
  })
}

export function findAll(element: Element, fits: (one: Element) => boolean): Element[] {
  return [...(fits(element) ? [element] : []), ...element.children.flatMap((child) => findAll(child, fits))]
}

/** The first of this name within an element. */
export function find(
  within: Element,
  name: string,
  fits: (attributes: Element['attributes']) => boolean = () => true,
): Element {
  const [first] = findAll(within, (one) => one.name === name && fits(one.attributes))
  if (!first) throw new Error(`There is no ${name}.`)
  return first
}
