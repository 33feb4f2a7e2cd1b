import type { EditOperation } from '../operations'
import type { FramedClause } from './framed-clause'

/** What cannot both be wished of the same thing: the later one says how the earlier one is meant. */
const FAMILIES: readonly (readonly EditOperation['do'][])[] = [
  ['set-clip-gain', 'mute-clips'],
  ['set-music-gain', 'mute-music'],
  ['set-clip-time', 'set-speed'],
  ['set-order'],
]
/** Traits that add up: "white, and large". */
const ADDED: readonly EditOperation['do'][] = ['style-text', 'set-transition', 'place-text']

const familyOf = ({ operations: [first] }: FramedClause): number =>
  FAMILIES.findIndex((family) => first !== undefined && family.includes(first.do))

/** "The clip is loud, mute it": a complaint and its remedy are one wish. Each new order holds those before it. */
export function withRemedies(clauses: readonly FramedClause[]): FramedClause[] {
  const added = clauses.reduce<readonly FramedClause[]>((before, clause) => addUp(before, clause), [])
  return added.map((clause, index) => {
    const isUndone = added.slice(index + 1).some((later, step) => {
      const isSame = familyOf(clause) >= 0 && familyOf(later) === familyOf(clause)
      const isOfTheSame = later.isCarried || targetsOf(later) === targetsOf(clause)
      return isSame && (clause.operations[0]?.do === 'set-order' || (step === 0 && isOfTheSame))
    })
    return isUndone ? { ...clause, operations: [] } : clause
  })
}

function addUp(before: readonly FramedClause[], clause: FramedClause): readonly FramedClause[] {
  const last = before.at(-1)
  const [first, another] = last?.operations ?? []
  const [next, third] = clause.operations
  const isOne = first && next && !another && !third && first.do === next.do && ADDED.includes(next.do)
  if (!last || !isOne || !clause.isCarried || targetOf(first) !== targetOf(next)) return [...before, clause]
  return [...before.slice(0, -1), { ...last, operations: [] }, { ...clause, operations: [{ ...first, ...next }] }]
}

const targetsOf = ({ operations }: FramedClause): string => operations.map(targetOf).join(' ')

function targetOf(operation: EditOperation): string {
  if ('textIds' in operation) return operation.textIds.join()
  if ('textId' in operation) return operation.textId
  return 'clipIds' in operation ? (operation.clipIds?.join() ?? '') : ''
}
