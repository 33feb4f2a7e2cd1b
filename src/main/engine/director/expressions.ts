import { inFull } from './short-patterns'

/** Patterns are long, and the same ones are asked for again as long as a project has the same files. */
const MOST_EXPRESSIONS = 4000
const expressions = { u: new Map<string, RegExp>(), gu: new Map<string, RegExp>() }

/** The pattern as an expression. One with the flag `g` keeps its place: begin with `lastIndex` 0. */
export function toExpression(pattern: string, flags: 'u' | 'gu' = 'u'): RegExp {
  const ofFlags = expressions[flags]
  const known = ofFlags.get(pattern)
  if (known) return known
  if (ofFlags.size >= MOST_EXPRESSIONS) ofFlags.clear()
  const fresh = new RegExp(inFull(pattern), flags)
  ofFlags.set(pattern, fresh)
  return fresh
}

/** What `make` answered for the same thing before. */
export function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(key)
    known.set(key, made)
    return made
  }
}
