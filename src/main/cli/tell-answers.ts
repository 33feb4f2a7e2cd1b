import type { ChatItem } from '../../shared/states/project-state'
import { EXIT, type ExitCode, toExitCode } from './exit-codes'
import type { Output } from './output'

type Answer = Extract<ChatItem, { from: 'reelwright' }>

/** Says what was answered while nobody listened. Answers how the last of it ended. */
export function tellAnswers(output: Output, items: readonly ChatItem[]): ExitCode {
  const answers = items.filter((item) => item.from === 'reelwright')
  answers.forEach((answer) => tellAnswer(output, answer))
  const failure = answers.at(-1)?.failure
  return failure ? toExitCode(failure.code) : EXIT.done
}

function tellAnswer(output: Output, { id, text, changes, actions, failure }: Answer): void {
  if (text !== '') output.event({ type: 'message', id, text, final: true })
  if (changes.length > 0) output.event({ type: 'changes', items: changes })
  for (const kind of actions) output.event({ type: 'action', kind })
  if (failure) output.event({ type: 'failure', ...failure })
}
