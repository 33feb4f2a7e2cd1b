import { type EditEvent, type EditList, FPS, lastSourceFrame } from './edit-list'
import { type Assets, toAssets } from './fcpxml-assets'
import { TITLE_ID, toTitles } from './fcpxml-titles'
import { toTime } from './rational-time'
import { cutOf, type Span, toPictureSpans, toSoundSpans } from './spans'
import { element, toXml, type XmlNode } from './xml'

const FORMAT_ID = 'r1'

/**
 * Final Cut Pro XML 1.9: pictures on the storyline, dissolves around the cuts, sounds below and titles above, each connected to
 * the picture it begins with. Source: Apple, "FCPXML Reference".
 */
export function toFcpxml(list: EditList): string {
  const assets = toAssets(list)
  const sequence = element(
    'sequence',
    { format: FORMAT_ID, duration: toTime(list.frameCount), tcStart: '0s', tcFormat: 'NDF', audioRate: '48k' },
    [element('spine', {}, toSpine(list, assets))],
  )
  const format = element('format', {
    id: FORMAT_ID,
    frameDuration: `1/${FPS}s`,
    width: list.widthPx,
    height: list.heightPx,
  })
  const title = list.texts.length > 0 ? [TITLE_EFFECT] : []
  const document = element('fcpxml', { version: '1.9' }, [
    element('resources', {}, [format, ...assets.elements, ...title]),
    element('library', {}, [
      element('event', { name: list.name }, [element('project', { name: list.name }, [sequence])]),
    ]),
  ])
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n${toXml(document)}\n`
}

const TITLE_EFFECT = element('effect', {
  id: TITLE_ID,
  name: 'Basic Title',
  uid: '.../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti',
})

/** Something on the storyline, with its own clock: what is connected to it goes by that. */
interface Held {
  readonly startFrame: number
  readonly clockFrame: number
  readonly toElement: (connected: readonly XmlNode[]) => XmlNode
}

function toSpine(list: EditList, assets: Assets): XmlNode[] {
  const spans = toPictureSpans(list.pictures).filter(({ frameCount }) => frameCount > 0)
  const held = withGaps(spans, assets, list.frameCount)
  const connected: { startFrame: number; toElement: (offsetFrame: number) => XmlNode }[] = [
    ...list.sounds.flatMap((events, track) =>
      toSoundSpans(events)
        .filter(({ frameCount }) => frameCount > 0)
        .map((span) => ({
          startFrame: cutOf(span),
          toElement: (offset: number) => toClip(span, assets, { offset, lane: -1 - track, srcEnable: 'audio' }),
        })),
    ),
    ...toTitles(list.texts),
  ]
  return held.flatMap((one, index) => {
    const endFrame = held[index + 1]?.startFrame ?? Infinity
    const own = connected.filter(({ startFrame }) => startFrame >= one.startFrame && startFrame < endFrame)
    const transition = toTransition(spans.find((span) => cutOf(span) === one.startFrame))
    const children = own.map(({ startFrame, toElement }) => toElement(one.clockFrame + startFrame - one.startFrame))
    return [...transition, one.toElement(children)]
  })
}

/** Where no picture stands, a gap holds the place. */
function withGaps(spans: readonly Span[], assets: Assets, filmFrames: number): Held[] {
  let atFrame = 0
  const gap = (from: number, frames: number): Held => ({
    startFrame: from,
    clockFrame: 0,
    toElement: (children) =>
      element('gap', { name: 'Gap', offset: toTime(from), start: '0s', duration: toTime(frames) }, children),
  })
  const held = spans.flatMap((span) => {
    const from = cutOf(span)
    const before = from > atFrame ? [gap(atFrame, from - atFrame)] : []
    atFrame = from + span.frameCount
    return [...before, toHeld(span, assets)]
  })
  return atFrame < filmFrames ? [...held, gap(atFrame, filmFrames - atFrame)] : held
}

function toHeld(span: Span, assets: Assets): Held {
  const startFrame = cutOf(span)
  return {
    startFrame,
    clockFrame: clockOf(span),
    toElement: (children) => toClip(span, assets, { offset: startFrame, srcEnable: 'video' }, children),
  }
}

/** A clip's own clock counts the frames of its file as they are played; a photo has none. */
function clockOf({ event, lateFrames }: Span): number {
  return event.isPhoto ? 0 : Math.round(event.sourceFrame / event.speed) + lateFrames
}

interface ClipPlace {
  readonly offset: number
  readonly lane?: number
  readonly srcEnable: 'audio' | 'video'
}

function toClip(span: Span, assets: Assets, place: ClipPlace, children: readonly XmlNode[] = []): XmlNode {
  const { event, frameCount } = span
  const { offset, lane, srcEnable } = place
  const isStill = event.isPhoto
  return element(
    isStill ? 'video' : 'asset-clip',
    {
      ref: assets.idOf(event),
      lane,
      offset: toTime(offset),
      name: event.name,
      start: toTime(clockOf(span)),
      duration: toTime(frameCount),
      ...(!isStill && { srcEnable }),
    },
    [...(event.speed === 1 || isStill ? [] : [toTimeMap(event)]), ...children],
  )
}

/** From the first frame of the file to its last, or at least as far as is used. */
function toTimeMap(event: EditEvent): XmlNode {
  const lastFrame = lastSourceFrame(event)
  return element('timeMap', {}, [
    element('timept', { time: '0s', value: '0s', interp: 'linear' }),
    element('timept', {
      time: toTime(Math.round(lastFrame / event.speed)),
      value: toTime(lastFrame),
      interp: 'linear',
    }),
  ])
}

function toTransition(span: Span | undefined): XmlNode[] {
  if (!span || span.event.dissolveFrames === 0 || span.event.startFrame === 0) return []
  const { startFrame, dissolveFrames } = span.event
  return [
    element('transition', {
      name: 'Cross Dissolve',
      offset: toTime(startFrame),
      duration: toTime(dissolveFrames),
    }),
  ]
}
