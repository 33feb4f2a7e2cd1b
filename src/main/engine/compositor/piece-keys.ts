import { createHash } from 'node:crypto'
import type { Host } from '../../host/ports'
import type { MediaSource } from '../../media/facts'
import { identify } from '../../media/source-file'
import type { FilmPlan, Shot, Sound, TextOverlay } from '../film'
import type { SoundCare } from './audio'
import type { VideoCodec } from './codecs'
import { RECIPE } from './manifest'
import type { Segment } from './segments'

/** Who encodes: the same frames give the same file only with the same program, settings and number of threads. */
export interface Maker {
  /** Tells one build of ffmpeg from another. */
  readonly build: string
  readonly codec: VideoCodec
  readonly threads: number
}

/** Answers the keys under which the pieces of one film are kept. */
export interface PieceKeys {
  run(segment: Segment, maker: Maker): string
  sound(maker: Pick<Maker, 'build'>, care: SoundCare): string
}

/**
 * Two pieces have the same key exactly when everything that decides about them is the same: what is on screen, counted from
 * the start of the piece, the state of each file it comes from, and who makes it. Whole values go in, so that what a plan
 * learns to say later counts by itself; only names are left out.
 * @throws {ReelwrightError} `media.missing`, `media.unreadable`
 */
export async function createPieceKeys(host: Host, plan: FilmPlan): Promise<PieceKeys> {
  const states = new Map<string, unknown>()
  const sources = [...plan.shots, ...plan.sounds, ...(plan.mark ? [plan.mark] : [])].map(({ source }) => source)
  for (const { path } of sources) if (!states.has(path)) states.set(path, await identify(host, path))
  const toState = ({ container, path }: MediaSource) => ({ container, state: states.get(path) })

  const { shots, texts, sounds, mark, ...film } = plan
  const frame = { ...film, frameCount: undefined, mark: mark && { ...mark, source: toState(mark.source) } }
  const withState = <T extends Shot | Sound>(item: T) => ({ ...item, id: undefined, source: toState(item.source) })

  return {
    run: (segment, maker) => {
      const { firstFrame, frameCount } = segment
      const seen = <T extends Shot | TextOverlay>(items: readonly T[]): T[] =>
        items
          .filter((item) => item.startFrame < firstFrame + frameCount && item.startFrame + item.frameCount > firstFrame)
          .map((item) => ({ ...item, id: '', startFrame: item.startFrame - firstFrame }))
      return hashOf(['run', RECIPE, maker, frame, frameCount, seen(shots).map(withState), seen(texts)])
    },
    sound: ({ build }, care) =>
      hashOf([
        'sound',
        ...(care === 'exact' ? [] : [care]),
        RECIPE,
        build,
        film.fps,
        film.frameCount,
        sounds.map(withState),
      ]),
  }
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
