import { createCell } from './state/cell'

/** Where there is no room for all, one of them is seen: in a narrow window a side, in a low one a part of it. */
export type View = 'conversation' | 'media' | 'film' | 'timeline'

export const shownView = createCell<View>('conversation')

export const showView = (next: View): void => shownView.set(next)

/** The view that a narrow window has for what is looked at. */
export const sideOf = (view: View): 'conversation' | 'film' =>
  view === 'conversation' || view === 'media' ? 'conversation' : 'film'
