import { toExpression } from '../expressions'
import { toSentenceStart } from '../file-words'
import { FILLER_ZH } from '../filler'
import { DURATION } from '../durations'
import { NUMBER } from '../numbers'
import { word } from '../reader'
import type { Rule } from '../scene'

const STOP =
  '[,.;!?:\\n。;,!?、\\u0000\\ue000-\\ue0ff]| (?:i|we|you|please|let’s|make|keep|put|add|so)(?![a-z])| in (?:\\d|an? |about|under|less|vertical|portrait|square|landscape|widescreen|full|hd|english|chinese|sepia|black|colou?r|slow|vintage|retro)| (?:with|using|that|which|and|lasting|where|set to|from|plus)(?![a-z])| - '
const RUN = `(?:(?!${STOP}).)+`
const WORK =
  '(?:video|film|movie|promo|ad|advert|advertisement|commercial|trailer|slide ?show|clip|reel|teaser|intro|montage)'
const FILM_ZH = '(?:(?:宣传|短|广告|预告|纪念)?(?:视频|影片|短片|片子|片|电影|幻灯片|相册))'
const EMPTY = new RegExp(
  `^(?:(?:my|our|the|these|those|this|that|all|a|an|of|your|me|us|you|them|it|him|her|everyone|photos?|pictures?|images?|clips?|files?|product|footage|social media|work|fun|free|web|website|${NUMBER}) ?)+$`,
  'u',
)

/** Where a film is shown and to whom it is sent: not what it is about. */
const PLACE =
  /^(?:[a-z’']+ ){0,2}(?:status|story|stories|feed|page|channel|profile|website|blog|insta|instagram|tiktok|youtube|whatsapp|facebook|linkedin|twitter|pinterest|snapchat|threads|boss|client|customers?|followers?|friends?|family|team|mum|mom|dad|parents|grandma|grandpa|sister|brother|wife|husband|girlfriend|boyfriend|kids?|class|teacher|shop|store)$/u

const EMPTY_ZH = toExpression(`^(?:${FILLER_ZH}|大家|朋友)+$`)

/** What the film is about, in the person's own words: its name, and the title when one is wished without words. */
export const readTopic: Rule = (reader) => {
  let topic = ''
  /** "Make it square for my thesis" tells what for; only a new film is named after it. */
  const isPurpose = (index: number): boolean => {
    const before =
      reader.words
        .slice(0, index)
        .split(/[,.;!?\n]/u)
        .at(-1) ?? ''
    return (
      /(?<![a-z])(?:it|this|that|these|those|they|the)(?![a-z])/u.test(before) &&
      !/^\s*(?:it|this|that)(?:[’']s| is)?\s*$/u.test(before)
    )
  }
  const use = (start: number, text: string): boolean => {
    const trimmed = text.trim()
    if (/[’']s?$/u.test(trimmed)) return false
    if (
      topic !== '' ||
      trimmed === '' ||
      trimmed.length > 60 ||
      EMPTY.test(trimmed) ||
      PLACE.test(trimmed) ||
      EMPTY_ZH.test(trimmed)
    )
      return false
    if (toExpression(`^(?:(?:about|around|roughly|an?) )*(?:${DURATION}|${NUMBER}(?![a-z]))`).test(trimmed))
      return false
    topic = reader.said(start, start + text.length).trim()
    return true
  }
  reader.take(`(?<![a-z])(?<!(?:captions?|titles?|texts?|words|lines?|subtitles?) )about (${RUN})`, (match) =>
    use(match.index + 'about '.length, match[1] ?? ''),
  )
  reader.take(
    `(?<=${word(WORK)}) (?:for|of) (${RUN})`,
    (match) => !isPurpose(match.index) && use(match.index + match[0].length - (match[1] ?? '').length, match[1] ?? ''),
  )
  reader.take(
    `(?:关于|介绍|讲述|主题是|主题为)([^,。;、!?:\\s\\u0000\\ue000-\\ue0ff]+?)(?=的?(?:[,。;、!?\\s\\u0000]|${FILM_ZH}|$)|的${NUMBER} ?(?:秒|分|张|个|段))`,
    (match) => use(match.index + match[0].length - (match[1] ?? '').length, match[1] ?? ''),
  )
  reader.take(
    `(?<![a-z])for (?:our|my) (${RUN})`,
    (match) => !isPurpose(match.index) && use(match.index + match[0].length - (match[1] ?? '').length, match[1] ?? ''),
  )
  reader.take(`[为给](?:我们?的?)?([^,。;、!?:\\s\\u0000\\ue000-\\ue0ff]{2,20}?)(?:做|制作|拍|剪)`, (match) =>
    use(match.index + match[0].indexOf(match[1] ?? ''), match[1] ?? ''),
  )
  return topic === '' ? [] : [{ do: 'name-film', title: toSentenceStart(topic.replace(/^(?:the|a|an) /iu, '')) }]
}
