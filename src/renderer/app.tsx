import { Direction, Tooltip } from 'radix-ui'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { ProjectState } from '../shared/states/project-state'
import { Announcer } from './announcer'
import styles from './app.module.css'
import { type ComposerHandle, ComposerPlace } from './chat/composer-place'
import { Conversation } from './chat/conversation'
import { useRegionCommands } from './commands/use-region-commands'
import { useWindowCommands } from './commands/use-window-commands'
import { DropOver } from './drop/drop-over'
import { EmptyDrop } from './drop/empty-drop'
import { useFileDrop } from './drop/use-file-drop'
import { Exports } from './exports/exports'
import { FailureBox } from './failures/failure-box'
import { Header } from './header/header'
import markUrl from './header/mark.svg?no-inline'
import { MediaStrip } from './media/media-strip'
import { Palette } from './palette/palette'
import { ShortcutsSheet } from './palette/shortcuts-sheet'
import { ProjectFileBar } from './projects/project-file-bar'
import { Preview } from './preview/preview'
import { SettingsSheet } from './settings/settings-sheet'
import { notice } from './state/notice'
import { showView, shownView } from './shown-view'
import { Views } from './views'
import { QuitSheet } from './quit/quit-sheet'
import { useOpenProject } from './state/states'
import type { Place } from './timeline/place'
import { Timeline } from './timeline/timeline'
import { UpdateLine } from './updates/update-line'
import { useDocumentSettings } from './use-document-settings'
import { useWords } from './words/words'

/** How long a pointer rests before a button says its name. */
const TOOLTIP_AFTER_MS = 400

export function App(): ReactNode {
  const project = useOpenProject()
  useDocumentSettings()
  if (!project) return <Starting />
  return (
    <Direction.Provider dir={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
      <Tooltip.Provider delayDuration={TOOLTIP_AFTER_MS}>
        <Workspace project={project} />
      </Tooltip.Provider>
    </Direction.Provider>
  )
}

/** Until main has announced a project, or why it cannot. */
function Starting(): ReactNode {
  const words = useWords().app
  const problem = notice.use()
  const again = (): void => {
    notice.set(undefined)
    problem?.retry()
  }
  return (
    <div className="first">
      <div className="first-bar">
        <img src={markUrl} alt="" width={24} height={24} draggable={false} />
      </div>
      <div className="first-column" />
      <main>{problem ? <FailureBox failure={problem.failure} onRemedy={again} /> : words.starting}</main>
    </div>
  )
}

function Workspace({ project }: { project: ProjectState }): ReactNode {
  const composer = useRef<ComposerHandle>(null)
  const focusComposer = useCallback(() => composer.current?.focus(), [])
  const view = shownView.use()
  const over = useFileDrop(project.id, focusComposer)
  useWindowCommands(project)
  useRegionCommands(showView)
  useEffect(focusComposer, [project.id, focusComposer])
  return (
    <ComposerPlace value={composer}>
      <div className={styles.app} data-view={view}>
        <Header project={project} />
        <UpdateLine />
        <Views project={project} />
        <div className={styles.column}>
          <MediaStrip project={project} />
          <Conversation project={project} />
        </div>
        <Stage key={project.id} project={project} />
        <Exports />
        <ProjectFileBar />
        <Announcer project={project} />
        <SettingsSheet />
        <Palette project={project} />
        <ShortcutsSheet />
        <QuitSheet />
        {over !== undefined && <DropOver items={over} />}
      </div>
    </ComposerPlace>
  )
}

/** Picture above, timeline below; before there is anything to show, the invitation to drop files. */
function Stage({ project }: { project: ProjectState }): ReactNode {
  const [place, setPlace] = useState<Place>({ atMs: 0 })
  const { timeline, media } = project
  if (!timeline && media.length === 0) {
    return (
      <main className={styles.stage}>
        <EmptyDrop projectId={project.id} />
      </main>
    )
  }
  const atMs = Math.min(place.atMs, timeline?.durationMs ?? 0)
  return (
    <main className={styles.stage}>
      <Preview project={project} atMs={atMs} onMove={(to) => setPlace({ atMs: to })} />
      <Timeline project={project} place={{ ...place, atMs }} onPlace={setPlace} />
    </main>
  )
}
