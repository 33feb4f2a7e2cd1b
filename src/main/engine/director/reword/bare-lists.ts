import { readReferences, referencePattern } from '../clip-reference'
import { COLOUR_EN } from '../colours'
import { NUMBER, ORDINAL, readNumber } from '../numbers'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'
import { nameOf } from './name-of'

const END = '(?=$|[,.;!?\\n]| please| and (?!the )[a-z]+ )'
const ONES = '(?:photos?|pictures?|images?|pics?|clips?|shots?|slides?|ones?)'
const OUT =
  '(?:remove|delete|drop|cut|cut out|lose|ditch|scrap|skip|leave out|kick out|chuck|chuck out|throw out|throw away|get rid of|take out|bin|axe|kill|toss|mute|unmute|silence|duplicate|copy|swap|keep|use|leave|show|only|just)'
const RANK = `(?:the )?(?:very )?(?:${ORDINAL}|last)`

/**
 * Pictures that are told by a bare word where only pictures can be meant: "get rid of the first and third", "leave only
 * yellow and blue", "green first, then red", "drop the two before the street", "I want the lamp third", "let the lamp open".
 */
export function sayBareLists(spoken: Spoken, scene: Scene): Spoken {
  const one = referencePattern(scene)
  const withOne = (list: string): string =>
    list
      .split(/,? and |, ?/u)
      .map((each) => `the ${each.replace(/^(?:the |only |just )*/u, '')} one`)
      .join(' and ')
  const ranks = respeak(
    spoken,
    `(?<=(?<![a-z])${OUT} (?:only |just )?)${RANK}(?:, ?${RANK})*,? and ${RANK}(?! (?:one|${ONES}|${NUMBER}|seconds?|half|part))${END}`,
    (m) => withOne(m[0]),
  )
  const colours = respeak(
    ranks,
    `(?<=(?<![a-z])${OUT} )(?:only |just )?(?:the )?${COLOUR_EN}(?:, ?(?:the )?${COLOUR_EN})*,? and (?:the )?${COLOUR_EN}( only)?${END}`,
    (m) =>
      `${m[1] === undefined && !/^(?:only|just) /u.test(m[0]) ? '' : 'only '}${withOne(m[0].replace(/ only$/u, ''))}`,
  )
  const colourOrder = respeak(
    colours,
    `(?<=^|[.;!?] ?)(?:the )?(${COLOUR_EN}) first,? (?:and )?then (?:the )?(${COLOUR_EN})(?=$|[,.;!?])`,
    (m) => `the ${m[1] ?? ''} one first, then the ${m[2] ?? ''} one`,
  )
  const beside = respeak(
    colourOrder,
    `(?<=(?<![a-z])${OUT} )(?:only )?(?:the )?(${NUMBER}) (${ONES} )?(?:right |directly |just |that (?:come|are) |which (?:come|are) )*(before|after|behind|following|in front of) (${one})`,
    (m) => neighbours(scene, m[4] ?? '', readNumber(m[1] ?? ''), /after|behind|following/u.test(m[3] ?? '')),
  )
  const placed = respeak(
    beside,
    `(?<=^|[,.;!?] ?|and )(?:(?:i |we )?(?:want|need|would like|[’']d like|put|have|make) )?(${one}) (?:as (?:the )?|in (?:the )?)?(${ORDINAL})(?: place| spot| position| one)?(?=$|[,.;!?])`,
    (m) => (/(?:first|last)/u.test(m[2] ?? '') ? undefined : `${m[1] ?? ''} should be ${m[2] ?? ''}`),
  )
  return respeak(
    placed,
    `(?<=^|[,.;!?] ?|and )(?:(?:let |have |make |rotate (?:it |them )?so (?:that )?)(?:the )?(${one}) (?:should |must |can |to )?(opens?|closes?|ends?|finish(?:es)?)|(?:the )?(${one}) (?:should |must |can |to )(open|close|end|finish)|(?:the )?(${one}) (opens|closes|finishes))(?: (?:it|things|(?:up )?the (?:film|video|movie|show)))?(?=$|[,.;!?]| and )`,
    ([, first, firstVerb, second, secondVerb, third, thirdVerb]) =>
      `${/open/u.test(firstVerb ?? secondVerb ?? thirdVerb ?? '') ? 'start' : 'end'} with ${first ?? second ?? third ?? ''}`,
  )
}

function neighbours(scene: Scene, said: string, count: number, isBehind: boolean): string | undefined {
  const { clips } = scene.cut
  const [id, another] = readReferences(said, scene) ?? []
  const at = clips.findIndex((clip) => clip.id === id)
  if (at < 0 || another !== undefined) return undefined
  const some = isBehind ? clips.slice(at + 1, at + 1 + count) : clips.slice(Math.max(0, at - count), at)
  const names = some.map((clip) => nameOf(scene).get(clip.id))
  return some.length < count || names.includes(undefined) ? undefined : names.join(', ')
}
