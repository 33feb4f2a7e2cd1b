import { Image, Music, Video } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MediaItem } from '../../../shared/states/project-state'
import { useWords } from '../../words/words'
import { SuggestList } from '../suggest/suggest-list'
import styles from '../suggest/suggest.module.css'
import type { Suggest } from '../suggest/use-suggest'

export const MENTION_LIST_ID = 'mention-list'
const ICONS = { photo: Image, clip: Video, music: Music } as const

/** The files that may be meant. */
export function MentionList({ mention }: { mention: Suggest<MediaItem> }): ReactNode {
  const { media: words, composer } = useWords()
  return (
    <SuggestList
      id={MENTION_LIST_ID}
      label={composer.mention}
      suggest={mention}
      keyOf={({ id }) => id}
      show={(item) => (
        <>
          <Picture item={item} />
          <b>{item.name}</b>
          <span>{words.kinds[item.kind]}</span>
        </>
      )}
    />
  )
}

function Picture({ item: { kind, gone, thumbnailUrl } }: { item: MediaItem }): ReactNode {
  const Icon = ICONS[kind]
  return (
    <span className={styles.picture}>
      {thumbnailUrl === undefined || gone ? <Icon size={14} aria-hidden /> : <img src={thumbnailUrl} alt="" />}
    </span>
  )
}
