import { FileSearch, MessageSquare } from 'lucide-react'
import type { FoundInProject } from '../../shared/states/found-state'
import { Ago } from '../parts/ago'
import { showView } from '../shown-view'
import { request } from '../state/ask'
import { wantedPlace } from '../state/wanted-place'
import type { Entry } from './find-entries'

/** What was found in projects, as lines of the palette. Choosing one opens its project at that place. */
export function toFoundEntries(found: readonly FoundInProject[], query: string, openId: string): readonly Entry[] {
  return found.map((each): Entry => {
    const { projectId, projectName } = each
    const open = (): void => {
      if (projectId !== openId) request('project.open', { projectId })
    }
    if (each.kind === 'file')
      return {
        id: `found ${each.mediaId} ${projectId}`,
        group: 'found',
        label: each.name,
        detail: projectName,
        icon: FileSearch,
        run: () => {
          wantedPlace.set({ kind: 'file', projectId, mediaId: each.mediaId })
          showView('media')
          open()
        },
      }
    return {
      id: `found ${each.itemId} ${projectId}`,
      group: 'found',
      label: each.excerpt,
      detail: (
        <>
          {projectName} · <Ago atMs={each.atMs} />
        </>
      ),
      icon: MessageSquare,
      run: () => {
        wantedPlace.set({ kind: 'said', projectId, itemId: each.itemId, query: query.trim() })
        showView('conversation')
        open()
      },
    }
  })
}
