import { createHash } from 'node:crypto'

/**
 * A hash that is the same for values that are equal: the order of keys, and whether an empty part is missing or null,
 * make no difference. Source: docs/wire.md, "Silent edits".
 */
export function hashOfValue(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(value)) ?? '')
    .digest('hex')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value ?? null
  const parts = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
  return parts.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, part]) => [key, inOrder(part)])
}
