import { toExpression } from './expressions'
import { remembered } from './expressions'
import { toPlainName } from './file-words'
import { ANY_ROLE } from './rules/text-words'
import type { Scene } from './scene'

/** Names too common to mean a file. */
const COMMON = new Set(
  'photo photos picture pictures image images img clip clips video film movie music song title caption text first last next end start beginning one two three four five opening closing front back order in and the a my all 照片 图片 视频 音乐 标题 字幕 文字 开头 结尾 最后'.split(
    ' ',
  ),
)

/** Ways to say a file by name, each in small letters, and the asset it means. Ambiguous ones are left out. */
export const readNames = remembered((scene: Scene): ReadonlyMap<string, string> => {
  const meanings = new Map<string, string | undefined>()
  for (const asset of scene.assets) {
    const full = asset.name.toLowerCase()
    const stem = full.replace(/\.[a-z0-9]{1,5}$/u, '')
    for (const name of new Set([full, stem, toPlainName(full), stem.replaceAll('_', ' ')])) {
      if (isTelling(name)) meanings.set(name, meanings.has(name) ? undefined : asset.id)
    }
  }
  return new Map([...meanings].filter((entry): entry is [string, string] => entry[1] !== undefined))
})

function isTelling(name: string): boolean {
  const longEnough = /\P{ASCII}/u.test(name) ? name.length >= 1 : name.length >= 2
  return longEnough && /\p{L}/u.test(name) && !COMMON.has(name)
}

export function escapePattern(text: string): string {
  return text.replace(/[\^$\\.*+?()[\]{}|/]/gu, '\\$&')
}

/** A quoted file name is a file, not words for the screen; unless a title or caption is spoken of right before it. */
export function unquoteNames(text: string, scene: Scene): string {
  const names = readNames(scene)
  const role = toExpression(ANY_ROLE)
  return text.replace(/[“"'「‘]([^“”"「」‘’]+?)[”"'」’]/gu, (quoted, name: string, start: number) => {
    const before = text.slice(Math.max(0, start - 25), start).toLowerCase()
    return names.has(name.toLowerCase()) && !role.test(before) ? name : quoted
  })
}
