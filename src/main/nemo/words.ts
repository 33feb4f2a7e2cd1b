import type { Language } from '../../shared/language'
import type { TrackType } from '../../shared/timeline'

/** What this layer says to people. */
export interface NemoWords {
  readonly timelineEmpty: string
  readonly timeline: (trackCount: number) => string
  readonly track: Record<TrackType, string>
  /** Of sounds that are there for something else than music. */
  readonly sound: Record<'clip' | 'voice', string>
  readonly more: (clipCount: number) => string
  readonly quoted: (text: string) => string
  /** `0-3s` from `0s` and `3s`. */
  readonly range: (from: string, to: string) => string
  readonly listComma: string
}

const withoutUnit = (seconds: string): string => seconds.replace(/s$/, '')

export const WORDS: Record<Language, NemoWords> = {
  en: {
    timelineEmpty: 'The timeline is empty.',
    timeline: (trackCount) => `Timeline (${trackCount} ${trackCount === 1 ? 'track' : 'tracks'}):`,
    track: { video: 'Video', audio: 'BGM', text: 'Title', other: 'Track' },
    sound: { clip: 'Clip sound', voice: 'Voice' },
    more: (clipCount) => `${clipCount} more`,
    quoted: (text) => `"${text}"`,
    range: (from, to) => `${to.endsWith('s') ? withoutUnit(from) : from}-${to}`,
    listComma: ', ',
  },
  'zh-CN': {
    timelineEmpty: '时间线是空的。',
    timeline: (trackCount) => `时间线（${trackCount} 条轨道）：`,
    track: { video: '视频', audio: '音乐', text: '标题', other: '轨道' },
    sound: { clip: '原声', voice: '人声' },
    more: (clipCount) => `另有 ${clipCount} 个`,
    quoted: (text) => `“${text}”`,
    range: (from, to) => `${withoutUnit(from)}-${to.endsWith('s') ? `${withoutUnit(to)} 秒` : to}`,
    listComma: '、',
  },
}
