import type { Pace } from '../cut'
import { anyOf, word } from '../reader'
import type { Rule } from '../scene'

/** Moods and genres, read as how fast pictures change. */
const MOODS: Record<Pace, { readonly en: readonly string[]; readonly zh: readonly string[] }> = {
  fast: {
    en: [
      '(?:more )?fast(?:er)?(?:[ -](?:paced|moving|cut))?',
      'brisk(?:er)?',
      'frantic',
      'intense',
      'rushed',
      'frenetic',
      'pacy',
      'zipp(?:y|ier)',
      'adrenaline',
      'quick(?:er)?(?: cuts)?',
      'hectic',
      'rapid',
      'snapp(?:y|ier)',
      'punch(?:y|ier)',
      'hype',
      'action(?:[ -]packed)?',
      'speed(?:y| it up)',
    ],
    zh: [
      '快节奏',
      '激烈',
      '急促',
      '紧张',
      '带感',
      '燃(?:一点|一些|点|起来)?',
      '炸裂',
      '(?<![欢轻明])快一?[点些]儿?',
      '节奏(?:再|更|要)?快(?:一点|一些|点)?',
      '快速',
      '(?<![欢轻明])快(?:一点|一些|点)',
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
      '(?:more )?livel(?:y|ier)',
      'bounc(?:y|ier)',
      'energy',
      'pepp(?:y|ier)',
      'vibrant(?= (?:mood|feel|vibe|pace))',
      'joyful',
      'bubbly',
      'cheery',
      'up-?tempo',
      'dynamic',
      'fun(?:nier)?',
      'happ(?:y|ier)',
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
      '俏皮',
      '欢乐',
      '明快',
      '元气',
      '青春',
      '轻松愉快',
      '愉快',
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
      'calm(?:er|ing)?',
      'slow(?:er)?(?:[ -]paced)?',
      'relax(?:ed|ing)',
      'chill(?:ed)?(?:[ -]out)?',
      'laid[ -]back',
      'unhurried',
      'leisurely',
      'mellow',
      'sluggish',
      'soothing',
      'serene',
      'tranquil',
      'meditative',
      'sleepy',
      'boring',
      'slow and steady',
      'gentler?',
      'peaceful',
      '(?:more )?romantic',
      '(?:more )?emotional',
      'dream(?:y|ier)',
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
      '慢悠悠',
      '缓慢',
      '悠闲',
      '悠扬',
      '放松',
      '从容',
      '缓和',
      '拖沓',
      '拖拉',
      '宁静',
      '沉静',
      '恬静',
      '静谧',
      '佛系',
      '慢慢(?:来|的)',
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

/** "Too fast" asks for the other side. */
const TOO_MUCH: readonly [pattern: string, pace: Pace][] = [
  [`(?<![a-z])(?:too|so|overly) (?:[a-z]+ and )?${word(...MOODS.fast.en)}`, 'calm'],
  [`(?<![a-z])(?:too|so|overly) (?:[a-z]+ and )?${word(...MOODS.calm.en)}`, 'fast'],
  [`(?:节奏|画面|切换|剪辑|片子)?(?:有点|有些|感觉)?(?:太|过于)(?:快|急|赶|仓促|乱|跳)(?:了)?`, 'calm'],
  [`(?:节奏|画面|切换|剪辑|片子)?(?:有点|有些|感觉)?(?:太|过于)(?:慢|拖|闷|无聊|沉闷|平)(?:了)?`, 'fast'],
]

/** The first mood decides; the others are understood beside it. A complaint gives way to a mood that is wished. */
export const readPace: Rule = (reader) => {
  const found: { readonly pace: Pace; readonly at: number }[] = []
  const complaints: typeof found = []
  for (const [pattern, pace] of TOO_MUCH) {
    reader.take(pattern, (match) => void complaints.push({ pace, at: match.index }))
  }
  for (const pace of PACES) {
    const { en, zh } = MOODS[pace]
    reader.take(
      `(?:${word(...en)}(?: (?:cuts?|pace|pacing|tempo|rhythm|mood|style|feel|vibe|editing|cutting))?|${anyOf(zh)}(?:一点|一些|点|些)?(?:的)?(?:风格|感觉|氛围|节奏)?(?:一点|一些|点|些)?)`,
      (match) => {
        found.push({ pace, at: match.index })
      },
    )
  }
  const [first] = [...found.toSorted((a, b) => a.at - b.at), ...complaints]
  return first ? [{ do: 'set-pace', pace: first.pace }] : []
}
