import type { ProjectState } from '../../shared/states/project-state'
import { useWords } from '../words/words'
import { toLabel } from './clip'
import { choose, picturesOf } from './commands'
import { toRows } from './rows'
import { type About, sayAbout } from './say-about'
import { selection, useSelection } from './selection'

/** What the next sentence is about, because it is chosen on the timeline. */
export interface NextAbout {
  /** Missing when nothing is chosen. */
  readonly label: string | undefined
  readonly say: (text: string) => string
  readonly clear: () => void
}

export function useAbout({ id: projectId, timeline }: ProjectState): NextAbout {
  const words = useWords().timeline
  const ids = useSelection(projectId)
  const rows = timeline && ids.length > 0 ? toRows(timeline) : []
  const { pictures, texts, music } = choose(rows, ids)
  const all = picturesOf(rows)
  const about: About = {
    pictures: pictures.map((clip) => ({ clip, position: all.indexOf(clip) + 1 })),
    texts,
    hasMusic: music !== undefined,
  }
  const [picture] = about.pictures
  const [text] = texts
  const count = pictures.length + texts.length + (music ? 1 : 0)
  const toName = (): string | undefined => {
    if (count > 1) return words.aboutMany(count)
    if (picture) return words.aboutClip(picture.position, toLabel(picture.clip, 'video'))
    if (text) return words.aboutText(toLabel(text, 'text'))
    return music && words.aboutMusic(toLabel(music, 'audio'))
  }
  return {
    label: toName(),
    say: (typed) => sayAbout(typed, about),
    clear: () => selection.set({ projectId, clipIds: [] }),
  }
}
