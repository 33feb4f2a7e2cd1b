import { pathToFileURL } from 'node:url'
import { type EditEvent, type EditList, FPS, toFrames } from './edit-list'
import { cutOf, type Span, toPictureSpans, toSoundSpans } from './spans'

/** OpenTimelineIO, with the schemas that every version of it reads. Source: OpenTimelineIO, "Serialized Data Documentation". */
export function toOtio(list: EditList): string {
  const sounds = list.sounds.map((events, index) => toTrack(`Sound ${index + 1}`, 'Audio', toSounds(events)))
  const pictures = toTrack('Pictures', 'Video', toPictures(list.pictures))
  return `${JSON.stringify(
    {
      OTIO_SCHEMA: 'Timeline.1',
      ...named(list.name),
      global_start_time: time(0),
      tracks: {
        OTIO_SCHEMA: 'Stack.1',
        ...named('tracks'),
        source_range: null,
        effects: [],
        markers: list.texts.map(toMarker),
        children: [pictures, ...sounds],
      },
    },
    undefined,
    2,
  )}\n`
}

const named = (name: string): object => ({ name, metadata: {} })
const time = (frames: number): object => ({ OTIO_SCHEMA: 'RationalTime.1', rate: FPS, value: frames })
const range = (from: number, length: number): object => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: time(from),
  duration: time(length),
})

function toTrack(name: string, kind: 'Video' | 'Audio', children: readonly object[]): object {
  return { OTIO_SCHEMA: 'Track.1', ...named(name), source_range: null, effects: [], markers: [], kind, children }
}

function toPictures(events: readonly EditEvent[]): object[] {
  return toPictureSpans(events).flatMap((span, index) => {
    const { event, lateFrames } = span
    if (index === 0 || event.dissolveFrames === 0) return [toClip(span)]
    const transition = {
      OTIO_SCHEMA: 'Transition.1',
      ...named('Dissolve'),
      transition_type: 'SMPTE_Dissolve',
      in_offset: time(lateFrames),
      out_offset: time(event.dissolveFrames - lateFrames),
    }
    return [transition, toClip(span)]
  })
}

function toSounds(events: readonly EditEvent[]): object[] {
  let atFrame = 0
  return toSoundSpans(events).flatMap((span) => {
    const silence = cutOf(span) - atFrame
    atFrame = cutOf(span) + span.frameCount
    return silence > 0 ? [toGap(silence), toClip(span)] : [toClip(span)]
  })
}

function toGap(frames: number): object {
  return { OTIO_SCHEMA: 'Gap.1', ...named(''), source_range: range(0, frames), effects: [], markers: [] }
}

function toClip({ event, lateFrames, frameCount }: Span): object {
  const { name, path, sourceFrame, speed } = event
  const warp = { OTIO_SCHEMA: 'LinearTimeWarp.1', ...named(''), effect_name: 'LinearTimeWarp', time_scalar: speed }
  const reference =
    path === undefined
      ? { OTIO_SCHEMA: 'MissingReference.1', ...named(name), available_range: null }
      : {
          OTIO_SCHEMA: 'ExternalReference.1',
          ...named(name),
          available_range: null,
          target_url: pathToFileURL(path).href,
        }
  return {
    OTIO_SCHEMA: 'Clip.1',
    ...named(name),
    source_range: range(sourceFrame + Math.round(lateFrames * speed), frameCount),
    effects: speed === 1 ? [] : [warp],
    markers: [],
    media_reference: reference,
  }
}

function toMarker({ text, startMs, endMs }: EditList['texts'][number]): object {
  const from = toFrames(startMs)
  return {
    OTIO_SCHEMA: 'Marker.2',
    ...named(text),
    color: 'YELLOW',
    marked_range: range(from, toFrames(endMs) - from),
  }
}
