import { createCell } from './state/cell'

/** Where there is no room for both, one of them is seen. */
export type View = 'conversation' | 'film'

export const shownView = createCell<View>('conversation')

export const showView = (next: View): void => shownView.set(next)
