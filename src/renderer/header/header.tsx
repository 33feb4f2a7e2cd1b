import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { PaletteButton } from '../palette/palette-button'
import { useWords } from '../words/words'
import { EnginePill } from './engine-pill'
import { ExportButtons } from './export-buttons'
import styles from './header.module.css'
import markUrl from './mark.svg?no-inline'
import { ProjectMenu } from './project-menu'
import { SettingsMenu } from './settings-menu'

export function Header({ project }: { project: ProjectState }): ReactNode {
  const words = useWords()
  return (
    <header className={styles.header}>
      <img className={styles.mark} src={markUrl} alt={words.app.name} draggable={false} />
      <h1 className={styles.heading}>
        <ProjectMenu project={project} />
      </h1>
      <div className={styles.space}>
        <PaletteButton />
      </div>
      <EnginePill projectId={project.id} />
      <SettingsMenu />
      <ExportButtons project={project} />
    </header>
  )
}
