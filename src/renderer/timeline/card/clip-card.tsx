import { X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ReactNode, useMemo } from 'react'
import { IconButton } from '../../parts/icon-button'
import { useWords } from '../../words/words'
import { toLabel } from '../clip'
import { choose } from '../commands'
import { findClip } from '../rows'
import type { Desk } from '../use-desk'
import styles from './card.module.css'
import { MusicFields } from './music-fields'
import { PictureFields } from './picture-fields'
import { TextFields } from './text-fields'

interface ClipCardProps {
  desk: Desk
  /** The clip it belongs to, on screen. */
  anchor: () => HTMLElement | null
  onClosed: () => void
}

/** All facts of one clip, to be changed one by one. Each change is a step of undo. */
export function ClipCard({ desk, anchor, onClosed }: ClipCardProps): ReactNode {
  const words = useWords().timeline
  const { openId, rows } = desk
  const box = useMemo(
    () => ({ current: { getBoundingClientRect: () => anchor()?.getBoundingClientRect() ?? new DOMRect() } }),
    [anchor],
  )
  if (openId === undefined) return null
  const found = findClip(rows, openId)
  const title = found ? toLabel(found.clip, found.row.type) : ''
  return (
    <Popover.Root open onOpenChange={(open) => !open && desk.setOpen(undefined)}>
      <Popover.Anchor virtualRef={box} />
      <Popover.Content
        className={styles.card}
        side="top"
        sideOffset={8}
        collisionPadding={8}
        aria-label={title}
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          focusFirstField(event.currentTarget)
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          onClosed()
        }}
      >
        <header className={styles.head}>
          <h3>{title}</h3>
          <IconButton label={words.card.close} size="small" onClick={() => desk.setOpen(undefined)}>
            <X size={14} aria-hidden />
          </IconButton>
        </header>
        <div className={styles.fields} key={openId}>
          <Fields desk={desk} openId={openId} />
        </div>
      </Popover.Content>
    </Popover.Root>
  )
}

/** The first thing to change, not the button that closes. */
function focusFirstField(card: EventTarget | null): void {
  if (card instanceof HTMLElement) card.querySelector<HTMLElement>('input, textarea, select')?.focus()
}

function Fields({ desk, openId }: { desk: Desk; openId: string }): ReactNode {
  const { pictures, texts, music } = choose(desk.rows, [openId])
  const [picture] = pictures
  const [text] = texts
  if (picture) return <PictureFields desk={desk} clip={picture} isFirst={picture.startMs === 0} />
  if (text) return <TextFields key={text.text ?? text.name} desk={desk} clip={text} />
  return music && <MusicFields desk={desk} clip={music} />
}
