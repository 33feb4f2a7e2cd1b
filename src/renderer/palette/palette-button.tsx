import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '../commands/keys'
import { useWords } from '../words/words'
import { paletteOpen } from './open-cells'
import styles from './palette.module.css'

/** Says in the middle of the window that everything can be found by its name. */
export function PaletteButton(): ReactNode {
  const words = useWords().palette
  const keys = keysOf('view.palette')
  return (
    <button
      type="button"
      className={styles.opener}
      aria-label={words.search}
      title={`${words.search} (${keys})`}
      onClick={() => paletteOpen.set(true)}
    >
      <Search size={14} aria-hidden />
      <span>{words.search}</span>
      <kbd>{keys}</kbd>
    </button>
  )
}
