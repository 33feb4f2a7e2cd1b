import type { Host } from '../host/ports'
import type { Studio } from '../studio/studio'
import type { Engines } from './engines'
import type { MainWindow } from './main-window'
import type { AppMenu } from './menu/app-menu'
import type { ProjectFileDesk } from './project-files/project-file-desk'
import type { QuitDesk } from './quit/quit-desk'
import type { Settings } from './settings'
import type { Updates } from './updates/open-updates'
import type { WorkshopPlaces } from './workshop'

/** What the answers to the window are made with. */
export interface HandlerParts {
  readonly host: Host
  readonly studio: Studio
  readonly engines: Engines
  readonly settings: Settings
  readonly window: MainWindow
  readonly menu: AppMenu
  /** The project that was open last, as the studio announced it. */
  readonly openProject: () => string | undefined
  /** Opens a page of the service in the browser, and no other. */
  readonly openServicePage: (url: string) => Promise<void>
  readonly quitDesk: QuitDesk
  readonly updates: Updates
  readonly projectFiles: ProjectFileDesk
  readonly places: WorkshopPlaces
  /** What must be in no text that is handed to others. */
  readonly secrets: () => Promise<readonly string[]>
  readonly accountKind: () => Promise<'given' | 'free' | 'none'>
}
