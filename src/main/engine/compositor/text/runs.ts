/** A piece of a line that one list of fonts draws. */
export interface Run {
  readonly text: string
  readonly isEmoji: boolean
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** A sign that follows a plain heart or sun and asks for its colours, and its opposite. */
const COLOURFUL = '\uFE0F'
const PLAIN = '\uFE0E'
const EMOJI = /\p{Emoji_Presentation}/u

/**
 * Parts a line into words and emoji. Letter fonts hold plain hearts and suns of their own and would draw those in the
 * colour of the words, whatever the text asks for.
 */
export function toRuns(line: string): Run[] {
  const runs: Run[] = []
  for (const { segment } of graphemes.segment(line)) {
    const isEmoji = segment.includes(COLOURFUL) || (EMOJI.test(segment) && !segment.includes(PLAIN))
    const last = runs.at(-1)
    if (last?.isEmoji === isEmoji) runs[runs.length - 1] = { text: last.text + segment, isEmoji }
    else runs.push({ text: segment, isEmoji })
  }
  return runs
}
