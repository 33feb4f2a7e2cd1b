import { ArrowDownUp, FolderPlus, Plus, Star } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { toSizeWords } from '../../shared/units'
import { Button } from '../parts/button'
import { IconButton } from '../parts/icon-button'
import { Menu, MenuItem, MenuLabel } from '../parts/menu'
import { modifier } from '../parts/modifier'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import { SORTS, sorted } from './arrange'
import styles from './media-strip.module.css'
import type { Bin } from './use-bin'

/** How many files there are, and how more come. */
export function MediaHead({ project, bin }: { project: ProjectState; bin: Bin }): ReactNode {
  const words = useWords().media
  const { id: projectId } = project
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{words.region}</h2>
      <span className={styles.facts}>{useFacts(project, bin.onlyFavourites)}</span>
      {project.media.some(({ favourite }) => favourite) && <FavouritesToggle bin={bin} />}
      {bin.media.length > 1 && <SortMenu bin={bin} />}
      <IconButton
        size="small"
        label={words.addFolder}
        onClick={() => request('media.choose', { projectId, what: 'folder' })}
      >
        <FolderPlus size={16} aria-hidden />
      </IconButton>
      <Button size="small" title={modifier('O')} onClick={() => request('media.choose', { projectId, what: 'files' })}>
        <Plus size={14} aria-hidden />
        {words.add}
      </Button>
    </div>
  )
}

function FavouritesToggle({ bin }: { bin: Bin }): ReactNode {
  const words = useWords().media
  return (
    <Button
      look="icon"
      size="small"
      aria-label={words.onlyFavourites}
      title={words.onlyFavourites}
      aria-pressed={bin.onlyFavourites}
      onClick={() => bin.showFavourites(!bin.onlyFavourites)}
    >
      <Star size={16} fill={bin.onlyFavourites ? 'currentColor' : 'none'} aria-hidden />
    </Button>
  )
}

function useFacts({ media, reading, arriving }: ProjectState, onlyFavourites: boolean): string {
  const words = useWords().media
  if (reading) return arriving.length > 0 ? words.readingFiles(arriving.length) : words.reading
  if (media.length === 0) return words.none
  if (onlyFavourites) return words.countFavourites(media.filter(({ favourite }) => favourite).length)
  const sizeBytes = media.reduce((sum, item) => sum + item.sizeBytes, 0)
  const out = media.filter(({ excluded }) => excluded).length
  // There is room for one more fact beside the count.
  return [words.files(media.length), out > 0 ? words.countLeftOut(out) : toSizeWords(sizeBytes)].join(' · ')
}

function SortMenu({ bin }: { bin: Bin }): ReactNode {
  const words = useWords().media
  return (
    <Menu
      trigger={
        <Button look="icon" size="small" aria-label={words.sort} title={words.sort}>
          <ArrowDownUp size={16} aria-hidden />
        </Button>
      }
    >
      <MenuLabel>{words.sort}</MenuLabel>
      {SORTS.map((by) => (
        <MenuItem key={by} onSelect={() => bin.order(sorted(bin.media, by))}>
          {words.sorts[by]}
        </MenuItem>
      ))}
    </Menu>
  )
}
