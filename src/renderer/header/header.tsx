import { Film } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { Button } from '../parts/button'
import { modifier } from '../parts/modifier'
import { PaletteButton } from '../palette/palette-button'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import { EnginePill } from './engine-pill'
import { ExportMenu } from './export-menu'
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
      <div className={styles.export}>
        <Button
          look="accent"
          disabled={!project.exportable}
          title={`${words.exports.exportHint} (${modifier('E')})`}
          onClick={() => request('export.start', { projectId: project.id })}
        >
          <Film size={16} aria-hidden />
          {words.exports.export}
        </Button>
        <ExportMenu project={project} />
      </div>
    </header>
  )
}
