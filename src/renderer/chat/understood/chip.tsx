import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectState, UnderstoodCard } from '../../../shared/states/project-state'
import { Menu, MenuChoice } from '../../parts/menu'
import { request } from '../../state/ask'
import { useWords } from '../../words/words'
import styles from '../chat.module.css'
import { toChoice } from './to-choice'

interface ChipProps {
  item: UnderstoodCard['understood'][number]
  project: ProjectState
}

/** One part of a wish. Where there are a few alternatives, a press offers them and changes the film. */
export function Chip({ item: { kind, label }, project }: ChipProps): ReactNode {
  const words = useWords()
  const choice = toChoice(kind, project, words)
  if (!choice) return <span className={styles.chip}>{label}</span>
  const change = (value: string): void => {
    const edit = choice.toEdit(value)
    if (edit) request('edit.apply', { projectId: project.id, edits: [edit] })
  }
  return (
    <Menu
      trigger={
        <button type="button" className={styles.chip} aria-label={words.conversation.changeChip(choice.label, label)}>
          {label}
          <ChevronDown size={12} aria-hidden />
        </button>
      }
    >
      <MenuChoice label={choice.label} value={choice.value} options={choice.options} onChange={change} />
    </Menu>
  )
}
