import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './menu.module.css'

interface MenuProps {
  trigger: ReactNode
  children: ReactNode
  /** Both together where others may open it too. */
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

/**
 * A button with a list below it, in the same landmark as the button. Not modal: the library's modal lists lock the page's scrolling through an inline
 * style sheet, which the page's content policy forbids, and this page does not scroll.
 */
export function Menu({ trigger, children, ...openness }: MenuProps): ReactNode {
  return (
    <DropdownMenu.Root modal={false} {...openness}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content className={styles.menu} sideOffset={6} collisionPadding={8} align="start">
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

interface MenuItemProps {
  icon?: ReactNode
  /** In the place of an icon, and larger. */
  picture?: ReactNode
  keys?: string
  hint?: ReactNode
  onSelect: () => void
  children: ReactNode
}

export function MenuItem({ icon, picture, keys, hint, onSelect, children }: MenuItemProps): ReactNode {
  return (
    <DropdownMenu.Item className={styles.item} data-pictured={picture !== undefined} onSelect={onSelect}>
      {icon}
      {picture}
      <span className={styles.text}>
        {children}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
      {keys !== undefined && <span className={styles.keys}>{keys}</span>}
    </DropdownMenu.Item>
  )
}

export function MenuLabel({ children }: { children: ReactNode }): ReactNode {
  return <DropdownMenu.Label className={styles.label}>{children}</DropdownMenu.Label>
}

/** A fact, and below it what more there is to know about it. */
export function MenuText({ children, detail }: { children: ReactNode; detail?: string | undefined }): ReactNode {
  return (
    <DropdownMenu.Label className={styles.fact}>
      {children}
      {detail !== undefined && <span className={styles.hint}>{detail}</span>}
    </DropdownMenu.Label>
  )
}

export function MenuLine(): ReactNode {
  return <DropdownMenu.Separator className={styles.line} />
}

interface MenuChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string; hint?: string }[]
  onChange: (value: T) => void
}

/** One of a few. */
export function MenuChoice<T extends string>({ label, value, options, onChange }: MenuChoiceProps<T>): ReactNode {
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={choose} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={styles.item}>
          <DropdownMenu.ItemIndicator className={styles.check}>
            <Check size={16} />
          </DropdownMenu.ItemIndicator>
          <span>
            {option.label}
            {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
