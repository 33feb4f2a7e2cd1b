import { toExpression } from '../expressions'

/** Where one wish may end and the next begin. A list of things may run across it. */
const JOINTS =
  "[,;!?\\n。、…]+|(?:(?<!\\d):|:(?!\\d))(?![^]*[\\ue000-\\ue0ff])|(?<=[ ,])(?=so (?!(?:that )?it(?:[’']?s| is) (?:the )?(?:first|second|third|fourth|fifth|sixth|last)))|\\.(?!\\d)|(?<= )[-–—](?= )|(?<![a-z])(?:(?<!black )and(?! white| a half)|then|but|also|plus|while)(?![a-z])|然后|并且|以及|同时|另外|还有|顺便|不过|但是?|接着|而且|再把|再将|也把|[和与跟]"

/** What begins a reason: nothing is asked for until the sentence ends. */
const REASON =
  "^\\s*(?:because|since|so (?:that|it|they|we|you|i|people|everyone|my|our|the [a-z ]+? (?:comes?|is|are|goes|can))|as (?:i|we|it|the|my|our)|so that|cause|cuz|otherwise|or else|even though|although|in case|that way|it(?:[’']s| is| feels| looks| sounds)|this is|it was|i think|因为|毕竟|不然|否则|反正|由于|免得|省得)(?![a-z])"

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The pieces between two joints. What belongs together stays `whole`. */
export function splitClauses(words: string, whole: readonly Stretch[]): Stretch[] {
  const joints = [...words.matchAll(toExpression(JOINTS, 'gu'))]
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }))
    .filter((joint) => !whole.some(({ start, end }) => joint.start > start && joint.end < end))
  const starts = [0, ...joints.map(({ end }) => end)]
  const ends = [...joints.map(({ start }) => start), words.length]
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? words.length }))
    .filter(({ start, end }) => words.slice(start, end).trim() !== '')
}

export function isReason(words: string): boolean {
  return toExpression(REASON).test(words)
}
