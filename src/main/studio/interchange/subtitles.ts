import type { EditList } from './edit-list'

type Texts = EditList['texts']

/** SubRip: numbered, with a comma before the milliseconds. */
export function toSrt(texts: Texts): string {
  const cues = texts.map(
    ({ text, startMs, endMs }, index) =>
      `${index + 1}\n${toTime(startMs, ',')} --> ${toTime(endMs, ',')}\n${toLines(text)}\n`,
  )
  return cues.join('\n')
}

/** WebVTT, where `<` and `&` mean something. Source: W3C, "WebVTT: The Web Video Text Tracks Format". */
export function toVtt(texts: Texts): string {
  const cues = texts.map(
    ({ text, startMs, endMs }) => `${toTime(startMs, '.')} --> ${toTime(endMs, '.')}\n${escaped(toLines(text))}\n`,
  )
  return ['WEBVTT\n', ...cues].join('\n')
}

/** An empty line would end the cue. */
function toLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

function toTime(atMs: number, mark: ',' | '.'): string {
  const whole = Math.round(atMs)
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  const clock = [whole / 3_600_000, (whole / 60_000) % 60, (whole / 1000) % 60].map(two).join(':')
  return `${clock}${mark}${String(whole % 1000).padStart(3, '0')}`
}
