import { Film, ListVideo, Plus, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Action, ProjectState } from '../../shared/states/project-state'
import { showEngineMenu } from '../header/engine-menu-state'
import { Button } from '../parts/button'
import { request } from '../state/ask'
import { showTimeline } from '../timeline/show-timeline'
import { useWords } from '../words/words'
import styles from './chat.module.css'

const ICONS = { export: Film, status: ListVideo, credits: Wallet, upload: Plus } as const

const DEEDS: Record<Action, (projectId: string) => void> = {
  export: (projectId) => request('export.start', { projectId }),
  status: showTimeline,
  credits: showEngineMenu,
  upload: (projectId) => request('media.choose', { projectId, what: 'files' }),
}

/** Steps that the service described for an editor of its own, as buttons of this window. */
export function Actions({ actions, project }: { actions: readonly Action[]; project: ProjectState }): ReactNode {
  const words = useWords().chat
  if (actions.length === 0) return null
  return (
    <div className={styles.actions}>
      {actions.map((action) => {
        const Icon = ICONS[action]
        return (
          <Button key={action} size="small" onClick={() => DEEDS[action](project.id)}>
            <Icon size={14} aria-hidden />
            {words.actions[action]}
          </Button>
        )
      })}
    </div>
  )
}
