import type { SeenFile } from './read-upload'
import type { Variant } from './variants'

export interface Asset {
  readonly name: string
  readonly type: 'video' | 'image' | 'audio'
  readonly url: string
  readonly sha256: string
  readonly sizeBytes: number
  readonly isMade: boolean
}

export interface Clip {
  readonly id: string
  readonly asset: Asset
  readonly durationMs: number
}

/** What a session's film is, apart from how it is written. */
export interface Project {
  readonly clips: readonly Clip[]
  readonly title?: string | undefined
  readonly music?: { readonly name: string; readonly volume: number } | undefined
  readonly widthPx: number
  readonly heightPx: number
}

export const EMPTY: Project = { clips: [], widthPx: 1920, heightPx: 1080 }

export interface CloudSession {
  readonly id: string
  readonly taskId: string
  readonly name: string
  readonly language: string | undefined
  readonly userId: string
  readonly assets: Asset[]
  project: Project
  /** A message is being worked on. */
  isBusy: boolean
  /** What readings of the state show until it has caught up. */
  stale?: { readonly text: string; left: number }
  /** Every draft that this session ever showed. */
  readonly draftTexts: string[]
}

export const lengthOf = ({ clips }: Project): number => clips.reduce((sum, { durationMs }) => sum + durationMs, 0)

const TYPES: Record<string, Asset['type']> = {
  ...Object.fromEntries(['mp4', 'mov', 'avi', 'webm', 'mkv'].map((ending) => [ending, 'video'])),
  ...Object.fromEntries(['jpg', 'jpeg', 'png', 'gif', 'webp'].map((ending) => [ending, 'image'])),
  ...Object.fromEntries(['mp3', 'wav', 'm4a', 'aac'].map((ending) => [ending, 'audio'])),
}

/** Undefined for what the service does not take. */
export const typeOf = (name: string): Asset['type'] | undefined => TYPES[name.split('.').at(-1)?.toLowerCase() ?? '']

export function toAsset(file: Pick<SeenFile, 'sizeBytes' | 'sha256'> & { name: string; url: string }): Asset {
  const { name, url, sha256, sizeBytes } = file
  return { name, url, sha256, sizeBytes, type: typeOf(name) ?? 'video', isMade: false }
}

/** How long everything is that the service makes. Nothing here looks into the files that people send. */
export const MADE_MS = 10_000

/** As uploads answer and states list it. Lengths are in seconds here. */
export function toVideoInfo({ name, type, url, sha256, sizeBytes }: Asset): Record<string, unknown> {
  const picture = type === 'audio' ? {} : { width: 1920, height: 1080 }
  const time = type === 'image' ? {} : { duration: MADE_MS / 1000 }
  return { filename: name, file_type: type, cdn_url: url, hash: sha256, size: sizeBytes, ...picture, ...time }
}

/**
 * The draft as a text, with what a careless reader would spoil: numbers beyond 2^53 and with a `.0`, a key that comes
 * twice, and line separators inside of words. The same project is always the same text.
 */
export function toDraftText(project: Project, starts: Variant['starts']): string {
  const { clips, title, music, widthPx, heightPx } = project
  const totalMs = lengthOf(project)
  const pictures = clips.map(({ id, asset, durationMs }, index) =>
    segment(starts, startOf(clips, index), durationMs, { id, url: asset.url }, { name: asset.name }),
  )
  const tracks = [track(0, pictures)]
  if (music) {
    const { name, volume } = music
    tracks.push(track(1, [segment(starts, 0, totalMs, { id: 'seg_music', volume }, { name })]))
  }
  if (title !== undefined) {
    tracks.push(track(7, [segment(starts, 0, Math.min(3_000, totalMs), { id: 'seg_title' }, { text: title })]))
  }
  const meta = `{"width":${widthPx}, "height":${heightPx},"fps":30.0,"rev":9223372036854775807,"rev":9007199254740993,"note":"a\u2028b\\u00e9"}`
  return `{"t":[${tracks.join(',')}],"d":${totalMs},"m":${meta}}`
}

const startOf = (clips: readonly Clip[], index: number): number =>
  clips.slice(0, index).reduce((sum, { durationMs }) => sum + durationMs, 0)

const track = (type: number, segments: readonly string[]): string => `{"tt":${type},"sg":[${segments.join(',')}]}`

function segment(starts: Variant['starts'], startMs: number, durationMs: number, own: object, meta: object): string {
  const start = starts === 'tr' ? { tr: { s: startMs } } : starts === 'none' ? {} : { [starts]: startMs }
  return JSON.stringify({ ...own, d: durationMs, ...start, m: meta })
}

/** The `data` of a state answer. */
export function toStateText(session: CloudSession, variant: Variant): string {
  const { id, taskId, name, userId, project, assets } = session
  const ids = variant.ids === 'number' ? [id, taskId] : [JSON.stringify(id), JSON.stringify(taskId)]
  const draft = project.clips.length > 0 ? toDraftText(project, variant.starts) : 'null'
  if (draft !== 'null' && session.draftTexts.at(-1) !== draft) session.draftTexts.push(draft)
  const lists = JSON.stringify({
    canvas_config: { width: project.widthPx, height: project.heightPx },
    video_infos: assets.filter(({ isMade }) => !isMade).map(toVideoInfo),
    video_analyses: {},
    generated_media: assets.filter(({ isMade }) => isMade).map(toVideoInfo),
  })
  const head = `"session_id":${ids[0]},"task_id":${ids[1]},"task_name":${JSON.stringify(name)},"user_id":"${userId}"`
  return `{${head},"state":{"draft":${draft},${lists.slice(1)}}`
}
