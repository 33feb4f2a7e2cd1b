import type { Announcement, EventName } from '../../shared/ipc/contract'
import type { Desktop } from './desktop'
import { log } from './log'
import type { MainWindow } from './main-window'
import type { AppMenu } from './menu/app-menu'
import type { Leaving } from './quit/leaving'
import type { Workshop } from './workshop'

interface EarParts {
  readonly window: MainWindow
  readonly menu: AppMenu
  readonly desktop: Desktop
  readonly leaving: Leaving
  /** Undefined until the studio is there. */
  readonly opened: () => Workshop | undefined
}

export interface StudioEar {
  /** Tells the window, and everything outside of it that shows the same. */
  readonly announce: <N extends EventName>(name: N, state: Announcement<N>) => void
  /** The project that was open last, as the studio announced it. */
  readonly openProject: () => string | undefined
  /** A person sees the window again, and in it what ended meanwhile. */
  readonly seen: () => void
}

/** What becomes of the studio's announcements: in the window, the menus, on the desktop, and where quitting is decided. */
export function createStudioEar({ window, menu, desktop, leaving, opened }: EarParts): StudioEar {
  let openProject: string | undefined

  /** An empty project is made where new ones are made, also when that changes while it is looked at. */
  const followEngine = (): void => {
    const { studio, engines } = opened() ?? {}
    if (!studio || !engines || openProject === undefined || engines.state().phase === 'connecting') return
    studio.projects
      .follow(openProject, engines.forNewProject())
      .catch((thrown: unknown) => log.warn('An empty project stays where it was.', thrown))
  }
  const seen = (): void => {
    opened()
      ?.studio.exports.seen()
      .catch((thrown: unknown) => log.warn('What has been seen is told once more.', thrown))
  }
  const heard: { [N in EventName]?: (state: Announcement<N>) => void } = {
    'projects.changed': (list) => {
      menu.projectsChanged(list)
      const { openId } = list
      if (openId === openProject) return
      openProject = openId
      followEngine()
    },
    'exports.changed': ({ exports }) => {
      desktop.exportsChanged(exports)
      leaving.exportsChanged(exports)
      if (window.isWatched() && exports.some(({ whileAway }) => whileAway)) seen()
    },
    'project.changed': (project) => leaving.projectChanged(project),
    'engine.changed': followEngine,
  }
  return {
    announce: (name, state) => {
      window.tell(name, state)
      heard[name]?.(state)
    },
    openProject: () => openProject,
    seen,
  }
}
