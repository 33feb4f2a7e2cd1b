import type { Cut } from './cut'
import { toMs } from './frame'
import type { LaidOutFilm } from './lay-out'
import type { DirectorWords } from './words'

const MOST_IDEAS = 3
const LONG_MS = 20_000

/** Ideas for the next message. Each can be sent as it stands and changes this film. */
export function suggest(cut: Cut, film: LaidOutFilm, { idea }: DirectorWords): string[] {
  const several = film.shots.length > 1
  const ideas: [fits: boolean, text: string][] = [
    [cut.texts.length === 0, idea.texts],
    [cut.ratio === '16:9', idea.vertical],
    [toMs(film.frameCount) > LONG_MS, idea.shorter],
    [film.music !== undefined && film.music.gain > 0.5, idea.quieter],
    [cut.ratio !== '16:9', idea.wide],
    [several && cut.transition.kind === 'crossfade', idea.dip],
    [several && cut.transition.kind !== 'crossfade', idea.crossfade],
    [several && cut.pace !== 'fast', idea.faster],
    [several, idea.reverse],
    [cut.texts.length > 0, idea.noTexts],
  ]
  return ideas.flatMap(([fits, text]) => (fits ? [text] : [])).slice(0, MOST_IDEAS)
}
