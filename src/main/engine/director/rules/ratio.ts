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
      '(?:instagram |ig |facebook )?reels?',
      '(?:instagram |ig )?story',
      '(?:instagram |ig )?stories',
      '(?:youtube )?shorts',
      'snapchat',
      'upright',
      'phone screens?',
    ],
    zh: ['竖屏', '竖版', '竖向', '竖着', '竖的', '抖音', '快手', '视频号', '手机屏幕', '短视频平台'],
  },
  '1:1': {
    en: ['square', 'instagram post'],
    zh: ['正方形', '方形', '方屏', '方的'],
  },
  '4:5': { en: ['instagram feed', 'instagram portrait'], zh: ['小红书'] },
  '16:9': {
    en: [
      'landscape(?! (?:photo|picture|image|shot))',
      'horizontal(?:ly)?',
      'wide ?screen',
      'youtube',
      'tv',
      'cinema(?:tic)? format',
    ],
    zh: ['横屏', '横版', '横向', '横着', '横的', '宽屏', '油管', 'b站', '哔哩哔哩', '电视'],
  },
}
const ORDER: readonly Ratio[] = ['9:16', '4:5', '1:1', '16:9']
const BEFORE = '(?:(?<![a-z])(?:for|back to|to|as|on|in|into) (?:an? |the )?)?'
const AFTER = '(?: (?:format|video|version|aspect ratio|ratio|mode|screen))?(?:视频|格式|版本|比例|画面)?'

/** The shape of the picture: "for TikTok", "square", 4:5, 竖屏. */
export const readRatio: Rule = (reader) => {
  const wishes: Ratio[] = []
  for (const ratio of ORDER) {
    const digits = ratio.replace(':', ' ?[:x×比\\/] ?')
    const { en, zh } = SHAPES[ratio]
    reader.take(`${BEFORE}(?:(?<![\\d:])${digits}(?![\\d:])|${word(...en)}|${anyOf(zh)})${AFTER}`, () => {
      wishes.push(ratio)
    })
  }
  return wishes.slice(0, 1).map((ratio) => ({ do: 'set-ratio', ratio }))
}
