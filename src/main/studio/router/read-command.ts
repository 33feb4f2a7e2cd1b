import type { Action } from '../../../shared/states/project-state'
import { isDoubtfulChinese } from './chinese-order'
import { endsInPronoun, fromVerb, namesProperty } from './english-order'
import { isPlainSpeech } from './guards'
import { hasHan, toPlain, toWords } from './plain-words'
import { SAYINGS } from './sayings'
import { isNearly } from './typos'
import { FILLERS, INTENTS, VOCABULARIES } from './vocabulary'

/** Longer messages tell something. Also keeps reading a pasted book cheap. */
const LONGEST_COMMAND = 160

const KNOWN_HAN = [
  ...FILLERS,
  ...Object.values(VOCABULARIES).flatMap(({ keys, weakKeys, rest }) => [...keys, ...weakKeys, ...rest]),
]
  .filter(hasHan)
  .sort((one, other) => other.length - one.length)

/** Being content with a film comes before asking for it, and says nothing else: `looks good, export it`. */
const CONTENT =
  /^(?:(?:it |this |that )?(?:looks?|is|sounds) (?:good|great|perfect|nice|amazing|awesome|fine)|(?:it's|that's) (?:good|great|perfect|nice|fine)|perfect|great|nice|cool|awesome|love it|good|ok great|ok perfect|wonderful|很好|不错|太棒了|太好了|完美|没问题|可以|可以了|好了|行|就这样|很满意|满意)[\s,.!，。！~]+/u

/** The intent whose vocabulary explains every word, or undefined when one word stays unexplained. */
export function readCommand(text: string): Action | undefined {
  if (text.length > LONGEST_COMMAND) return undefined
  const plain = toPlain(text).replace(CONTENT, '')
  const slash = /^\/(export|status|credits|upload)$/.exec(plain)?.[1]
  if (slash) return INTENTS.find((intent) => intent === slash)
  const said = plain.replace(/^\/(?=\p{Script=Han})/u, '')
  if (said === '' || /[/\\]/.test(said) || !isPlainSpeech(said)) return undefined
  return hasHan(said) ? readChinese(said) : readEnglish(said)
}

function readEnglish(plain: string): Action | undefined {
  const command = fromVerb(plain)
  const saying = withoutThanks(command)
  const words = toWords(command, KNOWN_HAN)
  const all = toWords(plain, KNOWN_HAN)
  return (
    INTENTS.find((intent) => {
      if (SAYINGS[intent].some((pattern) => pattern.test(saying))) return true
      if (intent === 'credits' || intent === 'status') return explains(intent, all) && !endsInPronoun(plain)
      return (
        startsWithKey(intent, words) && explains(intent, words) && !namesProperty(saying) && !isAway(intent, saying)
      )
    }) ?? readWishToUpload(plain)
  )
}

/** To open the place where files are chosen costs nothing, so asking whether one may is enough. */
function readWishToUpload(plain: string): Action | undefined {
  const words = toWords(plain.replace(/^(?:can|could|may) (?:i|we) /, ''), KNOWN_HAN)
  return startsWithKey('upload', words) && explains('upload', words) && !isAway('upload', plain) ? 'upload' : undefined
}

/** "upload it", "upload the video": the film that was made, to some other place. */
const isAway = (intent: Action, saying: string): boolean =>
  intent === 'upload' && (endsInPronoun(saying) || /\bthe (?:\w+ )?(?:video|file)\b/.test(saying))

function readChinese(plain: string): Action | undefined {
  const saying = plain.replace(/[\s,.!?。，！？…~～]+$/u, '')
  const words = toWords(plain, KNOWN_HAN)
  return INTENTS.find((intent) => {
    if (SAYINGS[intent].some((pattern) => pattern.test(saying))) return true
    const isReading = intent === 'credits' || intent === 'status'
    return explains(intent, words) && (isReading || !isDoubtfulChinese(plain))
  })
}

const withoutThanks = (command: string): string => {
  let rest = command
  for (let count = 0; count < 4; count += 1) {
    rest = rest
      .replace(/[\s,.!?…~]+$/u, '')
      .replace(/\s(?:please|pls|plz|now|thanks|thank you|thx|asap|right away|again)$/, '')
  }
  return rest.trim()
}

function startsWithKey(intent: Action, words: readonly string[]): boolean {
  const { keys, weakKeys } = VOCABULARIES[intent]
  return [...keys, ...weakKeys].some((key) => isNearly(words[0] ?? '', key))
}

function explains(intent: Action, words: readonly string[]): boolean {
  const { keys, weakKeys, weakBeside, rest } = VOCABULARIES[intent]
  const isKey = (word: string): boolean => keys.some((key) => isNearly(word, key))
  const meant = words.filter((word) => isKey(word) || weakKeys.includes(word) || !FILLERS.has(word))
  const isWeak = !meant.some(isKey)
  if (isWeak && !(meant.some((word) => weakKeys.includes(word)) && meant.some((word) => weakBeside.includes(word))))
    return false
  return meant.length > 0 && meant.every((word) => isKey(word) || weakKeys.includes(word) || rest.includes(word))
}
