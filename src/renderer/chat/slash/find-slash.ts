export const SLASH_NAMES = [
  'export',
  'undo',
  'redo',
  'status',
  'credits',
  'add',
  'find',
  'new',
  'settings',
  'save',
  'help',
] as const
export type SlashName = (typeof SLASH_NAMES)[number]

/** The commands that a box with this text means or begins to mean. A path or a sentence means none. */
export function findSlash(text: string): readonly SlashName[] {
  const begun = /^\/([a-z]*)$/iu.exec(text)?.[1]?.toLowerCase()
  return begun === undefined ? [] : SLASH_NAMES.filter((name) => name.startsWith(begun))
}
