import { type KeyboardEvent, useState } from 'react'
import type { CommandId } from '../../../shared/commands'
import { runCommand } from '../../commands/commands'
import { request } from '../../state/ask'
import { useWords } from '../../words/words'
import { type SlashName, findSlash } from './find-slash'

/** The list of commands over the box, while its text is the beginning of one. */
export interface Slash {
  readonly names: readonly SlashName[]
  readonly current: number
  readonly point: (index: number) => void
  readonly choose: (name: SlashName) => void
  /** Takes the keys that mean the list. Answers false for all others. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean
}

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

export function useSlash({ projectId, text, setText, send }: SlashParts): Slash {
  const { slashSays } = useWords().conversation
  const [at, setAt] = useState(0)
  const [putAway, setPutAway] = useState('')
  const names = putAway === text ? [] : findSlash(text)
  const current = Math.min(at, names.length - 1)

  const choose = (name: SlashName): void => {
    setText('')
    setAt(0)
    const command = COMMANDS[name]
    if (command) return void runCommand(command)
    if (name === 'undo') return request('edit.undo', { projectId })
    if (name === 'redo') return request('edit.redo', { projectId })
    if (name === 'status' || name === 'credits') send(slashSays[name])
  }
  const take = (): void => {
    const name = names[current]
    if (name) choose(name)
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => setAt((current + 1) % names.length),
    ArrowUp: () => setAt((current + names.length - 1) % names.length),
    Enter: take,
    Tab: take,
    Escape: () => setPutAway(text),
  }
  return {
    names,
    current,
    point: setAt,
    choose,
    onKeyDown: (event) => {
      const act = names.length > 0 && !event.shiftKey ? keys[event.key] : undefined
      if (!act) return false
      event.preventDefault()
      act()
      return true
    },
  }
}
