import { ContextMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import menu from '../parts/menu.module.css'
import { useWords } from '../words/words'
import { toMuteEdits, toSpeedEdits } from './commands'
import styles from './timeline.module.css'
import type { Command } from './command-edits'
import type { Desk } from './use-desk'

const SPEEDS = [0.5, 1, 1.5, 2] as const

/** What can be done with the chosen clips, at the pointer or at the clip that has the focus. */
export function ClipMenu({ desk, children }: { desk: Desk; children: ReactNode }): ReactNode {
  const words = useWords().timeline.menu
  const { chosen, chosenIds } = desk
  const isOnlyMusic = chosen.music !== undefined && chosen.pictures.length + chosen.texts.length === 0
  const mutes = toMuteEdits(chosen).some((edit) => 'muted' in edit && edit.muted)
  const canRun = toSpeedEdits(chosen, 1).length > 0
  const item = (command: Command, label: string, keys: string): ReactNode => (
    <Item label={label} keys={keys} disabled={!desk.can(command)} onSelect={() => desk.run(command)} />
  )
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Content className={`${menu.menu} ${styles.menu}`} collisionPadding={8}>
        <Item
          label={words.edit}
          keys="↵"
          disabled={chosenIds.length !== 1}
          onSelect={() => desk.setOpen(chosenIds[0])}
        />
        {!isOnlyMusic && (
          <>
            <ContextMenu.Separator className={menu.line} />
            {item('left', words.moveLeft, 'Alt ←')}
            {item('right', words.moveRight, 'Alt →')}
            {item('trim-start', words.trimStart, '[')}
            {item('trim-end', words.trimEnd, ']')}
          </>
        )}
        {chosen.pictures.length > 0 && (
          <>
            {item('split', words.split, 'S')}
            {item('copy', words.duplicate, 'Ctrl D')}
          </>
        )}
        <ContextMenu.Separator className={menu.line} />
        {desk.can('mute') && item('mute', mutes ? words.mute : words.unmute, 'M')}
        {canRun && (
          <ContextMenu.Group aria-label={words.speed} className={styles.speeds}>
            <ContextMenu.Label className={styles.speedsLabel}>{words.speed}</ContextMenu.Label>
            {SPEEDS.map((speed) => (
              <ContextMenu.Item
                key={speed}
                className={styles.speed}
                onSelect={() => desk.apply(toSpeedEdits(chosen, speed))}
              >
                {speed}×
              </ContextMenu.Item>
            ))}
          </ContextMenu.Group>
        )}
        {item('remove', isOnlyMusic ? words.silence : words.remove, 'Del')}
      </ContextMenu.Content>
    </ContextMenu.Root>
  )
}

interface ItemProps {
  label: string
  keys: string
  disabled: boolean
  onSelect: () => void
}

function Item({ label, keys, disabled, onSelect }: ItemProps): ReactNode {
  return (
    <ContextMenu.Item className={`${menu.item} ${styles.item}`} disabled={disabled} onSelect={onSelect}>
      <span className={menu.text}>{label}</span>
      <span className={menu.keys} aria-hidden>
        {keys}
      </span>
    </ContextMenu.Item>
  )
}
