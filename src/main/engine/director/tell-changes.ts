import { nameOf, toMaterialWords, toPercent } from './card'
import type { Cut, CutClip } from './cut'
import { toMs } from './frame'
import { tellTexts } from './tell-texts'
import type { Version } from './version'
import type { DirectorWords } from './words'

/** More single clips than this are told in one sentence. */
const MOST_SINGLE_CLIPS = 3

/** What a turn changed, one sentence each, the largest first. */
export function tellChanges(before: Version | undefined, after: Version, words: DirectorWords): string[] {
  if (!before) return [...tellFirst(after, words), ...tellTexts(undefined, after, words)]
  return [
    ...tellFilm(before, after, words),
    ...tellClips(before, after, words),
    ...tellLook(before, after, words),
    ...tellTexts(before, after, words),
    ...tellMusic(before, after, words),
    ...tellMark(before, after, words),
  ]
}

function tellFirst({ cut, film, assets }: Version, words: DirectorWords): string[] {
  const cuts = film.shots.filter((shot) => shot.transitionIn).length
  const parts = [
    toMaterialWords({ ...film, music: undefined }, assets, words),
    ...(cuts > 0 ? [words.count.transitions(cut.transition.kind, cuts)] : []),
  ]
  return [words.list(parts), ...(film.music ? [words.change.musicAdded(film.music.asset.name)] : [])]
}

function tellFilm(before: Version, after: Version, words: DirectorWords): string[] {
  const [from, to] = [toMs(before.film.frameCount), toMs(after.film.frameCount)]
  return [
    ...(before.cut.ratio === after.cut.ratio ? [] : [words.change.format(before.cut.ratio, after.cut.ratio)]),
    ...(from === to ? [] : [words.change.length(from, to)]),
    ...(before.cut.title === after.cut.title ? [] : [words.change.name(after.cut.title)]),
  ]
}

function tellClips(before: Version, after: Version, words: DirectorWords): string[] {
  const idsOf = ({ cut }: Version): string[] => cut.clips.map((clip) => clip.id)
  const [was, is] = [idsOf(before), idsOf(after)]
  const swaps = findSwaps(before.cut, after.cut)
  const added = after.cut.clips.filter((clip) => !was.includes(clip.id) && !swaps.some(({ to }) => to === clip))
  const removed = before.cut.clips.filter((clip) => !is.includes(clip.id) && !swaps.some(({ from }) => from === clip))
  const names = (clips: Cut['clips'], { assets }: Version): string =>
    words.list(clips.map((clip) => nameOf(clip.assetId, assets)))
  const stayed = was.filter((id) => is.includes(id))
  const moved = is.filter((id) => was.includes(id)).some((id, index) => id !== stayed[index])
  return [
    ...swaps.map(({ from, to }) =>
      words.change.replaced(
        names([from], { ...before, assets: [...before.assets, ...after.assets] }),
        names([to], after),
      ),
    ),
    ...(added.length > 0 ? [words.change.added(names(added, after))] : []),
    ...(removed.length > 0
      ? [words.change.removed(names(removed, { ...before, assets: [...before.assets, ...after.assets] }))]
      : []),
    ...(moved ? [words.change.order(names(after.cut.clips, after))] : []),
    ...tellClipTimes(before, after, words),
    ...tellTrims(before, after, words),
  ]
}

/** A new clip in the very place of one that went. */
function findSwaps(was: Cut, is: Cut): { readonly from: CutClip; readonly to: CutClip }[] {
  const stays = (clip: CutClip): boolean => is.clips.some(({ id }) => id === clip.id)
  const came = (clip: CutClip | undefined): clip is CutClip =>
    clip !== undefined && !was.clips.some(({ id }) => id === clip.id)
  return was.clips.flatMap((from, index) => {
    const to = is.clips[index]
    return was.clips.length === is.clips.length && !stays(from) && came(to) ? [{ from, to }] : []
  })
}

function tellClipTimes(before: Version, after: Version, words: DirectorWords): string[] {
  const changed = after.film.shots.flatMap((shot, index) => {
    const old = before.film.shots.find(({ clip }) => clip.id === shot.clip.id)
    // A frame more or less is what was left over in sharing, not a change to speak of.
    return old && Math.abs(old.frameCount - shot.frameCount) > 1 ? [{ position: index + 1, old, shot }] : []
  })
  const tell = ({ position, old, shot }: (typeof changed)[number]): string =>
    words.change.clipLength(position, toMs(old.frameCount), toMs(shot.frameCount))
  if (changed.length <= MOST_SINGLE_CLIPS) return changed.map(tell)
  const wished = changed.filter(({ old, shot }) => old.clip.lengthMs !== shot.clip.lengthMs)
  const others = changed.filter((item) => !wished.includes(item)).map(({ shot }) => shot.frameCount)
  const all = wished.length === 0 && others.length === after.film.shots.length
  const same = Math.max(...others) - Math.min(...others) <= 1 ? Math.max(...others) : undefined
  const told = wished.slice(0, MOST_SINGLE_CLIPS).map(tell)
  if (same === undefined) return told
  return [...told, all ? words.change.eachNow(toMs(same)) : words.change.othersNow(toMs(same))]
}

function tellTrims(before: Version, after: Version, words: DirectorWords): string[] {
  return after.cut.clips.flatMap((clip, index) => {
    const old = before.cut.clips.find(({ id }) => id === clip.id)
    const same = !old || (old.sourceInMs === clip.sourceInMs && old.sourceOutMs === clip.sourceOutMs)
    return same ? [] : [words.change.trimmed(index + 1)]
  })
}

function tellLook(before: Version, after: Version, words: DirectorWords): string[] {
  const [was, is] = [before.cut, after.cut]
  const { label, change } = words
  const sameTransition =
    was.transition.kind === is.transition.kind && was.transition.lengthMs === is.transition.lengthMs
  const looks = (cut: Cut): string => cut.look ?? 'none'
  const muted = (cut: Cut): number => cut.clips.filter((clip) => clip.muted).length
  return [
    ...(sameTransition ? [] : [change.transitions(label.transition(is.transition.kind, is.transition.lengthMs))]),
    ...(was.motion === is.motion ? [] : [label.motion(is.motion)]),
    ...(was.fit === is.fit ? [] : [label.fit[is.fit]]),
    ...(was.pace === is.pace ? [] : [label.pace[is.pace]]),
    ...(looks(was) === looks(is) ? [] : [label.look(is.look ?? 'none', '')]),
    ...tellSingles(before, after, words),
    ...(muted(was) === muted(is) ? [] : [muted(is) > muted(was) ? change.clipSoundOff : change.clipSoundOn]),
  ].map(toSentence)
}

/** What was wished for single clips: a look, a speed, a loudness, a way in. */
function tellSingles(before: Version, { cut, assets }: Version, { label }: DirectorWords): string[] {
  return cut.clips.flatMap((clip) => {
    const old = before.cut.clips.find(({ id }) => id === clip.id)
    if (!old) return []
    const name = nameOf(clip.assetId, assets)
    const { kind = cut.transition.kind, lengthMs } = clip.transition ?? {}
    const sameWayIn = JSON.stringify(old.transition) === JSON.stringify(clip.transition)
    const filmTellsIt = !clip.transition && JSON.stringify(before.cut.transition) !== JSON.stringify(cut.transition)
    const sameFit = old.fit === clip.fit || (clip.fit === undefined && before.cut.fit !== cut.fit)
    return [
      ...(clip.look === undefined || old.look === clip.look ? [] : [label.look(clip.look, name)]),
      ...((old.speed ?? 1) === (clip.speed ?? 1) ? [] : [label.speed(name, clip.speed ?? 1)]),
      ...((old.gain ?? 1) === (clip.gain ?? 1) ? [] : [label.clipVolume(name, toPercent(clip.gain ?? 1))]),
      ...(sameFit ? [] : [label.fitOf(name, clip.fit ?? cut.fit)]),
      ...(filmTellsIt || sameWayIn ? [] : [label.transitionInto(kind, lengthMs, name)]),
    ]
  })
}

function tellMark({ cut: was }: Version, { cut: is, assets }: Version, { label }: DirectorWords): string[] {
  if (JSON.stringify(was.mark) === JSON.stringify(is.mark)) return []
  return [toSentence(is.mark ? label.mark(nameOf(is.mark.assetId, assets), is.mark.corner) : label.noMark)]
}

function tellMusic(
  { cut: was, assets: oldAssets }: Version,
  { cut: is, assets }: Version,
  { change, label }: DirectorWords,
): string[] {
  const song = (cut: Cut): string | undefined => (cut.music && !cut.music.muted ? cut.music.assetId : undefined)
  const [old, now] = [song(was), song(is)]
  if (now === undefined) return old === undefined ? [] : [change.musicOff]
  const name = [...assets, ...oldAssets].find(({ id }) => id === now)?.name ?? ''
  if (old === undefined || !was.music || !is.music) return [change.musicAdded(name)]
  const sameFades = was.music.fadeInMs === is.music.fadeInMs && was.music.fadeOutMs === is.music.fadeOutMs
  return [
    ...(old === now ? [] : [change.musicAdded(name)]),
    ...(was.music.gain === is.music.gain ? [] : [change.volume(toPercent(was.music.gain), toPercent(is.music.gain))]),
    ...((was.beats ?? true) === (is.beats ?? true) ? [] : [toSentence(label.beats(is.beats ?? true))]),
    ...((was.music.ducks ?? false) === (is.music.ducks ?? false)
      ? []
      : [toSentence(label.ducking(is.music.ducks ?? false))]),
    ...(sameFades ? [] : [change.fades(is.music.fadeInMs, is.music.fadeOutMs)]),
  ]
}

function toSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
