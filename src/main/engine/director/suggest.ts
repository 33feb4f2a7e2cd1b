import type { Cut } from './cut'
import { toMs } from './frame'
import type { LaidOutFilm } from './lay-out'
import type { Asset } from './turn'
import type { DirectorWords } from './words'

const MOST_IDEAS = 3
const LONG_MS = 20_000

/** Ideas for the next message. Each can be sent as it stands and changes this film. */
export function suggest(cut: Cut, film: LaidOutFilm, assets: readonly Asset[], { idea }: DirectorWords): string[] {
  const several = film.shots.length > 1
  const clips = film.shots.filter(({ asset }) => asset.kind === 'clip')
  const isHeard = clips.some(({ clip, asset }) => asset.hasAudio && !clip.muted)
  const logo = assets.find(({ kind, name }) => kind === 'photo' && /logo|标志|水印/iu.test(name))
  const ideas: [fits: boolean, text: string][] = [
    [cut.texts.length === 0, idea.texts],
    [film.music !== undefined && isHeard && cut.music?.ducks !== true, idea.ducking],
    [logo !== undefined && cut.mark === undefined, idea.logo(logo?.name ?? '')],
    [cut.ratio === '16:9', idea.vertical],
    [toMs(film.frameCount) > LONG_MS, idea.shorter],
    [film.music !== undefined && film.music.gain > 0.5, idea.quieter],
    [cut.ratio !== '16:9', idea.wide],
    [several && cut.transition.kind === 'crossfade', idea.dip],
    [several && cut.transition.kind !== 'crossfade', idea.crossfade],
    [(cut.look ?? 'none') === 'none', idea.warm],
    [several && cut.pace !== 'fast', idea.faster],
    [clips.length > 0 && clips.every(({ clip }) => (clip.speed ?? 1) === 1), idea.slowMotion],
    [several, idea.reverse],
    [cut.texts.length > 0, idea.noTexts],
  ]
  return ideas.flatMap(([fits, text]) => (fits ? [text] : [])).slice(0, MOST_IDEAS)
}
