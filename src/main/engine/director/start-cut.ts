import type { Cut, CutClip, CutMusic } from './cut'
import type { Asset } from './turn'

const FADE_IN_MS = 800
const FADE_OUT_MS = 2000
/** Music under clips that speak for themselves. */
const GAIN_UNDER_CLIPS = 0.5

/** The cut nobody wished for yet: every picture in the order it was added, the first song under it. */
export function startCut(assets: readonly Asset[]): Cut {
  const empty: Cut = {
    title: '',
    ratio: '16:9',
    length: { kind: 'automatic' },
    pace: 'even',
    transition: { kind: 'crossfade' },
    motion: true,
    fit: 'automatic',
    clips: [],
    texts: [],
    seenAssetIds: [],
    nextId: 1,
  }
  return catchUp(empty, assets)
}

/** Takes in files that came since the cut was made and lets go of those that are gone. */
export function catchUp(cut: Cut, assets: readonly Asset[]): Cut {
  const isThere = (assetId: string): boolean => assets.some((asset) => asset.id === assetId)
  const fresh = assets.filter((asset) => !cut.seenAssetIds.includes(asset.id))
  const clips = [
    ...cut.clips.filter((clip) => isThere(clip.assetId)),
    ...fresh.filter((asset) => asset.kind !== 'music').map(toClip),
  ]
  const music = keptMusic(cut, isThere) ?? firstMusic({ ...cut, clips }, fresh, assets)
  return {
    ...cut,
    clips,
    texts: cut.texts.filter(({ when }) => when.kind !== 'clip' || clips.some((clip) => clip.id === when.clipId)),
    music,
    mark: cut.mark && isThere(cut.mark.assetId) ? cut.mark : undefined,
    seenAssetIds: [...cut.seenAssetIds, ...fresh.map((asset) => asset.id)],
  }
}

export function toClip(asset: Pick<Asset, 'id'>): CutClip {
  return { id: `clip-${asset.id}`, assetId: asset.id, sourceInMs: 0, muted: false }
}

export function toMusic(song: Asset, cut: Cut, assets: readonly Asset[]): CutMusic {
  const loudClips = cut.clips.some((clip) => assets.some((asset) => asset.id === clip.assetId && asset.hasAudio))
  const gain = loudClips ? GAIN_UNDER_CLIPS : 1
  return { assetId: song.id, gain, fadeInMs: FADE_IN_MS, fadeOutMs: FADE_OUT_MS, muted: false }
}

function keptMusic(cut: Cut, isThere: (assetId: string) => boolean): CutMusic | undefined {
  return cut.music && isThere(cut.music.assetId) ? cut.music : undefined
}

function firstMusic(cut: Cut, fresh: readonly Asset[], assets: readonly Asset[]): CutMusic | undefined {
  const song = fresh.find((asset) => asset.kind === 'music')
  return song && toMusic(song, cut, assets)
}
