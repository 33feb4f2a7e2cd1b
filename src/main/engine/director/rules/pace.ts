import type { Pace } from '../cut'
import { anyOf, word } from '../reader'
import type { Rule } from '../scene'

/** Moods and genres, read as how fast pictures change. */
const MOODS: Record<Pace, { readonly en: readonly string[]; readonly zh: readonly string[] }> = {
  fast: {
    en: [
      'fast(?:er)?(?:[ -]paced)?',
      'quick(?:er)?(?: cuts)?',
      'hectic',
      'rapid',
      'snappy',
      'punchy',
      'hype',
      'action(?:[ -]packed)?',
      'speed(?:y| it up)',
    ],
    zh: [
      '快节奏',
      '节奏(?:再|更|要)?快(?:一点|一些|点)?',
      '快速',
      '快一点',
      '快一些',
      '快点',
      '更快',
      '动感',
      '紧凑',
      '卡点',
      '快剪',
    ],
  },
  lively: {
    en: [
      'promo(?:tional)?',
      'advertisements?',
      'advert',
      'ads?',
      'commercial',
      'upbeat',
      'energetic',
      'lively',
      'dynamic',
      'fun',
      'happy',
      'playful',
      'exciting',
      'trailer',
      'teaser',
      'sports?',
      'party',
      'cheerful',
    ],
    zh: [
      '宣传片?',
      '广告片?',
      '促销',
      '推广',
      '活泼',
      '欢快',
      '轻快',
      '有活力',
      '活力',
      '热闹',
      '预告片?',
      '带货',
      '开心',
      '有趣',
    ],
  },
  calm: {
    en: [
      'calm(?:er)?',
      'slow(?:er)?(?:[ -]paced)?',
      'relax(?:ed|ing)',
      'gentle',
      'peaceful',
      'romantic',
      'emotional',
      'dreamy',
      'soft',
      'elegant',
      'wedding',
      'memorial',
      'cinematic',
      'nostalgic',
      'slow it down',
    ],
    zh: [
      '平静',
      '舒缓',
      '慢节奏',
      '节奏(?:再|更|要)?慢(?:一点|一些|点)?',
      '慢一点',
      '慢一些',
      '慢点',
      '更慢',
      '温馨',
      '浪漫',
      '柔和',
      '轻柔',
      '安静',
      '唯美',
      '抒情',
      '怀旧',
      '婚礼',
      '优雅',
      '电影感',
      '治愈',
    ],
  },
  even: { en: ['(?:normal|medium|moderate) (?:pace|speed)'], zh: ['正常节奏', '适中节奏', '节奏适中'] },
}
const PACES: readonly Pace[] = ['fast', 'calm', 'lively', 'even']

/** The first mood decides; the others are understood beside it. */
export const readPace: Rule = (reader) => {
  const found: { readonly pace: Pace; readonly at: number }[] = []
  for (const pace of PACES) {
    const { en, zh } = MOODS[pace]
    reader.take(
      `(?:${word(...en)}(?: (?:cuts?|pace|mood|style|feel|vibe|editing))?|${anyOf(zh)}(?:的)?(?:风格|感觉|氛围|节奏)?)`,
      (match) => {
        found.push({ pace, at: match.index })
      },
    )
  }
  const [first] = found.toSorted((a, b) => a.at - b.at)
  return first ? [{ do: 'set-pace', pace: first.pace }] : []
}
