import type { Ratio } from '../cut'
import { anyOf, word } from '../reader'
import type { Rule } from '../scene'

/** Words for a shape, and the places that want it. */
const SHAPES: Record<Ratio, { readonly en: readonly string[]; readonly zh: readonly string[] }> = {
  '9:16': {
    en: [
      'vertical(?:ly)?',
      'portrait(?! (?:photo|picture|image|shot))',
      'tik ?tok',
      '(?:instagram |insta |ig |facebook |fb )?reels?(?! story)',
      '(?:instagram |insta |ig |facebook |whatsapp )?(?:story|stories)',
      'youtube shorts?',
      'shorts',
      'snapchat',
      'upright',
      'phone screens?',
      '(?:my |the )?phones?(?= (?:format|version))',
      '(?:for|on) (?:my |the |mobile )?(?:phones?|mobiles?|cell ?phones?)',
      'tall',
    ],
    zh: [
      '竖屏',
      '竖版',
      '竖向',
      '竖着(?!拍)',
      '竖的',
      '抖音',
      '快手',
      '视频号',
      '手机屏幕',
      '手机(?:上)?看',
      '竖起来',
      '竖构图',
      '竖(?=[,。、 ]|$)',
      '朋友圈视频',
      '微视',
      '立着',
      '短视频平台',
    ],
  },
  '1:1': {
    en: ['square', '(?:instagram|insta|ig) posts?', 'one by one'],
    zh: ['正方形', '正方', '四方', '方形', '方屏', '方的', '方图', '(?:ins|instagram)方图?'],
  },
  '4:5': { en: ['(?:instagram|insta|ig) (?:feed|portrait)'], zh: ['小红书'] },
  '16:9': {
    en: [
      'landscape(?! (?:photo|picture|image|shot))',
      'horizontal(?:ly)?',
      'wide ?screen',
      'wide(?= (?:version|format|video|one|cut))',
      '(?<=(?:make|want|have|need) (?:it|this|the (?:film|video)) )wide(?:r)?',
      'youtube',
      '(?:the )?(?:tv|television)(?: screen)?',
      '(?:the )?(?:computer|laptop|desktop|monitor)(?: screen)?s?',
      '(?:a |the )?(?:projector|big screen|cinema(?! ?tic)|theat(?:er|re))',
      'vimeo',
      'facebook video',
      'cinema(?:tic)? format',
    ],
    zh: [
      '横屏',
      '横版',
      '横向',
      '横着(?!拍)',
      '横的',
      '宽屏',
      '油管',
      'b站',
      '哔哩哔哩',
      '电视(?:机|上)?',
      '电脑(?:上)?(?:看|屏幕)?',
      '投影(?:仪)?',
      '大屏(?:幕)?',
      '西瓜视频',
      '优酷',
      '爱奇艺',
      '横过来',
      '横构图',
    ],
  },
}
/** Digits say more than a word: "portrait, 4:5". */
const ORDER: readonly Ratio[] = ['9:16', '4:5', '1:1', '16:9']
/** Any word for a shape or a place that wants one. */
export const ANY_SHAPE = `(?:${Object.values(SHAPES)
  .map(({ en, zh }) => `${word(...en)}|${anyOf(zh)}`)
  .join('|')})`
const BEFORE = '(?:(?<![a-z])(?:for|back to|to|as|on|in|into) (?:an? |the )?)?'
const AFTER = '(?: (?:format|video|version|aspect ratio|ratio|mode|screen))?(?:视频|格式|版本|比例|画面)?'

/** The shape of the picture: "for TikTok", "square", 4:5, 竖屏. */
export const readRatio: Rule = (reader) => {
  const wishes: Ratio[] = []
  const spelled: Ratio[] = []
  for (const ratio of ORDER) {
    const digits = ratio.replace(':', ' ?(?:[:x×比\\/]|by|to) ?')
    const inWords = toWords(ratio)
    reader.take(`${BEFORE}(?:(?<![\\d:])${digits}(?![\\d:])|${inWords})${AFTER}`, () => void spelled.push(ratio))
  }
  for (const ratio of ORDER) {
    const { en, zh } = SHAPES[ratio]
    reader.take(`${BEFORE}(?:${word(...en)}|${anyOf(zh)})${AFTER}`, () => void wishes.push(ratio))
  }
  return [...spelled, ...wishes].slice(0, 1).map((ratio) => ({ do: 'set-ratio', ratio }))
}

const DIGITS_EN: Readonly<Record<string, string>> = {
  '1': 'one',
  '4': 'four',
  '5': 'five',
  '9': 'nine',
  '16': 'sixteen',
}
const DIGITS_ZH: Readonly<Record<string, string>> = { '1': '一', '4': '四', '5': '五', '9': '九', '16': '十六' }

/** "Nine by sixteen", 九比十六. */
function toWords(ratio: Ratio): string {
  const [width = '', height = ''] = ratio.split(':')
  return `(?<![a-z])${DIGITS_EN[width] ?? ''} (?:by|to) ${DIGITS_EN[height] ?? ''}(?![a-z])|${DIGITS_ZH[width] ?? ''}比${DIGITS_ZH[height] ?? ''}`
}
