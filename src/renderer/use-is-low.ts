import { useSyncExternalStore } from 'react'

/** So low that each part of the window has it for itself. The styles ask the same. */
const LOW = matchMedia('(height < 440px)')

function listen(onChange: () => void): () => void {
  LOW.addEventListener('change', onChange)
  return () => LOW.removeEventListener('change', onChange)
}

export const useIsLow = (): boolean => useSyncExternalStore(listen, () => LOW.matches)
