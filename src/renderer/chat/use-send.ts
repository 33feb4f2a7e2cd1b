import { type Dispatch, type SetStateAction, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { ask } from '../state/ask'
import { notice } from '../state/notice'

/** Sending, up to the point where main has it. */
export interface Sending {
  readonly send: (text: string) => void
  /** The person is being asked whether files may leave the computer. */
  readonly isAsking: boolean
  readonly letThemLeave: (text: string) => void
  readonly useThisComputer: (text: string) => void
  readonly stopAsking: () => void
}

/**
 * A message leaves the box once main has taken it; one that is refused stands in the box again.
 * `say` puts what is chosen on the timeline into its words.
 */
export function useSend(
  project: ProjectState,
  setText: Dispatch<SetStateAction<string>>,
  say: (text: string) => string,
): Sending {
  const { id: projectId } = project
  const [asked, setAsked] = useState(false)
  const leavesFiles = project.engine === 'cloud' && !project.mayLeave && (project.sendCost?.fileCount ?? 0) > 0

  const send = async (text: string, isDecided = false): Promise<void> => {
    const message = text.trim()
    if (message === '') return
    const takeOut = (): void => setText((now) => (now.trim() === message ? '' : now))
    notice.set(undefined)
    setAsked(false)
    // Where main is likely to ask first, the words stay in sight until it has answered.
    if (isDecided || !leavesFiles) takeOut()
    const answer = await window.reelwright.ask('chat.send', { projectId, text: say(message) })
    if (answer.ok) return takeOut()
    setText((now) => (now.includes(message) ? now : [message, now].filter(Boolean).join('\n')))
    if (answer.failure.code === 'media.may-not-leave') return setAsked(true)
    notice.set({ failure: answer.failure, retry: () => void send(message) })
  }
  const decide = async (name: 'project.let-files-leave' | 'project.use-this-computer', text: string): Promise<void> => {
    if (await ask(name, { projectId })) await send(text, true)
  }

  return {
    send: (text) => void send(text),
    // Who changes the project's place or takes the files out has answered in another way.
    isAsking: asked && leavesFiles,
    letThemLeave: (text) => void decide('project.let-files-leave', text),
    useThisComputer: (text) => void decide('project.use-this-computer', text),
    stopAsking: () => setAsked(false),
  }
}
