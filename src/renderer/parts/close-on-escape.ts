import type { KeyboardEvent } from 'react'

/**
 * Closes what lies over the window with the first Escape. A tooltip that is open above it takes that key otherwise, and
 * nobody who presses it means the tooltip.
 */
export const closeOnEscape =
  (close: () => void) =>
  ({ key, nativeEvent }: KeyboardEvent): void => {
    if (key === 'Escape' && !nativeEvent.isComposing) close()
  }
