import { type EditEvent, type EditList, FPS } from './edit-list'

/** The form counts no further, and knows two lines of sound. */
const MOST_EVENTS = 999
const MOST_SOUND_TRACKS = 2

/** What of a film finds no room in the form. */
export function toBeyondEdl({ pictures, sounds }: EditList): { readonly events: boolean; readonly sounds: boolean } {
  const count = pictures.length + sounds.slice(0, MOST_SOUND_TRACKS).flat().length
  return { events: count > MOST_EVENTS, sounds: sounds.slice(MOST_SOUND_TRACKS).some((track) => track.length > 0) }
}

/**
 * An edit decision list in the form CMX 3600, at 30 frames a second without dropped numbers. Pictures and sounds only; every
 * transition is a dissolve. The files are told as `SOURCE FILE`, as editors look for them.
 */
export function toEdl({ name, pictures, sounds }: EditList): string {
  const lines = [`TITLE: ${oneLine(name)}`, 'FCM: NON-DROP FRAME']
  const channels = [
    ...pictures.map((event, index) => ({ event, channel: 'V', before: pictures[index - 1] })),
    ...sounds
      .slice(0, MOST_SOUND_TRACKS)
      .flatMap((events, track) =>
        events.map((event) => ({ event, channel: track === 0 ? 'A' : 'A2', before: undefined })),
      ),
  ].slice(0, MOST_EVENTS)
  for (const [index, { event, channel, before }] of channels.entries()) {
    lines.push('', ...toEntry(String(index + 1).padStart(3, '0'), channel, event, before))
  }
  return `${lines.join('\n')}\n`
}

function toEntry(number: string, channel: string, event: EditEvent, before: EditEvent | undefined): string[] {
  const { startFrame, frameCount, sourceFrame, speed, dissolveFrames } = event
  const row = (how: string, [from, to]: readonly [number, number], [start, end]: readonly [number, number]): string =>
    [number, ' AX      ', channel.padEnd(5), how.padEnd(8), ...[from, to, start, end].map(toTimecode)].join(' ')
  const film = [startFrame, startFrame + frameCount] as const
  const source = [sourceFrame, sourceFrame + Math.round(frameCount * speed)] as const
  const motion =
    speed === 1
      ? []
      : [`M2   AX       ${(FPS * speed).toFixed(1).padStart(5, '0')}                ${toTimecode(sourceFrame)}`]
  if (!before || dissolveFrames === 0) return [row('C', source, film), ...motion, ...notes(event, 'FROM')]
  const leftAt = before.sourceFrame + Math.round(before.frameCount * before.speed)
  return [
    row('C', [leftAt, leftAt], [startFrame, startFrame]),
    row(`D    ${String(dissolveFrames).padStart(3, '0')}`, source, film),
    ...motion,
    `* FROM CLIP NAME: ${oneLine(before.name)}`,
    ...notes(event, 'TO'),
  ]
}

function notes({ name, path }: EditEvent, which: 'FROM' | 'TO'): string[] {
  const file = path === undefined ? [] : [`* SOURCE FILE: ${oneLine(path)}`]
  return [`* ${which} CLIP NAME: ${oneLine(name)}`, ...file]
}

function toTimecode(frames: number): string {
  const seconds = Math.floor(frames / FPS)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % FPS]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
