import type { CommandId } from '../../../shared/commands'
import { runCommand } from '../../commands/commands'
import { request } from '../../state/ask'
import { useWords } from '../../words/words'
import { type Suggest, useSuggest } from '../suggest/use-suggest'
import { type SlashName, findSlash } from './find-slash'

const COMMANDS: Partial<Record<SlashName, CommandId>> = {
  export: 'export.start',
  add: 'media.add-files',
  find: 'edit.find',
  new: 'project.new',
  settings: 'view.settings',
  save: 'chat.save',
  help: 'help.shortcuts',
}

interface SlashParts {
  readonly projectId: string
  readonly text: string
  readonly setText: (text: string) => void
  readonly send: (text: string) => void
}

/** The list of commands over the box, while its text is the beginning of one. */
export function useSlash({ projectId, text, setText, send }: SlashParts): Suggest<SlashName> {
  const { slashSays } = useWords().conversation
  const choose = (name: SlashName): void => {
    setText('')
    const command = COMMANDS[name]
    if (command) return void runCommand(command)
    if (name === 'undo') return request('edit.undo', { projectId })
    if (name === 'redo') return request('edit.redo', { projectId })
    if (name === 'status' || name === 'credits') send(slashSays[name])
  }
  return useSuggest({ found: findSlash(text), from: text, choose })
}
