/** An element of XML, or a text in one. */
export type XmlNode =
  string | { readonly name: string; readonly attributes: Attributes; readonly children: readonly XmlNode[] }

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, children: readonly XmlNode[] = []): XmlNode {
  return { name, attributes, children }
}

export function toXml(node: XmlNode, indent = ''): string {
  if (typeof node === 'string') return `${indent}${escaped(node)}`
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escaped(String(value)).replace(/[\t\n\r]/gu, ' ')}"`],
  )
  const head = `${indent}<${node.name}${attributes.join('')}`
  const [first] = node.children
  if (first === undefined) return `${head}/>`
  // Text keeps every space it has, so nothing is added around it.
  if (typeof first === 'string') return `${head}>${node.children.map((child) => toXml(child)).join('')}</${node.name}>`
  return `${head}>\n${node.children.map((child) => toXml(child, `${indent}  `)).join('\n')}\n${indent}</${node.name}>`
}

/** What XML 1.0 cannot hold at all is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
}
