import { z } from 'zod'

/** A command as the palette, the menus and the shortcuts know it. */
interface Command {
  /** Parts joined by `+`, the key itself last. `Mod` is Cmd on a Mac and Ctrl elsewhere; the first form is the one that is shown. */
  readonly keys?: readonly string[]
  /**
   * Who listens to the keys: `window` anywhere in it; `outside-text` where nobody writes; `film` the preview and the
   * timeline, which do so themselves, outside text.
   */
  readonly where: 'window' | 'outside-text' | 'film'
}

/** Everything that can be asked for by name. What it is called stands in `command-words.ts`. */
export const COMMANDS = {
  'project.new': { keys: ['Mod+N'], where: 'window' },
  'project.rename': { where: 'window' },
  'project.duplicate': { where: 'window' },
  'project.open-file': { where: 'window' },
  'project.save-light': { keys: ['Mod+Shift+S'], where: 'window' },
  'project.save-whole': { where: 'window' },
  'media.add-files': { keys: ['Mod+O'], where: 'window' },
  'media.add-folder': { keys: ['Mod+Shift+O'], where: 'window' },
  'export.start': { keys: ['Mod+E'], where: 'window' },
  'export.options': { keys: ['Mod+Shift+E'], where: 'window' },

  'edit.undo': { keys: ['Mod+Z'], where: 'film' },
  'edit.redo': { keys: ['Mod+Shift+Z', 'Mod+Y'], where: 'film' },
  'edit.find': { keys: ['Mod+F'], where: 'window' },

  'view.palette': { keys: ['Mod+K'], where: 'window' },
  'view.jobs': { keys: ['Mod+J'], where: 'window' },
  'view.media': { keys: ['Mod+B'], where: 'window' },
  'view.conversation': { keys: ['Mod+1'], where: 'window' },
  'view.preview': { keys: ['Mod+2'], where: 'window' },
  'view.timeline': { keys: ['Mod+3'], where: 'window' },
  'view.next': { keys: ['F6'], where: 'window' },
  'view.settings': { keys: ['Mod+,'], where: 'window' },

  'chat.save': { where: 'window' },

  'help.shortcuts': { keys: ['?'], where: 'outside-text' },
  'help.diagnostics': { where: 'window' },
  'help.licences': { where: 'window' },
  'help.about': { where: 'window' },

  'play.toggle': { keys: ['Space'], where: 'film' },
  'play.backwards': { keys: ['J'], where: 'film' },
  'play.pause': { keys: ['K'], where: 'film' },
  'play.forwards': { keys: ['L'], where: 'film' },
  'play.frame-back': { keys: ['Left'], where: 'film' },
  'play.frame-on': { keys: ['Right'], where: 'film' },
  'play.second-back': { keys: ['Shift+Left'], where: 'film' },
  'play.second-on': { keys: ['Shift+Right'], where: 'film' },
  'play.cut-back': { keys: ['Up'], where: 'film' },
  'play.cut-on': { keys: ['Down'], where: 'film' },
  'play.start': { keys: ['Home'], where: 'film' },
  'play.end': { keys: ['End'], where: 'film' },
  'play.full-screen': { keys: ['F'], where: 'film' },
  'play.before': { keys: ['D'], where: 'film' },

  'clip.remove': { keys: ['Delete'], where: 'film' },
  'clip.left': { keys: ['Alt+Left'], where: 'film' },
  'clip.right': { keys: ['Alt+Right'], where: 'film' },
  'clip.trim-start': { keys: ['['], where: 'film' },
  'clip.trim-end': { keys: [']'], where: 'film' },
  'clip.split': { keys: ['S'], where: 'film' },
  'clip.copy': { keys: ['Mod+D'], where: 'film' },
  'clip.mute': { keys: ['M'], where: 'film' },
  'film.zoom-in': { keys: ['+'], where: 'film' },
  'film.zoom-out': { keys: ['-'], where: 'film' },
  'film.fit': { keys: ['0'], where: 'film' },
} as const satisfies Record<string, Command>

export type CommandId = keyof typeof COMMANDS

const isCommandId = (name: unknown): name is CommandId => typeof name === 'string' && Object.hasOwn(COMMANDS, name)

export const CommandId = z.custom<CommandId>(isCommandId)

/** In the order in which they are listed. */
export const COMMAND_IDS: readonly CommandId[] = Object.keys(COMMANDS).filter(isCommandId)

/** The same for every command, whether or not its entry has everything. */
export const commandOf = (id: CommandId): Command => COMMANDS[id]
