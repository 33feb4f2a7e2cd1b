import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './spinner.module.css'

export function Spinner({ size = 16 }: { size?: number }): ReactNode {
  return <LoaderCircle className={styles.spinner} size={size} aria-hidden />
}
