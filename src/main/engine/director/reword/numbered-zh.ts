import { toExpression } from '../expressions'
import { type Spoken, respeak } from '../spoken'

const ITEM =
  '(?<![\\d第.])(\\d{1,2}|[①-⑨])[.、:)]?(?:写|配|是)? ?(?=\\p{Script=Han}{1,10}(?:[ ,;]|$|\\d|[①-⑨]))(?![秒张个分点号月日倍位岁元块段条句位])'

/** 1.守时 2.远行 3.收纳: words that are counted from one, three at least, are said of the pictures of that number. */
export function sayNumbered(spoken: Spoken): Spoken {
  const found = [...spoken.words.matchAll(toExpression(ITEM, 'gu'))].map(({ 1: number = '' }) => toNumber(number))
  if (found.length < 3 || !found.every((number, index) => number === index + 1)) return spoken
  return respeak(spoken, ITEM, ([, number = '']) => `第${toNumber(number)}张写`)
}

const toNumber = (text: string): number => {
  const ringed = '①②③④⑤⑥⑦⑧⑨'.indexOf(text)
  return ringed >= 0 ? ringed + 1 : Number(text)
}
