import { z } from 'zod'
import { CommandId } from '../commands'
import { FilmEdit } from '../edit'
import { FilmForm } from '../film-words'
import { HandOffKind, LeftBehind } from '../hand-off'
import { EngineChoice, EngineState } from '../states/engine-state'
import { ExportList } from '../states/export-state'
import { FoundInProject } from '../states/found-state'
import { KnownChoice, ProjectFileState } from '../states/project-file-state'
import { QuitChoice, QuitState } from '../states/quit-state'
import { type ChatItem, ProjectList, ProjectState, SkippedFile } from '../states/project-state'
import { ModelWish } from '../states/model-state'
import { ProxyWish } from '../states/proxy-state'
import { ConnectionHop, ProgramFacts } from '../states/program-facts'
import { SettingsState } from '../states/settings-state'
import { LookResult, UpdateState } from '../states/update-state'

const inProject = { projectId: z.uuid() }
/** Without a name it gets one after the settings, and goes to the folder that stands there. */
const asFile = { ...inProject, ...FilmForm.shape, name: z.string().trim().min(1).max(120).exactOptional() }
const nothing = z.strictObject({})
const done = z.object({})
/** A path as the desktop hands it over in a drop. Main checks what lies behind it. */
const droppedPath = z.string().min(1).max(4096)
/** More files than this are a disk, not a film. */
const mediaIds = z.array(z.uuid()).max(10_000)
/** A screen full of grain, losslessly. */
const LARGEST_PASTE_BYTES = 100_000_000
const isPasteable = ({ byteLength }: Uint8Array): boolean => byteLength > 0 && byteLength <= LARGEST_PASTE_BYTES
/** Among the films that wait: before all of them, behind them, or before another. */
const ExportPlace = z.union([z.literal(['first', 'last']), z.strictObject({ beforeId: z.uuid() })])
/** No sentence needs more; a pasted script fits. */
const words = z.string().max(20_000)

/** Everything the window may ask of the main process. */
export const requests = {
  /** The page is drawn and listening: main announces every state once. */
  'window.ready': { input: nothing, output: done },

  'project.create': { input: nothing, output: z.object({ projectId: z.uuid() }) },
  'project.open': { input: z.strictObject(inProject), output: done },
  /** Makes a second one with the same media, film and conversation, and opens it. */
  'project.duplicate': { input: z.strictObject(inProject), output: z.object({ projectId: z.uuid() }) },
  'project.rename': { input: z.strictObject({ ...inProject, name: z.string().trim().min(1).max(80) }), output: done },

  /** Searches all conversations and names of files. A newer search ends one that is still under way, which then found nothing. */
  'project.search': {
    input: z.strictObject({ query: z.string().max(200) }),
    output: z.object({ found: z.array(FoundInProject) }),
  },

  /** A person agrees that this project's files go to the cloud. */
  'project.let-files-leave': { input: z.strictObject(inProject), output: done },
  /** Goes on with this project on this computer. What was made online stays there. */
  'project.use-this-computer': { input: z.strictObject(inProject), output: done },
  /** Opens a page of the service in the browser: this project, or where credits and plans are had. */
  'project.open-link': {
    input: z.strictObject({ ...inProject, what: z.enum(['project', 'account']) }),
    output: done,
  },

  /** Asks where, and saves the project into a file there: with all its media, or without. */
  'project-file.save': { input: z.strictObject({ ...inProject, withMedia: z.boolean() }), output: done },
  /** Asks which, and opens the project in it. */
  'project-file.open': { input: nothing, output: done },
  /** What becomes of a file whose project is here already, in another state. */
  'project-file.answer': { input: z.strictObject({ choice: KnownChoice }), output: done },
  /** Ends what is under way, or puts away what is told about it. */
  'project-file.cancel': { input: nothing, output: done },
  /** Shows the saved file in its folder. */
  'project-file.show': { input: nothing, output: done },

  /** Takes what was dropped on the window, as absolute paths. Main walks the folders. */
  'media.add': {
    input: z.strictObject({ ...inProject, paths: z.array(droppedPath).min(1).max(10_000) }),
    output: z.object({ added: z.int(), skipped: z.array(SkippedFile) }),
  },
  /** Adds a picture from the clipboard, which has no file yet. */
  'media.paste': {
    input: z.strictObject({ ...inProject, bytes: z.instanceof(Uint8Array).refine(isPasteable) }),
    output: z.object({ added: z.int(), skipped: z.array(SkippedFile) }),
  },
  /** Opens the system's file picker and adds what was chosen. */
  'media.choose': { input: z.strictObject({ ...inProject, what: z.enum(['files', 'folder']) }), output: done },
  'media.add-samples': { input: z.strictObject(inProject), output: done },
  /** Makes a copy that the cloud takes, and sends that. */
  'media.convert': { input: z.strictObject({ ...inProject, mediaId: z.uuid() }), output: done },
  /** Sends again what could not be sent. */
  'media.send-again': { input: z.strictObject(inProject), output: done },
  /** Brings the whole list into this order: what a first cut goes by. Of a cut that is there nothing changes. */
  'media.order': { input: z.strictObject({ ...inProject, mediaIds }), output: done },
  /** Files that stay in the list and out of films. What is in the film already is taken out, as one step of undo. */
  'media.exclude': {
    input: z.strictObject({ ...inProject, mediaIds: mediaIds.min(1), excluded: z.boolean() }),
    output: done,
  },
  /** Marks files as favourites, or takes the mark away. */
  'media.star': {
    input: z.strictObject({ ...inProject, mediaIds: mediaIds.min(1), favourite: z.boolean() }),
    output: done,
  },
  /** Looks whether the files are still where they were. */
  'media.look': { input: z.strictObject(inProject), output: done },
  /** Asks for a folder and finds in it what is gone. Missing numbers: nobody chose one. */
  'media.find': {
    input: z.strictObject(inProject),
    output: z.object({ found: z.int().optional(), left: z.int().optional() }),
  },
  /** Takes the file that was found under the name of one that is gone, although its content is another. */
  'media.use-lookalike': { input: z.strictObject({ ...inProject, mediaId: z.uuid() }), output: done },
  'media.remove': { input: z.strictObject({ ...inProject, mediaId: z.uuid() }), output: done },

  /** Sends a message, or queues it behind the one that is being worked on. Answers at once. */
  'chat.send': { input: z.strictObject({ ...inProject, text: words.trim().min(1) }), output: done },
  'chat.stop': { input: z.strictObject(inProject), output: done },
  'chat.unqueue': { input: z.strictObject({ ...inProject, index: z.int().min(0) }), output: done },
  /** Moves a waiting message to another place among those that wait. */
  'chat.move-queued': {
    input: z.strictObject({ ...inProject, index: z.int().min(0), to: z.int().min(0).max(10_000) }),
    output: done,
  },
  /** Asks again what became of a message in doubt. Sends nothing. */
  'chat.check': { input: z.strictObject(inProject), output: done },
  /** Sends the message in doubt once more. Only a person may ask for that. */
  'chat.send-again': { input: z.strictObject(inProject), output: done },
  /** Opens an address that an answer named in the browser. Only plain https is opened. */
  'chat.open-link': { input: z.strictObject({ url: z.url({ protocol: /^https$/ }).max(4096) }), output: done },
  /** Writes the conversation into a file that a person chooses. */
  'chat.save': { input: z.strictObject(inProject), output: done },
  /** Keeps what was typed and not sent. */
  'chat.keep-text': { input: z.strictObject({ ...inProject, text: words }), output: done },

  /**
   * What a hand did on the timeline or the media strip, in one go: one step of undo. Queues behind a running turn.
   * An `assetId` in it is the id of a media item. Online it is said in words.
   */
  'edit.apply': { input: z.strictObject({ ...inProject, edits: z.array(FilmEdit).min(1).max(500) }), output: done },
  'edit.undo': { input: z.strictObject(inProject), output: done },
  'edit.redo': { input: z.strictObject(inProject), output: done },
  /** Shows an earlier or later version of the film again; see `ProjectState.history`. On this computer only. */
  'edit.back-to': { input: z.strictObject({ ...inProject, version: z.int() }), output: done },

  /** Queues a render. Answers once the job is on disk, not when the film is ready. */
  'export.start': { input: z.strictObject(asFile), output: z.object({ exportId: z.uuid() }) },
  /** Renders the film of an online project on this computer. */
  'export.start-here': { input: z.strictObject(asFile), output: z.object({ exportId: z.uuid() }) },
  /** Asks again what became of an export in doubt. Submits nothing. */
  'export.check': { input: z.strictObject({ exportId: z.uuid() }), output: done },
  /** Gives a film that waits for its turn on this computer another place in the line. */
  'export.place': { input: z.strictObject({ exportId: z.uuid(), where: ExportPlace }), output: done },
  'export.cancel': { input: z.strictObject({ exportId: z.uuid() }), output: done },
  /** Writes the film down for other programs, and says what of it they do not get. */
  'export.hand-off': {
    input: z.strictObject({ ...inProject, kind: HandOffKind }),
    output: z.object({ handOffId: z.uuid(), fileName: z.string(), leftBehind: z.array(LeftBehind) }),
  },
  'export.show-hand-off': { input: z.strictObject({ handOffId: z.uuid() }), output: done },
  /** Forgets every export that ended. The films stay. */
  'export.clear': { input: nothing, output: done },
  'export.dismiss': { input: z.strictObject({ exportId: z.uuid() }), output: done },
  'export.show-in-folder': { input: z.strictObject({ exportId: z.uuid() }), output: done },
  'export.play': { input: z.strictObject({ exportId: z.uuid() }), output: done },
  /** Starts dragging the finished film out of the window. */
  'export.drag': { input: z.strictObject({ exportId: z.uuid() }), output: done },
  /** Asks for another folder; later exports go there, unless the person changed their mind. */
  'export.choose-folder': { input: nothing, output: z.object({ chosen: z.boolean() }) },

  /** The commands that the window can do now: the others are grey in the menus of the system. */
  'menu.offer': { input: z.strictObject({ ids: z.array(CommandId).max(200) }), output: done },

  /** What becomes of unfinished work, once that was asked. */
  'quit.decide': { input: z.strictObject({ choice: QuitChoice }), output: done },

  /** Tries the service again now. */
  'engine.connect': { input: nothing, output: done },
  /** Drops the free account of this program, with its key and its client id. Films are made on this computer from then on. */
  'engine.sign-out': { input: nothing, output: done },
  'engine.choose': { input: z.strictObject({ choice: EngineChoice }), output: done },
  'settings.change': {
    input: z.strictObject({
      theme: SettingsState.shape.theme.optional(),
      language: SettingsState.shape.languageChoice.optional(),
      scale: SettingsState.shape.scale.optional(),
      stayOffline: SettingsState.shape.stayOffline.optional(),
      filmName: SettingsState.shape.filmName.optional(),
      tellUpdates: SettingsState.shape.tellUpdates.optional(),
    }),
    output: done,
  },
  /** What the settings tell about this program and this computer. */
  'settings.facts': { input: nothing, output: ProgramFacts },
  /** Changes the way out to other computers. A name and a password in the address go this way only. */
  'settings.set-proxy': { input: ProxyWish, output: done },
  /** Goes the way to the service step by step. Missing `failedAt`: it answered. `proxyHost`: through this proxy. */
  'settings.test-connection': {
    input: nothing,
    output: z.object({
      host: z.string(),
      proxyHost: z.string().optional(),
      failedAt: ConnectionHop.optional(),
    }),
  },
  /** Removes what can be made again. Projects and films stay. */
  'settings.clear-cache': { input: nothing, output: z.object({ freedBytes: z.number().nonnegative() }) },
  /** Asks for a folder, or goes back to the usual place. Counts from the next start on. */
  'settings.choose-cache-folder': { input: z.object({ usual: z.boolean() }), output: done },
  'settings.open-data-folder': { input: nothing, output: done },
  /** What somebody who helps with a problem needs to know, without keys, messages and places. */
  'diagnostics.make': { input: nothing, output: z.object({ text: z.string() }) },
  /** Writes the report that was made last into a file that a person chooses. */
  'diagnostics.save': { input: nothing, output: z.object({ saved: z.boolean() }) },
  'settings.licences': { input: nothing, output: z.object({ text: z.string() }) },
  /** Changes the person's own model. Its key goes this way only. */
  'settings.set-model': { input: ModelWish, output: done },
  /** Asks that model for one word. What is wrong with it is the failure. */
  'settings.test-model': { input: ModelWish, output: z.object({ tookMs: z.number().nonnegative() }) },

  /** Asks now whether there is a newer version. */
  'update.look': { input: nothing, output: z.object({ result: LookResult }) },
  /** Begins to fetch the newer version that was told. */
  'update.fetch': { input: nothing, output: done },
  /** Has what was fetched put in place when the program ends. */
  'update.install-at-quit': { input: nothing, output: done },
  /** Opens the page where packages are had in the browser. */
  'update.open-page': { input: nothing, output: done },
} as const

/** Everything main announces. An event carries the whole new state, never a difference; see `ToldProject` for the one exception. */
export const events = {
  'projects.changed': ProjectList,
  'project.changed': ProjectState,
  'project-file.changed': ProjectFileState,
  'exports.changed': ExportList,
  'engine.changed': EngineState,
  'settings.changed': SettingsState,
  'quit.changed': QuitState,
  'update.changed': UpdateState,
  /** No state: what a person chose in a menu of the system. */
  'menu.command': z.object({ id: CommandId }),
  /** No state: leads the eyes to an export, whose project is open. */
  'window.go': z.object({ exportId: z.uuid() }),
} as const

export type RequestName = keyof typeof requests
export type Input<N extends RequestName> = z.infer<(typeof requests)[N]['input']>
export type Output<N extends RequestName> = z.infer<(typeof requests)[N]['output']>
export type EventName = keyof typeof events
export type Announcement<N extends EventName> = z.infer<(typeof events)[N]>

/**
 * A project as it travels to the window. All of it but the conversation is whole: thousands of messages must not travel with
 * each word of an answer, so the first `keptCount` of those told before stay, and `added` follow.
 */
export type ToldProject = Omit<ProjectState, 'chat'> & {
  readonly chat: { readonly keptCount: number; readonly added: readonly ChatItem[] }
}
/** What the window hears of an announcement. */
export type Told<N extends EventName> = N extends 'project.changed' ? ToldProject : Announcement<N>

/** The main process in one type: a missing or mistyped handler does not compile. */
export type Handlers = { [N in RequestName]: (input: Input<N>) => Promise<Output<N>> }
