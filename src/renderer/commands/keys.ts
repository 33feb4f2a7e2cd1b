import { COMMAND_IDS, type CommandId, commandOf } from '../../shared/commands'

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>
type Platform = Window['reelwright']['platform']

const NAMED: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}

const MARKS: Readonly<Record<string, string>> = { Left: '←', Right: '→', Up: '↑', Down: '↓' }
const MAC_MARKS: Readonly<Record<string, string>> = { ...MARKS, Mod: '⌘', Shift: '⇧', Alt: '⌥' }

/** The command whose keys these are, and where they are heard. Those of the film are left to the film. */
export function findCommand(
  press: KeyPress,
  platform: Platform = window.reelwright.platform,
): { id: CommandId; where: 'window' | 'outside-text' } | undefined {
  for (const id of COMMAND_IDS) {
    const { keys, where } = commandOf(id)
    if (where !== 'film' && keys?.some((form) => matches(form, press, platform === 'darwin'))) return { id, where }
  }
  return undefined
}

function matches(form: string, { key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress, isMac: boolean): boolean {
  const parts = partsOf(form)
  const [mod, other] = isMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  const name = NAMED[key] ?? key
  // Which mark needs Shift differs between keyboards.
  const shiftFits = shiftKey === parts.includes('Shift') || /^[^\w]$/u.test(name)
  return (
    name.toLowerCase() === parts.at(-1)?.toLowerCase() &&
    mod === parts.includes('Mod') &&
    altKey === parts.includes('Alt') &&
    !other &&
    shiftFits
  )
}

/** A command's keys as this platform writes them: `Ctrl+Shift+E`, `⌘⇧E`. */
export function keysOf(id: CommandId, platform: Platform = window.reelwright.platform): string | undefined {
  const form = commandOf(id).keys?.[0]
  if (form === undefined) return undefined
  const parts = partsOf(form)
  if (platform === 'darwin') return parts.map((part) => MAC_MARKS[part] ?? part).join('')
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : (MARKS[part] ?? part))).join('+')
}

/** Split at each plus but one that is the key itself. */
const partsOf = (form: string): string[] => form.split(/\+(?=.)/u)
