import { pathToFileURL } from 'node:url'
import { type EditEvent, type EditList, lastSourceFrame } from './edit-list'
import { toTime } from './rational-time'
import { element, type XmlNode } from './xml'

/** The files of a film, each told once. */
export interface Assets {
  readonly elements: readonly XmlNode[]
  readonly idOf: (event: EditEvent) => string
}

interface Use {
  readonly event: EditEvent
  readonly isSound: boolean
}

/** Pictures without a rate of their own have a format of this name. */
const STILL_ID = 'r2'

export function toAssets({ pictures, sounds }: EditList): Assets {
  const uses = new Map<string, Use[]>()
  for (const use of [
    ...pictures.map((event) => ({ event, isSound: false })),
    ...sounds.flat().map((event) => ({ event, isSound: true })),
  ]) {
    const key = keyOf(use.event)
    uses.set(key, [...(uses.get(key) ?? []), use])
  }
  const ids = new Map([...uses.keys()].map((key, index) => [key, `a${index + 1}`]))
  const hasStill = pictures.some(({ isPhoto }) => isPhoto)
  const still = element('format', { id: STILL_ID, name: 'FFVideoFormatRateUndefined' })
  return {
    elements: [...(hasStill ? [still] : []), ...[...uses].map(([key, all]) => toAsset(ids.get(key) ?? '', all))],
    idOf: (event) => ids.get(keyOf(event)) ?? '',
  }
}

const keyOf = ({ path, name }: EditEvent): string => path ?? name

function toAsset(id: string, uses: readonly Use[]): XmlNode {
  const [first] = uses
  if (!first) return element('asset', { id })
  const { event } = first
  const isSound = uses.some((use) => use.isSound)
  const isPicture = uses.some((use) => !use.isSound)
  const frames = Math.max(...uses.map((use) => lastSourceFrame(use.event)))
  return element(
    'asset',
    {
      id,
      name: event.name,
      start: '0s',
      duration: event.isPhoto ? '0s' : toTime(frames),
      hasVideo: isPicture ? 1 : undefined,
      format: event.isPhoto ? STILL_ID : undefined,
      hasAudio: isSound ? 1 : undefined,
      ...(isSound && { audioSources: 1, audioChannels: 2 }),
    },
    [element('media-rep', { kind: 'original-media', src: toAddress(event) })],
  )
}

/** A file that is not known is asked for by editors, beside the document. */
function toAddress({ path, name }: EditEvent): string {
  return path === undefined ? `./${encodeURIComponent(name)}` : pathToFileURL(path).href
}
