import type { TextRole } from './cut'
import { readFileWords } from './file-words'
import type { AddText } from './operations'
import type { Scene } from './scene'
import { WORDS } from './words'

/** Folder and project names that say nothing. */
const PLAIN_NAME =
  /^(?:my |new |the )*(?:project|film|movie|video|session|samples?|photos?|pictures?|images?|media|files?|downloads?|desktop|folder|untitled|test|input|assets?|resources?|data|项目|新项目|我的项目|新建项目|影片|视频|素材|照片|图片|桌面|下载|未命名)(?:[\s\d()]|project)*$/iu

/** The opening title: what the film is about, else the project's name, else what the first picture shows. */
export function inventTitle(scene: Scene, topic: string | undefined): AddText {
  const project = scene.projectName ?? ''
  const projectWords = PLAIN_NAME.test(project.trim()) ? undefined : readFileWords(project)
  const [firstName = ''] = pictureNames(scene)
  const text =
    topic ?? (scene.cut.title || projectWords || readFileWords(firstName) || WORDS[scene.language].openingCard)
  return { do: 'add-text', text, role: 'title', position: 'center', when: { kind: 'opening' }, placeholder: true }
}

/** One for each picture whose file name is words, none twice, none where a text is. The first picture has the title already. */
export function inventCaptions(scene: Scene, role: TextRole, hasTitle: boolean): AddText[] {
  const said = new Set<string>()
  const names = pictureNames(scene)
  return scene.cut.clips.flatMap((clip, index) => {
    const text = readFileWords(names[index] ?? '')
    const isNew = text !== undefined && !said.has(text)
    if (text !== undefined) said.add(text)
    if (!isNew || (hasTitle && index === 0) || hasText(clip.id, scene)) return []
    return [
      {
        do: 'add-text' as const,
        text,
        role,
        position: 'bottom' as const,
        when: { kind: 'clip' as const, clipId: clip.id },
        placeholder: true,
      },
    ]
  })
}

export function inventClosing(scene: Scene): AddText {
  const text = WORDS[scene.language].closingCard
  return { do: 'add-text', text, role: 'title', position: 'center', when: { kind: 'closing' }, placeholder: true }
}

function hasText(clipId: string, scene: Scene): boolean {
  return scene.cut.texts.some(({ when }) => when.kind === 'clip' && when.clipId === clipId)
}

function pictureNames(scene: Scene): string[] {
  return scene.cut.clips.map((clip) => scene.assets.find(({ id }) => id === clip.assetId)?.name ?? '')
}
