import { useEffect, useEffectEvent } from 'react'

/** What single keys do outside text. Keys are named as `KeyboardEvent.key` has them, letters small. */
export interface PlayerKeys {
  readonly press: Readonly<Record<string, () => void>>
  readonly withShift: Readonly<Record<string, () => void>>
  /** Lasts as long as the key is down. */
  readonly hold: Readonly<Record<string, (held: boolean) => void>>
}

const TEXT = 'input:not([type=range]), textarea, select, [contenteditable]:not([contenteditable=false])'
/** Has its own use for arrows and letters. */
const OWN_KEYS = '[role=menu], [role=listbox], [role=dialog], [role=alertdialog], [role=radiogroup], [role=tablist]'
const SLIDER = 'input[type=range], [role=slider]'
const PRESSED_BY_SPACE = 'button, a, summary, [role=button], [role=checkbox], [role=switch], [role=option]'

export function usePlayerKeys(keys: PlayerKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, repeat } = event
    if (event.defaultPrevented || ctrlKey || metaKey || altKey || !isForPlayer(event)) return
    const name = key.length === 1 ? key.toLowerCase() : key
    const hold = keys.hold[name]
    const action = (shiftKey ? keys.withShift : keys.press)[name]
    if (!action && !hold) return
    event.preventDefault()
    if (hold && !repeat) hold(true)
    action?.()
  })
  const onKeyUp = useEffectEvent(({ key }: KeyboardEvent) => keys.hold[key.toLowerCase()]?.(false))
  useEffect(() => {
    const down = (event: KeyboardEvent): void => onKeyDown(event)
    const up = (event: KeyboardEvent): void => onKeyUp(event)
    window.addEventListener('keydown', down)
    window.addEventListener('keyup', up)
    return () => {
      window.removeEventListener('keydown', down)
      window.removeEventListener('keyup', up)
    }
  }, [])
}

/** Whoever writes, chooses or drags keeps the keys. */
export function isForPlayer({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (!(target instanceof Element)) return true
  if (target.closest(TEXT) || target.closest(OWN_KEYS)) return false
  if (key === ' ') return !target.closest(PRESSED_BY_SPACE)
  return !(target.closest(SLIDER) && /^(Arrow|Home$|End$)/.test(key))
}
