import type { Cut } from './cut'
import type { AddText } from './edit-operation'
import { toMusic } from './start-cut'
import type { Asset } from './turn'

export function withText(cut: Cut, { text, role, position, when, placeholder, colour, size }: AddText): Cut {
  const style = { ...(colour !== undefined && { colour }), ...(size && { size }) }
  const added = { id: `text-${cut.nextId}`, text, role, position, when, placeholder, ...style }
  return { ...cut, nextId: cut.nextId + 1, texts: [...cut.texts, added] }
}

export function withTexts(cut: Cut, textId: string, change: Partial<Cut['texts'][number]>): Cut {
  return { ...cut, texts: cut.texts.map((text) => (text.id === textId ? { ...text, ...change } : text)) }
}

export function withStyle(cut: Cut, textIds: readonly string[], style: Partial<Cut['texts'][number]>): Cut {
  return { ...cut, texts: cut.texts.map((text) => (textIds.includes(text.id) ? { ...text, ...style } : text)) }
}

export function withSong(cut: Cut, assetId: string, assets: readonly Asset[]): Cut {
  const song = assets.find((asset) => asset.id === assetId && asset.kind === 'music')
  if (!song) return cut
  return { ...cut, music: { ...toMusic(song, cut, assets), ...cut.music, assetId, muted: false } }
}

export function withMusic(cut: Cut, change: Partial<NonNullable<Cut['music']>>): Cut {
  return cut.music ? { ...cut, music: { ...cut.music, ...change } } : cut
}
