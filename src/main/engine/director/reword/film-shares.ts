import type { Scene } from '../scene'
import { type Spoken, respeak } from '../spoken'

const SHARES: readonly (readonly [pattern: string, share: number])[] = [
  ['three[ -]quarters|three[ -]fourths|四分之三', 3 / 4],
  ['two[ -]thirds|三分之二', 2 / 3],
  ['(?:a |one )?half|一半|二分之一', 1 / 2],
  ['(?:a |one )third|三分之一', 1 / 3],
  ['(?:a |one )(?:quarter|fourth)|四分之一', 1 / 4],
]

/** "To a third of its length" is a length in seconds, counted from the film as it is. */
export function sayShareOfFilm(spoken: Spoken, { lengthMs }: Scene): Spoken {
  return SHARES.reduce((said, [pattern, share]) => {
    const seconds = Math.round((lengthMs * share) / 100) / 10
    const english = respeak(
      said,
      `(?<=(?<![a-z])(?:to|down to) )(?:about |around |roughly )?(?:${pattern}) (?:of )?(?:its|the|the film[’']s|the video[’']s)(?: current| original| present)? (?:length|duration|running time)`,
      () => `${seconds} seconds`,
    )
    return respeak(
      english,
      `(?<=(?:时长|片长|长度|时间|片子|影片|视频)(?:再)?(?:缩短?|减少?|剪短?|压缩?|砍|降)(?:到|成|为|至))(?:原来的?|现在的?|原片的?)?(?:${pattern})`,
      () => `${seconds}秒`,
    )
  }, spoken)
}
