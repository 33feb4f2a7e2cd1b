import type { Timeline, TrackType } from '../../../shared/timeline'
import { addedClips } from './timeline-diff'
import type { Extra, TurnWords } from './turn-words'

/** Things of one kind that came along with a film. */
export interface Unasked {
  readonly kind: Extra
  readonly names: readonly string[]
  readonly count: number
}

/** Words by which a person asks for a thing. What was asked for needs no question afterwards. */
const ASKED: Record<Extra, RegExp> = {
  title: /titles?|texts?|captions?|subtitles?|headline|letter|words|write|label|says|标题|字幕|文字|文案|写|字样/i,
  music: /music|songs?|sound|audio|bgm|track|beat|voice|narrat|tune|音乐|配乐|歌|声音|旁白|配音/i,
  transition: /transition|fade|dissolve|转场|过渡|淡入|淡出/i,
  effect: /effects?|filters?|look|grad(?:e|ing)|colou?rs?|特效|滤镜|调色|效果/i,
}
/** "no music" asks for none. */
const REFUSED =
  /\b(?:no|without|don'?t (?:add|want)|not)\s+(?:any\s+)?[a-z]+|(?:不要|不加|别加|没有|无)[^\s，。,.]{1,4}/giu

const TRACK_OF: Record<Exclude<Extra, 'transition'>, TrackType> = { title: 'text', music: 'audio', effect: 'other' }
const MOST_NAMED = 3

/** What a generation added beyond the wish: the service puts music, titles and more on by itself. */
export function findUnasked(before: Timeline | undefined, after: Timeline | undefined, wish: string): Unasked[] {
  const asked = wish.replace(REFUSED, ' ')
  const kinds: Extra[] = ['title', 'music', 'transition', 'effect']
  return kinds.filter((kind) => !ASKED[kind].test(asked)).flatMap((kind) => toUnasked(kind, before, after))
}

function toUnasked(kind: Extra, before: Timeline | undefined, after: Timeline | undefined): Unasked[] {
  if (kind === 'transition') {
    const count = addedClips(before, after, 'video').filter(({ transitionIn }) => transitionIn).length
    return count === 0 ? [] : [{ kind, names: [], count }]
  }
  const added = addedClips(before, after, TRACK_OF[kind])
  const names = [...new Set(added.map(({ name }) => name))].slice(0, MOST_NAMED)
  return added.length === 0 ? [] : [{ kind, names, count: added.length }]
}

/** One sentence that lists it all, and what a person may answer. Undefined when nothing came unasked. */
export function offerToStrip(
  unasked: readonly Unasked[],
  words: TurnWords,
): { readonly text: string; readonly next: readonly string[] } | undefined {
  if (unasked.length === 0) return undefined
  return {
    text: words.alsoAdded(unasked.map(({ kind, names }) => words.extra(kind, names))),
    next: [words.keepAll, ...unasked.map(({ kind, count }) => words.remove(kind, count))],
  }
}
