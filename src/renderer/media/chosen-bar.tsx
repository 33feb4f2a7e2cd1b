import { Eye, EyeOff, Star, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../parts/button'
import { IconButton } from '../parts/icon-button'
import { useWords } from '../words/words'
import styles from './media-strip.module.css'
import type { Bin } from './use-bin'

/** What can be done with the chosen files together; stands where the head was. */
export function ChosenBar({ bin }: { bin: Bin }): ReactNode {
  const words = useWords().media
  const { chosen, media } = bin
  const areStarred = media.filter(({ id }) => chosen.includes(id)).every(({ favourite }) => favourite)
  const areOut = media.filter(({ id }) => chosen.includes(id)).every(({ excluded }) => excluded)
  return (
    <div className={styles.head} role="toolbar" aria-label={words.chosen(chosen.length)}>
      <h2 className={styles.chosen}>{words.chosen(chosen.length)}</h2>
      <IconButton
        size="small"
        label={areStarred ? words.unstarChosen : words.starChosen}
        onClick={() => bin.star(chosen, !areStarred)}
      >
        <Star size={16} fill={areStarred ? 'currentColor' : 'none'} aria-hidden />
      </IconButton>
      <Button size="small" look="quiet" onClick={() => bin.exclude(chosen, !areOut)}>
        {areOut ? <Eye size={14} aria-hidden /> : <EyeOff size={14} aria-hidden />}
        {areOut ? words.useChosen : words.leaveChosen}
      </Button>
      <Button size="small" look="quiet" onClick={() => bin.remove(chosen)}>
        <Trash2 size={14} aria-hidden />
        {words.removeChosen}
      </Button>
      <IconButton size="small" label={words.chooseNone} onClick={() => bin.choose([])}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  )
}
