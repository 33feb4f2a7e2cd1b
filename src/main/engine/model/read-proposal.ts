import { ReelwrightError } from '../../../shared/failures/failure'
import type { EditOperation } from '../director/edit-operation'
import { applyOperations } from '../director/operations'
import type { Proposed } from '../director/turn'
import type { Brief, Wanted } from './brief'
import { isPossible } from './check-operation'
import { findJson } from './find-json'
import { ProposalForm } from './proposal-form'

/**
 * What a model proposed, if all of it can be done. One doubtful operation makes the whole doubtful: half of an answer may
 * mean the opposite of it.
 *
 * @throws {ReelwrightError} `model.unreadable`
 */
export function readProposal(words: string, { aliases }: Brief, wanted: Wanted): Proposed {
  const form = ProposalForm.safeParse(aliases.toIds(findJson(words)))
  if (!form.success) throw doubt('not of the form', form.error)
  const operations = form.data.operations.map((operation) => asOurs(operation, wanted.text))
  const said = (form.data.unused ?? []).filter((piece) => piece.trim() !== '' && wanted.text.includes(piece))
  checkInOrder(operations, wanted)
  if (operations.length === 0 && wanted.unused.length > 0) throw doubt('empty')
  return { operations, unused: said }
}

/** Words that the person did not write are ours to be replaced, whatever the model says of them. */
function asOurs(operation: EditOperation, message: string): EditOperation {
  if (operation.do !== 'add-text' && operation.do !== 'change-text') return operation
  return { ...operation, placeholder: !message.includes(operation.text) }
}

/** Each operation is looked at with those before it done. */
function checkInOrder(operations: readonly EditOperation[], { cut, assets }: Wanted): void {
  let current = cut
  for (const operation of operations) {
    if (!isPossible(operation, current, assets)) throw doubt(`wrong about ${operation.do}`)
    current = applyOperations(current, [operation], assets)
  }
  if (current.clips.length === 0) throw doubt('a film without pictures')
}

const doubt = (what: string, cause?: unknown): ReelwrightError =>
  new ReelwrightError('model.unreadable', {}, { log: `The model's proposal is ${what}.`, cause })
