/** Another order, the same for the same names, and never the one it came in when there are two or more. */
export function shuffle(ids: readonly string[]): string[] {
  const keyed = ids.map((id, index) => ({ id, key: hash(`${index} ${ids.join(' ')} ${id}`) }))
  const mixed = keyed.toSorted((a, b) => a.key - b.key).map(({ id }) => id)
  return mixed.every((id, index) => id === ids[index]) ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed
}

/** FNV-1a over the signs, with a last stir. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}
