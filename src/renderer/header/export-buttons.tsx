import { Film } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type MouseEvent, type ReactNode, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { useCommands } from '../commands/commands'
import { ExportOptions } from '../exports/export-options'
import { Button } from '../parts/button'
import { modifier } from '../parts/modifier'
import { request } from '../state/ask'
import { settings } from '../state/states'
import { useWords } from '../words/words'
import { ExportMenu } from './export-menu'
import styles from './header.module.css'

/** The one button that makes a film, what else it can become, and the choices for whoever wants to make them. */
export function ExportButtons({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().exports
  const [choosing, setChoosing] = useState(false)
  const isFirst = settings.use()?.knowsExport === false
  const choose = (): void => setChoosing(project.exportable)
  useCommands({ 'export.options': choose })
  const onClick = ({ shiftKey }: MouseEvent): void => {
    if (shiftKey || isFirst) choose()
    else request('export.start', { projectId: project.id })
  }
  return (
    <Popover.Root open={choosing} onOpenChange={setChoosing}>
      <Popover.Anchor asChild>
        <div className={styles.export}>
          <Button
            look="accent"
            disabled={!project.exportable}
            title={`${words.exportHint} (${modifier('E')})`}
            onClick={onClick}
          >
            <Film size={16} aria-hidden />
            {words.export}
          </Button>
          <ExportMenu project={project} onOptions={choose} />
        </div>
      </Popover.Anchor>
      {choosing && <ExportOptions project={project} isFirst={isFirst} onDone={() => setChoosing(false)} />}
    </Popover.Root>
  )
}
