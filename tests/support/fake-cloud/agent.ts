import { createHash } from 'node:crypto'
import { type Asset, type Clip, type CloudSession, MADE_MS, type Project, lengthOf } from './project'
import type { Variant } from './variants'

/** One thing that a turn does. */
export type TurnStep =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'work'; readonly tool: string; readonly isLong?: boolean; readonly change: (now: Work) => Work }

/** What a turn may change. */
export interface Work {
  readonly project: Project
  readonly made: readonly Asset[]
}

export interface Turn {
  readonly steps: readonly TurnStep[]
  readonly cost: number
}

/** Source: docs/wire.md, "Routes"; a generated clip costs as much as the free credits are. */
export const COSTS = { generation: 100, edit: 10 } as const

const NOTHING = /\bnothing\b|什么都不/iu
const SILENT = /\bsilent(?:ly)?\b|悄悄/iu
const GENERATE = /\bgenerate\b|生成/iu
const QUOTED = /[“"「『《]([^”"」』》]+)[”"」』》]/u
const SECONDS = /(\d+(?:\.\d+)?)[\s-]*(?:s\b|sec|秒)/iu

/** Decides on a message by simple rules, so that a test knows what comes of its words. */
export function planTurn(text: string, session: CloudSession, variant: Variant): Turn {
  const say = (en: string, zh: string): TurnStep => ({ kind: 'say', text: /\p{Script=Han}/u.test(text) ? zh : en })
  if (NOTHING.test(text)) return { steps: [say('I left everything as it is.', '我没有改动。')], cost: 0 }
  const isGeneration = GENERATE.test(text)
  const work = isGeneration ? generate(text, variant) : edit(text, session)
  if (work.length === 0) return { steps: [say('Which files shall I use?', '要用哪些素材？')], cost: 0 }
  const isSilent = variant.silent || SILENT.test(text)
  const words = isSilent ? [] : [say(...addGuiTalk(DONE, variant))]
  return { steps: [...work, ...words], cost: isGeneration ? COSTS.generation : COSTS.edit }
}

const DONE = ['Done, I changed your video.', '好了，视频已经改好。'] as const

function addGuiTalk([en, zh]: typeof DONE, { guiTalk }: Variant): [string, string] {
  if (guiTalk === 'en') return [`${en} Click the Export button to save it.`, `${zh}点击“导出”按钮即可保存。`]
  if (guiTalk === 'zh') return [`${zh}点击“导出”按钮即可保存。`, `${zh}点击“导出”按钮即可保存。`]
  return [en, zh]
}

function step(tool: string, change: (project: Project) => Project): TurnStep {
  return { kind: 'work', tool, change: ({ project, made }) => ({ project: change(project), made }) }
}

/** First the raw clip, then, unasked, what makes a film of it. */
function generate(text: string, { stages }: Variant): TurnStep[] {
  const asset = toMade(text)
  const raw: TurnStep = {
    kind: 'work',
    tool: 'generate_video',
    isLong: true,
    change: ({ project, made }) => ({ project: withClips(project, [toClip(asset, MADE_MS)]), made: [...made, asset] }),
  }
  if (stages === 'one') return [raw]
  return [
    raw,
    { kind: 'say', text: 'The raw clip is ready.' },
    step('add_bgm', (project) => ({ ...project, music: { name: 'Lo-fi', volume: 0.35 } })),
    step('add_title', (project) => ({ ...project, title: readTitle(text) ?? 'Untitled' })),
  ]
}

/** Named after what was asked for. */
function toMade(text: string): Asset {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const wish = /generate\s+(?:an?\s+)?([\w ]+)/iu.exec(text)?.[1] ?? `clip ${sha256.slice(0, 6)}`
  const name = `${wish.trim().replaceAll(' ', '_')}.mp4`
  return { name, type: 'video', url: `https://cdn.example/${name}`, sha256, sizeBytes: 1_000_000, isMade: true }
}

function edit(text: string, { assets, project }: CloudSession): TurnStep[] {
  const pictures = assets.filter(({ type, isMade }) => type !== 'audio' && !isMade)
  const isUsed = ({ name }: Asset): boolean => project.clips.some(({ asset }) => asset.name === name)
  const fresh = pictures.filter((asset) => !isUsed(asset)).map((asset) => toClip(asset, 3_000))
  if (project.clips.length === 0 && fresh.length === 0) return []
  const steps: TurnStep[] = []
  if (fresh.length > 0) steps.push(step('edit_multitrack', (now) => withClips(now, fresh)))
  steps.push(...editLength(text), ...editTitle(text), ...editMusic(text, assets), ...editFrame(text))
  if (steps.length > 0) return steps
  return [step('edit_multitrack', shorten)]
}

const withClips = (project: Project, more: readonly Clip[]): Project => ({
  ...project,
  clips: [...project.clips, ...more],
})

const toClip = (asset: Asset, durationMs: number): Clip => ({
  id: `seg_${asset.sha256.slice(0, 8)}`,
  asset,
  durationMs,
})

/** What becomes of a wish without a rule: half a second less of every clip is a change that one can see. */
const shorten = (project: Project): Project => ({
  ...project,
  clips: project.clips.map((clip) => ({ ...clip, durationMs: Math.max(500, clip.durationMs - 500) })),
})

function editLength(text: string): TurnStep[] {
  const seconds = Number(SECONDS.exec(text)?.[1])
  return seconds > 0 ? [step('set_length', (project) => withLength(project, Math.round(seconds * 1000)))] : []
}

/** Whole milliseconds; the last clip takes what is left. */
function withLength(project: Project, totalMs: number): Project {
  const share = totalMs / lengthOf(project)
  const clips = project.clips.map((clip) => ({ ...clip, durationMs: Math.floor(clip.durationMs * share) }))
  const last = clips.at(-1)
  if (!last) return project
  const restMs = totalMs - lengthOf({ ...project, clips: clips.slice(0, -1) })
  return { ...project, clips: [...clips.slice(0, -1), { ...last, durationMs: restMs }] }
}

const readTitle = (text: string): string | undefined => QUOTED.exec(text)?.[1]

function editTitle(text: string): TurnStep[] {
  if (/(?:remove|drop|without)[^.]*title|去掉标题/iu.test(text)) {
    return [step('remove_title', (project) => ({ ...project, title: undefined }))]
  }
  if (!/title|text|标题|文字/iu.test(text)) return []
  return [step('add_title', (project) => ({ ...project, title: readTitle(text) ?? 'My film' }))]
}

function editMusic(text: string, assets: readonly Asset[]): TurnStep[] {
  if (/(?:remove|drop|without)[^.]*music|去掉音乐/iu.test(text)) {
    return [step('remove_bgm', (project) => ({ ...project, music: undefined }))]
  }
  const percent = Number(/volume[^\d]*(\d+)\s*%|音量[^\d]*(\d+)/iu.exec(text)?.slice(1).find(Boolean))
  if (percent > 0) return [step('set_volume', (project) => withVolume(project, percent / 100))]
  if (!/music|soundtrack|音乐/iu.test(text)) return []
  const own = assets.find(({ type }) => type === 'audio')
  return [step('add_bgm', (project) => ({ ...project, music: { name: own?.name ?? 'Lo-fi', volume: 0.8 } }))]
}

const withVolume = (project: Project, volume: number): Project =>
  project.music ? { ...project, music: { ...project.music, volume } } : project

function editFrame(text: string): TurnStep[] {
  if (!/9:16|vertical|竖屏/iu.test(text)) return []
  return [step('set_canvas', (project) => ({ ...project, widthPx: 1080, heightPx: 1920 }))]
}
