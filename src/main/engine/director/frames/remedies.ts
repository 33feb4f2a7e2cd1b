import type { EditOperation } from '../operations'
import type { FramedClause } from './framed-clause'

/** What cannot both be wished of the same thing: the later one says how the earlier one is meant. */
const FAMILIES: readonly (readonly EditOperation['do'][])[] = [
  ['set-clip-gain', 'mute-clips'],
  ['set-music-gain', 'mute-music'],
  ['set-clip-time', 'set-speed'],
  ['set-clip-time', 'trim-clip'],
  ['set-order'],
  ['remove-clips', 'replace-clip'],
]
/** Traits that add up: "white, and large". */
const ADDED: readonly EditOperation['do'][] = ['style-text', 'set-transition', 'place-text', 'set-music-fade']

function areOfAFamily({ operations: [first] }: FramedClause, { operations: [later] }: FramedClause): boolean {
  return FAMILIES.some((family) => first && later && family.includes(first.do) && family.includes(later.do))
}

/** "The clip is loud, mute it": a complaint and its remedy are one wish. Each new order holds those before it. */
export function withRemedies(clauses: readonly FramedClause[]): FramedClause[] {
  const added = clauses.reduce<readonly FramedClause[]>((before, clause) => addUp(before, clause), [])
  return added.map((clause, index) => {
    const isUndone = added.slice(index + 1).some((later, step) => {
      const isSame = areOfAFamily(clause, later)
      const isOfTheSame = later.isCarried || targetsOf(later) === targetsOf(clause)
      return isSame && (clause.operations[0]?.do === 'set-order' || (step === 0 && isOfTheSame))
    })
    return isUndone ? { ...clause, operations: [] } : clause
  })
}

/** "Skip its first 2 seconds, show only 3": from 2 to 5. */
function trimOn(first: EditOperation, next: EditOperation): EditOperation | undefined {
  if (first.do !== 'trim-clip' || next.do !== 'trim-clip' || first.clipId !== next.clipId) return undefined
  if (first.toMs !== undefined || next.fromMs > 0 || next.toMs === undefined) return undefined
  return { ...first, toMs: first.fromMs + next.toMs }
}

function addUp(before: readonly FramedClause[], clause: FramedClause): readonly FramedClause[] {
  const last = before.at(-1)
  const [first, another] = last?.operations ?? []
  const [next, third] = clause.operations
  const isOne = first && next && !another && !third && first.do === next.do && ADDED.includes(next.do)
  // "The music drowns the speech, turn it down": it gives way already.
  if (last && first?.do === 'set-ducking' && next?.do === 'set-music-gain' && clause.isCarried)
    return [...before, { ...clause, operations: [] }]
  const trim = first && next && !another && !third ? trimOn(first, next) : undefined
  if (last && trim) return [...before.slice(0, -1), { ...last, operations: [] }, { ...clause, operations: [trim] }]
  if (!last || !isOne || !clause.isCarried || targetOf(first) !== targetOf(next)) return [...before, clause]
  return [...before.slice(0, -1), { ...last, operations: [] }, { ...clause, operations: [{ ...first, ...next }] }]
}

const targetsOf = ({ operations }: FramedClause): string => operations.map(targetOf).join(' ')

function targetOf(operation: EditOperation): string {
  if ('textIds' in operation) return operation.textIds.join()
  if ('textId' in operation) return operation.textId
  if ('clipId' in operation) return operation.clipId
  return 'clipIds' in operation ? (operation.clipIds?.join() ?? '') : ''
}
