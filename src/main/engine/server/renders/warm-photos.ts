import { canvasOf } from '../sessions/canvas'
import type { KeptAsset } from '../sessions/kept-asset'
import type { Session } from '../sessions/session'
import type { WarmUp } from './warm-up'

/** What a film is made for when nobody has said. */
const USUAL_FRAME = { widthPx: 1920, heightPx: 1080 }

/** Has photos decoded for the film they are likely to be in, so that the first render finds them ready. */
export function warmPhotos(warmUp: WarmUp, { draftText }: Session, assets: readonly KeptAsset[]): void {
  const photos = assets.filter(({ facts }) => facts.kind === 'photo')
  warmUp.want(
    photos.map(({ facts: { path, container } }) => ({ path, container })),
    canvasOf(draftText) ?? USUAL_FRAME,
  )
}
