import { FILLER_EN } from '../filler'
import { type Spoken, respeak } from '../spoken'

/** Words that rules live on. A word one slip away from one of these is taken for it. */
const KEYS =
  `transition transitions crossfade crossfades dissolve dissolves vertical horizontal landscape portrait square widescreen between
  caption captions subtitle subtitles title titles opening closing ending music soundtrack volume louder quieter second seconds minute minutes
  photo photos picture pictures image images video videos vintage black white vivid colour colours color colors bright sepia
  shorter longer faster slower remove delete replace reverse shuffle beginning bottom middle center centre corner opacity transparent
  watermark original natural speed motion style instagram youtube tiktok shorts chronological random background bigger smaller larger
  before after first third fourth fifth yellow green orange purple brown without everything instead blurred mute sound quarter percent double
  relaxed upbeat normal whole caption lower should please everywhere`
    .split(/\s+/u)
    .filter(Boolean)
const KNOWN = new Set([
  ...FILLER_EN,
  ...KEYS,
  ...`shouldn couldn wouldn mustn needn doesn haven voice sounds wound round ground found pound mound close closer frost forth worth birth thirst fist
  lover power tower flower mower slow show fester fatter after alter older under wonder sender lighter higher tighter
  longest shortest shorten shortens shortened lengthen slowly quieten quite quiet quietly louder loudest squares spare scare share stare where
  light night fight right might sight slight flight brighter straight brightness bread break breaks wide wider while which
  music's photo's video's brow brows grown crown drown green's greet greens agreed tree three there these those other others
  title's tiles tile cable table style's stile smile file files field middle's riddle needle handle candle
  color's colored coloured colourful colorful minutes' seconds' beginnings opener opens opened reopen close closed closes
  photographs photograph motions emotion notion potion location nation station vacation mention action
  removed removes remover deleted deletes replaced replaces replacement reversed reverses shuffled
  speeds spend spends spent spreed seed need indeed spread sped steed sleep steep sheep
  shows shorts' short shirt shirts sports sport spots spot ports parts starts start smart
  blurry blurring muted mutes moist most must just dust test text texts next nest
  firsts thirty fifth's sixth sixty fifty forty eighty ninety seventy quarters quarterly
  horizon portraits landscapes squared vertically horizontally titled captioned faded fading fades
  boring bring bringing string spring sporting sorting sort short shore store story stories
  original's originally naturally nature neutral mature normally formal form from norm random's randomly
  dissolved dissolving doubled doubles double's trouble bubble couple black's blacks blank block back pack lack slack
  whites write quite while whole hole whose who's which lowers lowered lowest slower blower flowers following
  yellowish mellow hello fellow below bellow brown's browns blown dawn down town gown`
    .split(/\s+/u)
    .filter(Boolean),
])
const SHORTEST = 5
/** Words this long are known even with two slips. */
const LONG = 9

const SHORT: Readonly<Record<string, string>> = {
  n: 'and',
  u: 'you',
  ur: 'your',
  vid: 'video',
  vids: 'videos',
  pic: 'picture',
  pics: 'pictures',
  pls: 'please',
  plz: 'please',
  'w/o': 'without',
  'w/': 'with',
  b4: 'before',
  bg: 'background',
  teh: 'the',
  vol: 'volume',
  foto: 'photo',
  fotos: 'photos',
}

/** Takes English words with a slip of the finger for the ones they were to be. Names of files stay as they are. */
export function mendSpelling(spoken: Spoken, names: readonly string[]): Spoken {
  const named = new Set(names.flatMap((name) => name.split(/[^a-z]+/u)))
  const whole = respeak(spoken, '(?<![a-z\\d./&-])(?:w\\/o?|b4|[a-z]{1,4})(?![a-z\\d./-])', ([typed]) => SHORT[typed])
  return respeak(whole, '(?<![a-z\\d#._-])[a-z]{4,}(?![a-z\\d_-]|\\.[a-z])', ([typed]) =>
    KNOWN.has(typed) || named.has(typed) || (typed.endsWith('s') && named.has(typed.slice(0, -1)))
      ? undefined
      : findMeant(typed, [...KEYS, ...named]),
  )
}

function findMeant(typed: string, keys: readonly string[]): string | undefined {
  const near = keys.filter(
    (key) =>
      key[0] === typed[0] &&
      key.length >= SHORTEST &&
      slips(typed, key) <= (Math.min(key.length, typed.length) >= LONG ? 2 : 1),
  )
  return near.toSorted((a, b) => slips(typed, a) - slips(typed, b))[0]
}

const lettersOf = (word: string): string => [...word].toSorted().join('')

/** Letters left out, put in, wrong, or in the wrong order: how many of these make one word the other. */
function slips(a: string, b: string): number {
  if (a !== b && a.length === b.length && lettersOf(a) === lettersOf(b)) return 1
  if (Math.abs(a.length - b.length) > 2) return Infinity
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number): number => (up === 0 ? row : rows[i - up])?.[j - left] ?? Infinity
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const turned = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : Infinity
      row.push(Math.min(at(0, 1) + 1, at(1, 0) + 1, at(1, 1) + same, turned))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? Infinity
}
