import { ChevronDown, Copy, FolderOpen, Package, Pencil, Plus, Save } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { keysOf } from '../commands/keys'
import { Button } from '../parts/button'
import { Menu, MenuItem, MenuLabel, MenuLine } from '../parts/menu'
import { modifier } from '../parts/modifier'
import { request } from '../state/ask'
import { projects } from '../state/states'
import { useWords } from '../words/words'
import styles from './header.module.css'
import { RecentProject } from './recent-project'

const RECENT = 8

/** The project's name; below it the other projects. */
export function ProjectMenu({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().projects
  const [renaming, setRenaming] = useState(false)
  const others = (projects.use()?.projects ?? []).filter(({ id }) => id !== project.id).slice(0, RECENT)
  if (renaming) return <RenameBox project={project} onEnd={() => setRenaming(false)} />

  return (
    <Menu
      trigger={
        <Button look="quiet" className={styles.project} aria-label={words.menu(project.name)}>
          <span>{project.name}</span>
          <ChevronDown size={16} aria-hidden />
        </Button>
      }
    >
      <MenuItem icon={<Plus size={16} />} keys={modifier('N')} onSelect={() => request('project.create', {})}>
        {words.create}
      </MenuItem>
      <MenuItem icon={<Pencil size={16} />} onSelect={() => setRenaming(true)}>
        {words.rename}
      </MenuItem>
      {project.engine === 'local' && (
        <MenuItem
          icon={<Copy size={16} />}
          hint={words.duplicateHint}
          onSelect={() => request('project.duplicate', { projectId: project.id })}
        >
          {words.duplicate}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem icon={<FolderOpen size={16} />} onSelect={() => request('project-file.open', {})}>
        {words.openFile}
      </MenuItem>
      <MenuItem
        icon={<Save size={16} />}
        keys={keysOf('project.save-light') ?? ''}
        hint={words.saveLightHint}
        onSelect={() => request('project-file.save', { projectId: project.id, withMedia: false })}
      >
        {words.saveLight}
      </MenuItem>
      <MenuItem
        icon={<Package size={16} />}
        hint={words.saveWholeHint}
        onSelect={() => request('project-file.save', { projectId: project.id, withMedia: true })}
      >
        {words.saveWhole}
      </MenuItem>
      {others.length > 0 && <MenuLine />}
      {others.length > 0 && <MenuLabel>{words.recent}</MenuLabel>}
      {others.map((other) => (
        <RecentProject key={other.id} project={other} />
      ))}
    </Menu>
  )
}

function RenameBox({ project, onEnd }: { project: ProjectState; onEnd: () => void }): ReactNode {
  const words = useWords().projects
  const [name, setName] = useState(project.name)
  const keep = (): void => {
    const wanted = name.trim()
    if (wanted !== '' && wanted !== project.name) request('project.rename', { projectId: project.id, name: wanted })
    onEnd()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape') onEnd()
  }
  return (
    <input
      className={styles.rename}
      aria-label={words.name}
      value={name}
      maxLength={80}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={keep}
    />
  )
}
