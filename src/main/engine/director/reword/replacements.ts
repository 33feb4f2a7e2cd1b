import { escapePattern, readNames } from '../clip-names'
import { referencePattern } from '../clip-reference'
import { remembered, toExpression } from '../expressions'
import { anyOf } from '../reader'
import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'

const ONE = '(?:photo|picture|pic|image|shot|clip|video|one)'

/** A picture by its name, whether it is in the film or not; undefined when there are only songs. */
const picturePattern = remembered((scene: Scene): string | undefined => {
  const names = [...readNames(scene)]
    .filter(([, assetId]) => scene.assets.some(({ id, kind }) => id === assetId && kind !== 'music'))
    .map(([name]) => escapePattern(name))
  return names.length === 0
    ? undefined
    : `(?:the |my )?(?:${ONE} (?:of|with) (?:the )?)?(?:${anyOf(names)})(?![a-z\\d])(?: ${ONE}(?![a-z]))?`
})

/** "Put the beach where the chair is", 把海滩放到椅子的位置: one picture in the place of another is a replacement. */
export function sayReplacements(spoken: Spoken, scene: Scene): Spoken {
  const file = picturePattern(scene)
  if (file === undefined) return spoken
  const one = referencePattern(scene)
  const english: readonly (readonly [pattern: string, clip: number, file: number])[] = [
    [
      `(?<![a-z])(?:put|use|show|have|let|insert|add|place|i want|bring in|get) (${file}) (?:(?:go|come|be|stand|step|appear|in) )?(?:in for|(?:in|into|take) (?:the )?(?:place|spot|position) of|instead of|in lieu of|rather than|where) (${one})(?: (?:is|was|stands|sits|goes|used to be|has been|currently is))?(?: now)?`,
      2,
      1,
    ],
    [
      `(?<![a-z])where (${one}) (?:is|was|stands|sits|used to be)(?: now)?,? (?:please )?(?:put|use|show|insert|place|i want) (${file})`,
      1,
      2,
    ],
    [
      `(${one}) (?:(?:should|must|can|has to|have to|needs? to|to|could) )?(?:be |get |is |gets )?(?:replaced|swapped|exchanged|substituted|changed)(?: out)? (?:by|with|for) (${file})`,
      1,
      2,
    ],
    [`(?<![a-z])substitute (${file}) for (${one})`, 2, 1],
    [
      `(${file}) (?:should |must |can |to |will )?(?:replaces?|takes? over from|takes? the (?:place|spot) of|stands? in for) (${one})`,
      2,
      1,
    ],
  ]
  const replaced = english.reduce(
    (said, [pattern, clip, with_]) => respeak(said, pattern, (m) => `replace ${m[clip] ?? ''} with ${m[with_] ?? ''}`),
    spoken,
  )
  const chinese: readonly (readonly [pattern: string, clip: number, file: number])[] = [
    [`(?:把|让|将)?(${file})(?:的?(?:照片|图片|图|那张))?(?:顶替|替下|替掉|替|顶)(?:掉)?(${one})`, 2, 1],
    [`(?:把|将)?(${file})(?:的?(?:照片|图片|图|那张))?(?:放|摆|换)(?:到|在)(${one})的?(?:位置|地方)(?:上)?`, 2, 1],
    [`(?:在|把)?(${one})的?(?:那个|这个)?(?:位置|地方)(?:上)?(?:改)?(?:放|换上?|用|摆)(?:成)?(${file})`, 1, 2],
    [`(${one})(?:用|拿)(${file})(?:的?(?:照片|图片|图|那张))?(?:来)?(?:替换|代替|替代|替)(?:掉)?`, 1, 2],
  ]
  const said = chinese.reduce(
    (said, [pattern, clip, with_]) => respeak(said, pattern, (m) => `${m[clip] ?? ''}换成${m[with_] ?? ''}`),
    replaced,
  )
  return sayWhatIsThereNow(said, one, file)
}

/** 把鞋换成海滩，海滩停2秒: the picture that comes is from then on the clip that it replaces. */
function sayWhatIsThereNow(spoken: Spoken, one: string, file: string): Spoken {
  const replaced = toExpression(`replace (${one}) with (${file})|(${one})(?:换成|换为|改成)(${file})`).exec(
    spoken.words,
  )
  if (!replaced) return spoken
  const clip = replaced[1] ?? replaced[3] ?? ''
  const behind = replaced.index + replaced[0].length
  const isSame = (words: string): boolean => bare(words) === bare(replaced[2] ?? replaced[4] ?? '')
  return respeak(spoken, file, (match) =>
    match.index !== undefined && match.index >= behind && isSame(match[0]) ? clip : undefined,
  )
}

const bare = (words: string): string =>
  words
    .replace(/^(?:the |my )/u, '')
    .replace(/ (?:photo|picture|pic|image|shot|clip|video|one)$|[的那这张照图片]+$/u, '')
