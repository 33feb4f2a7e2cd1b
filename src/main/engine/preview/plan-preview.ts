import { createHash } from 'node:crypto'
import { toPhotoSize } from '../../../picture/stage'
import type { FrameSize } from '../../../shared/picture-plan'
import type { PreviewPlan, PreviewSize } from '../../../shared/preview'
import type { Host } from '../../host/ports'
import type { MediaSource } from '../../media/facts'
import { identify } from '../../media/source-file'
import type { FilmPlan, Mark, Shot, Sound, TextOverlay } from '../film'

/** To be raised whenever the same plan would be seen or heard differently. */
const RECIPE = 2

/** A film as it is shown, and where each thing in it comes from: shot n of one is shot n of the other. */
export interface PlannedPreview {
  readonly plan: PreviewPlan
  /** In the size of the preview. */
  readonly film: FilmPlan
  /** In its own size. */
  readonly whole: FilmPlan
}

/**
 * Names everything in a film by all that decides about it, files by their present state.
 *
 * @throws {ReelwrightError} `media.missing`, `media.unreadable`
 */
export async function planPreview(host: Host, whole: FilmPlan, size: PreviewSize): Promise<PlannedPreview> {
  const stateOf = await readStates(host, whole)
  const film = size === 'half' ? { ...whole, ...halved(whole) } : whole
  const { widthPx, heightPx, fps, frameCount, look, mark } = film
  const frame = { widthPx, heightPx }
  const seen = {
    size,
    ...frame,
    ...{ fps, frameCount },
    ...(look && { look }),
    shots: film.shots.map((shot) => toPreviewShot(shot, keyOfShot(shot, stateOf, film))),
    texts: film.texts.map((text) => toPreviewText(text, frame)),
    ...(mark && { mark: { opacity: mark.opacity, key: keyOfMark(mark, stateOf, frame) } }),
    ...(film.sounds.length > 0 && { sound: { key: keyOfSounds(film, stateOf) } }),
  }
  const heard = seen.sound?.key
  const filmKey = hashOf('film', [fps, whole.widthPx, whole.heightPx, toContent(whole, stateOf), heard])
  const anonymous = { ...seen, shots: seen.shots.map(withoutId), texts: seen.texts.map(withoutId) }
  return { plan: { key: hashOf('plan', anonymous), ...seen, film: { key: filmKey } }, film, whole }
}

type StateOf = (source: MediaSource) => unknown

async function readStates(host: Host, { shots, sounds, mark }: FilmPlan): Promise<StateOf> {
  const states = new Map<string, unknown>()
  for (const { source } of [...shots, ...sounds, ...(mark ? [mark] : [])]) {
    if (!states.has(source.path)) states.set(source.path, await identify(host, source.path))
  }
  return ({ path, container }) => ({ container, state: states.get(path) })
}

/** Even, as every size. */
const halved = ({ widthPx, heightPx }: FrameSize): FrameSize => ({
  widthPx: 2 * Math.round(widthPx / 4),
  heightPx: 2 * Math.round(heightPx / 4),
})

function keyOfShot({ kind, source, fit, sourceInMs, speed }: Shot, stateOf: StateOf, film: FilmPlan): string {
  const { widthPx, heightPx, fps } = film
  if (kind === 'photo') return hashOf('photo', [stateOf(source), fit, toPhotoSize(film)])
  return hashOf('clip', [stateOf(source), fit, widthPx, heightPx, fps, sourceInMs, speed])
}

function toPreviewShot(shot: Shot, key: string): PreviewPlan['shots'][number] {
  const { id, kind, startFrame, frameCount, look, transitionIn, motion } = shot
  return {
    ...{ id, kind, startFrame, frameCount, key },
    ...(look && { look }),
    ...(transitionIn && { transitionIn }),
    ...(motion && { motion }),
  }
}

function toPreviewText(overlay: TextOverlay, frame: FrameSize): PreviewPlan['texts'][number] {
  const { id, startFrame, frameCount, ...words } = overlay
  return { id, startFrame, frameCount, key: hashOf('text', [words, frame]) }
}

const keyOfMark = ({ source, corner, widthFraction }: Mark, stateOf: StateOf, frame: FrameSize): string =>
  hashOf('mark', [stateOf(source), corner, widthFraction, frame])

const keyOfSounds = ({ sounds, fps, frameCount }: FilmPlan, stateOf: StateOf): string =>
  hashOf('sound', [fps, frameCount, sounds.map((sound) => withState(sound, stateOf))])

/** All that is seen of a film, without names. */
function toContent({ shots, texts, mark, look, frameCount }: FilmPlan, stateOf: StateOf): unknown {
  return [
    frameCount,
    look,
    shots.map((shot) => withState(shot, stateOf)),
    texts.map(withoutId),
    mark && withState({ id: '', ...mark }, stateOf),
  ]
}

const withState = <T extends Pick<Shot | Sound, 'id' | 'source'>>(item: T, stateOf: StateOf): object => ({
  ...withoutId(item),
  source: stateOf(item.source),
})

const withoutId = <T extends { readonly id: string }>(item: T): object => ({ ...item, id: undefined })

const hashOf = (kind: string, value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([RECIPE, kind, value]))
    .digest('hex')
