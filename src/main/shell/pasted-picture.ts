import { join } from 'node:path'
import type { Language } from '../../shared/language'
import type { Host } from '../host/ports'

const NAMES: Record<Language, string> = { en: 'Pasted picture', 'zh-CN': '粘贴的图片' }

/** Files of this kind are told by their first bytes, whoever made them. */
const ENDINGS: readonly (readonly [start: readonly number[], ending: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpg'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x52, 0x49, 0x46, 0x46], 'webp'],
]

/** Keeps a picture from the clipboard beside its project, for as long as that is kept. Answers its path. */
export async function keepPastedPicture(
  { files, random }: Pick<Host, 'files' | 'random'>,
  {
    dataFolder,
    projectId,
    bytes,
    language,
  }: { dataFolder: string; projectId: string; bytes: Uint8Array; language: Language },
): Promise<string> {
  const folder = join(dataFolder, 'projects', projectId, 'pasted', random.uuid())
  await files.mkdir(folder, { recursive: true, mode: 0o700 })
  const [, ending = 'png'] = ENDINGS.find(([start]) => start.every((byte, at) => bytes[at] === byte)) ?? []
  const path = join(folder, `${NAMES[language]}.${ending}`)
  await files.writeFile(path, bytes, { mode: 0o600 })
  return path
}
