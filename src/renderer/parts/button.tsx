import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './button.module.css'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `accent` is for the one main action of a place. */
  look?: 'accent' | 'plain' | 'quiet' | 'icon'
  size?: 'small' | 'normal'
}

export function Button({ look = 'plain', size = 'normal', className = '', ...rest }: ButtonProps): ReactNode {
  const classes = [styles.button, styles[look], size === 'small' && styles.small, className]
  return <button type="button" className={classes.filter(Boolean).join(' ')} {...rest} />
}
