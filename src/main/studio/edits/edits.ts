import type { Edit } from '../../../shared/edit'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Language } from '../../../shared/language'
import { toHistoryState } from '../projects/history-view'
import type { Project } from '../projects/project'
import type { ProjectShelf } from '../projects/projects'
import type { Edits } from '../studio'
import type { Turns } from '../turns/turns'
import { clipsOf, type EditScene } from './edit-scene'
import { sayEdit } from './say-edit'

interface EditParts {
  readonly shelf: ProjectShelf
  readonly turns: Pick<Turns, 'byHand'>
  readonly language: () => Language
}

/** Changes by hand: turns like any other, in one queue with what is typed. */
export function createEdits({ shelf, turns, language }: EditParts): Edits {
  const take = async (project: Project, edits: readonly Edit[]): ReturnType<Edits['apply']> => {
    const { record } = project
    const scene = { timeline: record.draft?.timeline, media: record.media, history: toHistoryState(record) }
    if (record.engine === 'cloud') mustBeThere(edits, scene)
    const text = [...new Set(edits.map((edit) => sayEdit(edit, scene, language())))].join('\n')
    return turns.byHand(project, text, edits)
  }
  return {
    apply: async (projectId, edits) => take(shelf.get(projectId), edits),
    undo: async (projectId) => take(shelf.get(projectId), [{ do: 'undo' }]),
    redo: async (projectId) => take(shelf.get(projectId), [{ do: 'redo' }]),
    backTo: async (projectId, version) => {
      const project = shelf.get(projectId)
      if (project.record.engine === 'cloud') throw new ReelwrightError('edit.no-versions')
      return take(project, [{ do: 'back-to', version }])
    },
  }
}

/** Words about a clip that is gone would be understood as words about another one, and paid for. @throws `edit.gone` */
function mustBeThere(edits: readonly Edit[], { timeline }: EditScene): void {
  const there = new Set([...clipsOf(timeline, 'video'), ...clipsOf(timeline, 'text')].map(({ id }) => id))
  const named = edits.flatMap((edit) => [
    ...('clipId' in edit ? [edit.clipId] : []),
    ...('clipIds' in edit ? (edit.clipIds ?? []) : []),
    ...('textId' in edit ? [edit.textId] : []),
    ...('textIds' in edit ? edit.textIds : []),
  ])
  if (!named.every((id) => there.has(id))) throw new ReelwrightError('edit.gone')
}
