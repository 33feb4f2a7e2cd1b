import type { FilmEdit } from '../../shared/edit'
import type { FilmForm } from '../../shared/film-words'
import type { HandOffKind, LeftBehind } from '../../shared/hand-off'
import type { Language } from '../../shared/language'
import type { Announcement, EventName } from '../../shared/ipc/contract'
import type { Credits, EngineKind } from '../../shared/states/engine-state'
import type { ExportState } from '../../shared/states/export-state'
import type { FoundInProject } from '../../shared/states/found-state'
import type { PreviewPiece, PreviewPlan, PreviewWish } from '../../shared/preview'
import type {
  Action,
  ChatItem,
  ProjectListItem,
  ProjectState,
  SkippedFile,
  Step,
} from '../../shared/states/project-state'
import type { Host } from '../host/ports'
import type { MediaToolPaths } from '../media/facts'
import type { NemoClient } from '../nemo/client'
import type { OpenPiece } from '../nemo/client-here'

/**
 * What a person does, without a window: the shell and the command line both drive this.
 * Every method may throw `ReelwrightError`. States are announced, whole, whenever they change.
 */
export interface Studio {
  readonly projects: Projects
  readonly media: Media
  readonly chat: Chat
  readonly edits: Edits
  readonly exports: Exports
  readonly previews: Previews
  readonly projectFiles: ProjectFiles
  /** Goes on with everything a crash or quit left unfinished. Resolves when it has been picked up, not when it is done. */
  resume(): Promise<void>
  /** The computer woke up or is online again: what waits to ask anew asks now, and a little later once more. */
  wake(): void
  /** Announces every state once, for a window that was just opened. */
  announceAll(): void
  /** Stops following, writes what is left to write, closes connections. Leaves renders to be resumed. */
  close(): Promise<void>
}

export interface Projects {
  create(input?: { name?: string; engine?: EngineKind }): Promise<string>
  open(projectId: string): Promise<void>
  rename(projectId: string, name: string): Promise<void>
  list(): readonly ProjectListItem[]
  /** By id, by unambiguous start of the id, or by exact name. @throws `store.project-missing` */
  find(idOrName: string): Promise<string>
  state(projectId: string): Promise<ProjectState>
  /** Where these words stand in all conversations and names of files. @throws what `signal` is aborted with */
  search(query: string, signal?: AbortSignal): Promise<readonly FoundInProject[]>
  /** The browser link of a cloud project, when there is one. */
  link(projectId: string): Promise<string | undefined>
  /** Where credits and plans are had. Undefined for projects of this computer. */
  accountLink(projectId: string): Promise<string | undefined>
  /** A person agrees that the files of this project go to the cloud. */
  letFilesLeave(projectId: string): Promise<void>
  /** Goes on with this project on this computer: files and conversation stay, the online cut stays online. */
  useThisComputer(projectId: string): Promise<void>
  /** Moves a project in which nothing has happened yet to where new ones are made. Any other stays as it is. */
  follow(projectId: string, engine: EngineKind): Promise<void>
}

export interface Media {
  /** Walks folders, reads each file's kind from its content, keeps natural order. One bad file never stops the rest. */
  add(projectId: string, paths: readonly string[]): Promise<{ added: number; skipped: SkippedFile[] }>
  remove(projectId: string, mediaId: string): Promise<void>
  /** Brings the list into this order; what it does not name comes last. A first cut goes by it. */
  order(projectId: string, mediaIds: readonly string[]): Promise<void>
  /** Keeps files in the list and out of films, or lets them in again. Resolves when the film has followed. */
  exclude(projectId: string, mediaIds: readonly string[], excluded: boolean): Promise<void>
  /** Marks files as favourites or takes the mark away. Nothing but the list knows of it. */
  star(projectId: string, mediaIds: readonly string[], favourite: boolean): Promise<void>
  /** Notes which files are not where they were. */
  look(projectId: string): Promise<void>
  /** Finds below `folder` what is gone, by name and size or by size and last change, and by content. */
  find(projectId: string, folder: string): Promise<{ found: number; left: number }>
  /** Takes what `find` saw under the name of a file that is gone, although its content is another. */
  useLookalike(projectId: string, mediaId: string): Promise<void>
  /** Makes a copy that the cloud takes and sends that; the file itself is only read. @throws `media.not-converted` */
  convert(projectId: string, mediaId: string, onProgress?: (progress: number) => void): Promise<void>
  /** Sends what the engine does not have yet, and what failed before; failures stay on the items. */
  upload(projectId: string, onProgress?: (name: string, progress: number) => void): Promise<void>
  /** A small JPEG of a photo or clip in our cache. Undefined when there is none. */
  thumbnail(projectId: string, mediaId: string): Promise<string | undefined>
  /** The peaks of a sound in equal parts of its file, a byte each. Empty when there is nothing to hear. */
  waveform(projectId: string, mediaId: string): Promise<Uint8Array<ArrayBuffer>>
}

/** What a turn came to. Messages that belong to an earlier piece of the same text share its id. */
export interface TurnOutcome {
  readonly kind: 'answered' | 'nothing-changed' | 'in-doubt' | 'failed' | 'stopped'
  readonly item?: Extract<ChatItem, { from: 'reelwright' }>
}

export interface ChatListener {
  message?(message: { id: string; text: string; final: boolean }): void
  step?(step: Step): void
  changes?(items: readonly string[]): void
  /** The person's own words asked for it: whoever listens carries it out. */
  action?(kind: Action): void
  /** The answer suggests it: shown as a button, carried out by nobody else. */
  offer?(kind: Action): void
  working?(elapsedMs: number): void
  /** The balance after a turn, where turns cost something. */
  credits?(credits: Credits): void
}

export interface Chat {
  /** Routes words: export, credits, status and upload never reach the service's chat. Resolves when the turn ended. */
  send(projectId: string, text: string, listener?: ChatListener): Promise<TurnOutcome>
  stop(projectId: string): Promise<void>
  unqueue(projectId: string, index: number): Promise<void>
  /** Moves a waiting message to another place among those that wait, both counted from 0. */
  moveQueued(projectId: string, index: number, to: number): Promise<void>
  check(projectId: string): Promise<TurnOutcome>
  /** Gives the search for a message in doubt up and sends it once more, because a person said so. */
  sendAgain(projectId: string, listener?: ChatListener): Promise<TurnOutcome>
  keepText(projectId: string, text: string): Promise<void>
}

/**
 * What a hand does on the timeline and the media strip. Here it is done as it is; online it is said in words.
 * Each resolves when its turn ended, behind whatever was asked for before. Undo takes back typed wishes, too.
 */
export interface Edits {
  /** One gesture. An `assetId` in it is the id of a media item. @throws `edit.gone` online */
  apply(projectId: string, edits: readonly FilmEdit[]): Promise<TurnOutcome>
  undo(projectId: string): Promise<TurnOutcome>
  redo(projectId: string): Promise<TurnOutcome>
  /** @throws `edit.no-versions` online */
  backTo(projectId: string, version: number): Promise<TurnOutcome>
}

/** An exact file, or a folder where the film gets a name: without one the project's. The ending is added. */
export type ExportTarget = { readonly filePath: string } | { readonly folder: string; readonly name?: string }

/** A film written down for other programs, and what of it they do not get. */
export interface HandedOff {
  readonly path: string
  readonly leftBehind: readonly LeftBehind[]
}

export interface Exports {
  /** Writes the job down, then starts it. */
  start(projectId: string, target: ExportTarget, form?: FilmForm): Promise<string>
  /** Renders the film of an online project on this computer. @throws `export.nothing-yet` when not all of it is the person's own */
  startHere(projectId: string, target: ExportTarget, form?: FilmForm): Promise<string>
  /** Writes the film down for other programs. @throws `export.nothing-yet`, `export.no-words`, `export.folder-not-writable` */
  handOff(projectId: string, kind: HandOffKind, target: ExportTarget): Promise<HandedOff>
  /** Asks what became of a failed export whose outcome was unknown. Submits nothing. */
  check(exportId: string): Promise<void>
  /** Resolves with the last state once the export is done, failed or cancelled. */
  settled(exportId: string): Promise<ExportState>
  cancel(exportId: string): Promise<void>
  /** Gives one that waits for its turn on this computer another place: before all that wait, behind them, or before one of them. */
  place(exportId: string, where: 'first' | 'last' | { readonly beforeId: string }): Promise<void>
  /** Takes one that ended off the strip; one that is off already is forgotten. The film stays. */
  dismiss(exportId: string): Promise<void>
  /** A person looks: what ended while nobody did has been seen, and is not told again after the next start. */
  seen(): Promise<void>
  /** Forgets all that ended. */
  clear(): Promise<void>
  list(): readonly ExportState[]
  /** Those that ended and were dismissed, newest first; the last hundred. */
  earlier(): readonly ExportState[]
  /** The finished film's path. Only main knows it. @throws `media.missing` when it is gone. */
  filePath(exportId: string): Promise<string>
}

/** The film of a project as its window draws it. */
export interface Previews {
  /** Undefined without a film, and for one that only the service can draw. */
  plan(projectId: string, wish: PreviewWish): Promise<PreviewPlan | undefined>
  /** What a plan of this project named. @throws when none did. */
  open(
    projectId: string,
    piece: PreviewPiece,
    options: { range?: string; signal?: AbortSignal },
  ): Promise<OpenPiece | undefined>
}

/** What whoever waits for long work hears of it, and how they end it. */
export interface Watch {
  readonly signal: AbortSignal
  readonly onProgress: (progress: number) => void
}

/** A project that was written into a file. `missing`: so many of its media were not there to come along. */
export interface SavedProject {
  readonly filePath: string
  readonly missing: number
}

/** Whole projects as files, to be kept or to go on with on another computer. */
export interface ProjectFiles {
  /** Takes the place of a file that is there. @throws `project-file.not-saved`, `project-file.no-room` */
  save(projectId: string, filePath: string, options: Watch & { readonly withMedia: boolean }): Promise<SavedProject>
  /** Whose project it is. `known`: that one is here, too; `isSame` when the file adds nothing. @throws `project-file.damaged` and its like */
  look(filePath: string): Promise<{ name: string; known?: { projectId: string; isSame: boolean } }>
  /** Makes a project of this computer out of it. Media that are missing are told by the project. @throws as `look` does */
  open(filePath: string, watch: Watch): Promise<{ projectId: string }>
  /**
   * A second project with the same media where they are, film, past and conversation, for another direction. Films that
   * were exported stay with the first. What was cut online belongs to its session, which nobody can copy.
   * @throws `project-file.not-saved`, `store.not-kept`
   */
  duplicate(projectId: string, watch: Watch): Promise<{ projectId: string }>
}

/** What the studio needs from outside. The shell, the command line and the tests each bring their own. */
export interface StudioPorts {
  readonly host: Host
  /** Everything of ours lies below this folder. */
  readonly dataFolder: string
  /** Thumbnails, waveforms and readable copies, which can be made again. Missing: with the data. */
  readonly cacheFolder?: string
  /** A client for an engine, started or connected on first use. */
  readonly client: (engine: EngineKind) => Promise<NemoClient>
  /** Where ffprobe and ffmpeg are, found once. @throws `engine.ffmpeg-missing` */
  readonly mediaTools: () => Promise<MediaToolPaths>
  readonly language: () => Language
  readonly announce: <N extends EventName>(name: N, state: Announcement<N>) => void
  /** The engine a new project gets when nobody says one. */
  readonly defaultEngine: () => EngineKind
  /** Whether somebody looks at the program. Missing: whoever started it waits for it. */
  readonly isWatched?: () => boolean
  /** A balance that the service told by the way. */
  readonly onCredits?: (credits: Credits) => void
  /** Turns an item into an address the window may load. The command line has none. */
  readonly thumbnailUrl?: (projectId: string, mediaId: string) => string
}
