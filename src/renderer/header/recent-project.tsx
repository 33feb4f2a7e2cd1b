import { Film } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectListItem } from '../../shared/states/project-state'
import { Ago } from '../parts/ago'
import { MenuItem } from '../parts/menu'
import { toClock } from '../parts/time-words'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './header.module.css'

/** Another project in the list: its first picture, its name, and how it stands. */
export function RecentProject({ project }: { project: ProjectListItem }): ReactNode {
  const words = useWords().projects
  const { id, name, changedAtMs, thumbnailUrl, filmMs, busy } = project
  const hint = (
    <>
      <Ago atMs={changedAtMs} />
      {busy ? ` · ${words.busy[busy]}` : filmMs !== undefined && ` · ${toClock(filmMs)}`}
    </>
  )
  const picture = (
    <span className={styles.poster}>
      <Film size={14} aria-hidden />
      {thumbnailUrl !== undefined && <img src={thumbnailUrl} alt="" draggable={false} loading="lazy" onError={hide} />}
    </span>
  )
  return (
    <MenuItem picture={picture} hint={hint} onSelect={() => request('project.open', { projectId: id })}>
      {name}
    </MenuItem>
  )
}

/** A file that is gone has no picture: what lies behind it stands for it. */
function hide({ currentTarget }: { readonly currentTarget: HTMLImageElement }): void {
  currentTarget.hidden = true
}
