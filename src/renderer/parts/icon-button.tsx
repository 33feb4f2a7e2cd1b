import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button'
import styles from './tooltip.module.css'

interface IconButtonProps extends Omit<ButtonProps, 'look' | 'aria-label'> {
  /** What it does: the accessible name, and the tooltip. */
  label: string
  /** What the tooltip says when it has more to say than the name. */
  hint?: string
  /** What does the same on the keyboard, for the tooltip. */
  keys?: string
}

/** A button that is only a picture always says its name. */
export function IconButton({ label, hint, keys, ...rest }: IconButtonProps): ReactNode {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <Button look="icon" aria-label={label} {...rest} />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className={styles.tooltip} sideOffset={6} collisionPadding={8}>
          {hint ?? label}
          {keys !== undefined && <kbd>{keys}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
