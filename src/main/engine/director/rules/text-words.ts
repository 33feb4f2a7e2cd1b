import { toExpression } from '../expressions'
import { anyOf, word } from '../reader'
import type { Found } from './surroundings'
import { shortened } from '../short-patterns'

export type SpokenRole = 'title' | 'caption' | 'lower-third' | 'end-card' | 'text'

/** What people call the texts of a film. Longer names win over shorter ones inside them. */
const ROLES: Record<SpokenRole, { readonly en: readonly string[]; readonly zh: readonly string[] }> = {
  'end-card': {
    en: [
      'end ?cards?',
      '(?:final|last) (?:cards?|titles?|texts?|lines?|words|messages?)',
      'end(?:s|ing)? (?:it |the (?:film|video) )?(?:with|on) (?:an? |the )?(?:card|title|slide|message|text|words?)',
      '(?:end|finish|close)(?:s|ing)?(?: (?:it|the (?:film|video)|everything))?(?: off| up)? with(?= ?$)',
      'end(?:ing)? (?:titles?|texts?|lines?|messages?|screens?)',
      'clos(?:ing|e) (?:cards?|titles?|texts?|lines?|words|messages?|slides?|screens?|captions?)',
      'outros?',
      'ending',
      'call[ -]to[ -]action',
      'cta',
    ],
    zh: ['片尾字幕', '片尾文字', '片尾', '结尾字幕', '结尾标题', '结尾文字', '结束语', '行动号召'],
  },
  'lower-third': { en: ['lower[ -]thirds?', 'name ?tags?'], zh: ['人名条', '下三分之一字幕', '角标', '名牌'] },
  title: {
    en: [
      '(?:opening |main |big )?titles?',
      'headlines?',
      'headings?',
      'titled',
      'called',
      'named',
      'title cards?',
      'opening (?:texts?|cards?|lines?|words|messages?)',
      'intro (?:text|card|title)s?',
    ],
    zh: ['主标题', '大标题', '片头标题', '片头字幕', '片头文字', '标题', '片头', '题为', '名为', '名叫'],
  },
  caption: {
    en: ['captions?', 'subtitles?', 'taglines?', 'slogans?', 'labels?'],
    zh: ['说明文字', '副标题', '字幕', '说明', '标语', '口号', '文案'],
  },
  text: {
    en: [
      'text overlays?',
      'overlay texts?',
      'overlays?',
      'on[ -]screen text',
      'texts?',
      'words',
      'saying',
      'that says?',
      'says?',
      'reading',
      'lettering',
      'writing',
      'writes?',
    ],
    zh: [
      '文字叠加',
      '文字效果',
      '文字',
      '文本',
      '写上',
      '写着',
      '写',
      '标注',
      '标上',
      '标(?=$|[\\ue000-\\ue0ff])',
      '叠加',
      '字样',
    ],
  },
}
const NAMES: readonly SpokenRole[] = ['end-card', 'lower-third', 'title', 'caption', 'text']

export function rolePattern(role: SpokenRole): string {
  return `(?:${word(...ROLES[role].en)}|${anyOf(ROLES[role].zh)})`
}

const all = (pick: (names: readonly string[]) => readonly string[]): string =>
  `(?:${word(...NAMES.flatMap((role) => pick(ROLES[role].en)))}|${anyOf(NAMES.flatMap((role) => pick(ROLES[role].zh)))})`

export const ANY_ROLE = shortened(all((names) => names))

/** Words that only stand in front of what is to be read, such as "saying". Without that they ask for no text. */
const SAYING = [
  'titled',
  'called',
  'named',
  'saying',
  'that says?',
  'says?',
  'reading',
  'writing',
  'writes?',
  '写上',
  '写着',
  '写',
  '题为',
  '名为',
  '名叫',
  '叠加',
]
export const ROLE_NOUN = shortened(all((names) => names.filter((name) => !SAYING.includes(name))))

/**
 * The role a piece of text names. A plain "text" gives way to a better name; of two names the last one counts,
 * because it stands nearest to the words.
 */
export function findRole(text: string): Found<SpokenRole> | undefined {
  let found: Found<SpokenRole> | undefined
  for (const value of NAMES) {
    for (const match of text.matchAll(toExpression(rolePattern(value), 'gu'))) {
      const end = match.index + match[0].length
      if (value === 'text' && found !== undefined) continue
      const covers = found === undefined || end > found.end || (end === found.end && match.index < found.start)
      if (covers) found = { value, start: match.index, end }
    }
  }
  return found
}
