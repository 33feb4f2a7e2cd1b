/** What can be changed is the same for words and for hands, and stands where both can read it. */
export type { AddText, FilmEdit as EditOperation, SetMark, SetTransition } from '../../../shared/edit'
