import { toExpression } from '../expressions'
import { type Spoken, respeak } from '../spoken'

const MOVES =
  'ken burns|zoom(?:s|ing|ed)?(?: (?:in and out|in|out|movement|thing|effects?))?|pan(?:s|ning)|drift(?:s|ing)?|float(?:s|ing)?|glid(?:e|es|ing)|creep(?:s|ing)?(?: in)?|push[ -]?ins?|sway(?:s|ing)?|camera (?:moves?|movement|motion)|movement|motion|moving|move|animat(?:ion|ed|e)'
const RESTS =
  'stand(?:s|ing)? still|hold still|(?:stay|keep|remain|be|is|are|sit)s? (?:completely |perfectly |dead |quite )?(?:still|static|fixed|frozen|put)|still|static|stationary|fixed|motionless|frozen'
const NOT =
  "no|not|don[’']?t|do not|doesn[’']?t|never|stop|without|turn off|switch off|off|disable|remove|kill|drop|lose|cut|get rid of|away with|less|hate|hates?|stop that"
const SUBJECT =
  'photos|pictures|images|stills|slides|shots|pics|they|them|everything|every (?:photo|picture|image)|each (?:photo|picture|image)'
const LIGHT =
  'the|that|this|those|these|my|our|a|an|some|any|all|of|on|in|with|and|to|for|please|just|only|should|must|shall|can|could|let|make|have|want|i|we|it|be|is|are|so|too|very|really|much|more|bit|little|at all|around|about|constantly|always|all the time|everywhere|everything|effects?|thing|stuff|style|add|give|use|put|turn on|switch on|enable|bring back|back|again|keep|leave|show|look|nice|there|where|while|shown|being|gets?|getting|every|each|photo|picture|image|out|up'
const MILD =
  'slow(?:ly)?|gentl[ey]|soft(?:ly)?|subtl[ey]|slight(?:ly)?|smooth(?:ly)?|quiet(?:ly)?|tiny|small|lightly|ever so'
const REASON =
  'makes? (?:me|us|people|everyone|my [a-z]+) (?:feel )?(?:sea ?sick|dizzy|sick|ill|queasy|nauseous)|is (?:annoying|distracting|too much)|annoys me'
const PART = `(?:${[REASON, MOVES, RESTS, NOT, SUBJECT, LIGHT, MILD].join('|')})`
const CLAUSE = `(?<=^|[,.;!?] ?|and |but )(?=[^,.;!?]*(?<![a-z])(?:${MOVES}|${RESTS})(?![a-z]))${PART}(?: ${PART})*(?=$|[,.;!?]| so off with it| so (?:turn|switch) it off| and )`

/** Alone these may be about something else: a clip that moves, a film that stands still. */
const SURE = /ken burns|zoom|drift|float|glid|creep|push|sway|camera|photo|picture|image|still|slides|pics/u

/**
 * "Photos should drift slowly", "turn on that slow zoom effect", "stand still pictures": a clause of nothing but pictures,
 * motion and yes or no is said as "ken burns" or "no ken burns", in whatever order its words stand.
 */
export function sayMotionPlainly(spoken: Spoken): Spoken {
  return respeak(spoken, `${CLAUSE}(?: so off with it| so (?:turn|switch) it off)?`, (match) => {
    const clause = match[0]
    if (/transition|zoom transition|clip|video|text|title|caption/u.test(clause)) return undefined
    const withoutRests = clause.replace(toExpression(`(?<![a-z])(?:${RESTS})(?![a-z])`, 'gu'), '')
    const has = (words: string, text: string): boolean => toExpression(`(?<![a-z])(?:${words})(?![a-z])`).test(text)
    const rests = has(RESTS, clause)
    const moves = has(MOVES, withoutRests)
    const refuses = has(`${NOT}|${REASON}`, withoutRests)
    if (!SURE.test(clause) && !has(REASON, clause)) return undefined
    // "Move the pictures" may be about their order.
    if (/^(?:please )?(?:don[’']t )?mov/u.test(clause) && !/around|about|zoom|slow|gent/u.test(clause)) return undefined
    if (moves && rests) return undefined
    if (moves) return refuses ? 'no ken burns' : 'ken burns'
    return rests && !refuses && /photo|picture|image|stills|pics|slides|they|them|everything/u.test(clause)
      ? 'no ken burns'
      : undefined
  })
}
