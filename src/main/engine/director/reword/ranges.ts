import { NUMBER, readNumber } from '../numbers'
import { type Spoken, respeak } from '../spoken'

/** A film has a few dozen clips; what spans more is no range of them. */
const MOST = 40

/** "Photos 2 to 4", 第三到第五张: each of them, so that every rule can be told them. */
export function sayRanges(spoken: Spoken): Spoken {
  const between = (from: string | undefined, to: string | undefined): number[] => {
    const [first, last] = [readNumber(from ?? ''), readNumber(to ?? '')]
    return last > first && last - first < MOST
      ? Array.from({ length: last - first + 1 }, (_, step) => first + step)
      : []
  }
  const english = respeak(
    spoken,
    `(?<![a-z])(photos|pictures|images|pics|clips|shots|slides|numbers) (${NUMBER}) ?(?:to|through|-|–) ?(${NUMBER})(?! ?(?:s|sec|%)(?![a-z]))(?!\\d|:\\d)`,
    (m) => {
      const all = between(m[2], m[3])
      return all.length === 0 ? undefined : `${m[1] ?? ''} ${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
    },
  )
  // “Before” on photo 1, “After” on 2: the number counts what the first one counted.
  const counted = respeak(
    english,
    `(?<=(photo|picture|image|pic|clip|shot|slide|number)(?: number)? ?#?\\d{1,2}[^.;!?]{0,80}[\\ue000-\\ue0ff]+ ?(?:on|over|under|onto|below) )(?:the )?#?(${NUMBER})(?=$|[,.;!]| and)(?!\\.\\d)`,
    (m) => `${m[1] ?? ''} ${m[2] ?? ''}`,
  )
  return respeak(
    counted,
    `从?第(${NUMBER})([张个段幅])?(?:照片|图)?(?:到|至|-|~)第?(${NUMBER})([张个段幅])(?:照片|图片|图)?(?:每[张个])?`,
    (m) => {
      const all = between(m[1], m[3])
      return all.length === 0 ? undefined : all.map((each) => `第${each}${m[4] ?? '张'}`).join('、')
    },
  )
}
