import type { MediaFacts } from '../../media/facts'
import type { MediaFindings } from '../../media/study'
import type { Cut } from '../director/cut'
import type { Asset, DirectedTurn, Wish } from '../director/turn'
import type { FindSource } from '../draft/find-source'
import type { Compositor, FilmPlan } from '../film'
import type { Model } from '../model/model'
import type { Pixels } from '../preview/pixels'

/** What stands behind the routes. `start-engine.ts` brings the real ones. */
export interface EngineParts {
  /** The person's own, where one may be asked. */
  readonly model?: Model
  readonly direct: (wish: Wish) => DirectedTurn
  /** A cut in the wire's form: a value that JSON can write. */
  readonly toDraft: (cut: Cut, assets: readonly Asset[]) => unknown
  readonly planFilm: (draft: unknown, findSource: FindSource) => FilmPlan
  readonly compositor: Compositor
  /** What a preview is drawn from. */
  readonly pixels: Pixels
  readonly examine: (path: string, signal: AbortSignal) => Promise<MediaFacts>
  /** What a look at a file's head does not say. Takes its time. */
  readonly study: (facts: MediaFacts, signal: AbortSignal) => Promise<MediaFindings>
}
