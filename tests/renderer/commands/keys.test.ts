import { expect, it } from 'vitest'
import { findCommand, keysOf } from '../../../src/renderer/commands/keys'
import { COMMAND_IDS, commandOf } from '../../../src/shared/commands'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
})

it.each([
  ['linux', press('e', { ctrlKey: true }), 'export.start'],
  ['linux', press('E', { ctrlKey: true, shiftKey: true }), 'export.options'],
  ['win32', press(',', { ctrlKey: true }), 'view.settings'],
  ['darwin', press('k', { metaKey: true }), 'view.palette'],
  ['linux', press('?', { shiftKey: true }), 'help.shortcuts'],
  ['linux', press('?'), 'help.shortcuts'],
  ['linux', press('F6'), 'view.next'],
] as const)('hears on %s what %j means', (platform, pressed, id) => {
  expect(findCommand(pressed, platform)?.id).toBe(id)
})

it.each([
  ['darwin', press('e', { ctrlKey: true })],
  ['linux', press('e', { metaKey: true })],
  ['linux', press('e', { ctrlKey: true, altKey: true })],
  ['linux', press('n', { ctrlKey: true, shiftKey: true })],
  ['linux', press('F6', { shiftKey: true })],
  ['linux', press('e')],
] as const)('leaves on %s keys alone that only resemble a command: %j', (platform, pressed) => {
  expect(findCommand(pressed, platform)).toBeUndefined()
})

it('leaves the keys of the film to the film', () => {
  expect(findCommand(press(' '), 'linux')).toBeUndefined()
  expect(findCommand(press('z', { ctrlKey: true }), 'linux')).toBeUndefined()
})

it('writes keys as each system does', () => {
  expect(keysOf('export.options', 'linux')).toBe('Ctrl+Shift+E')
  expect(keysOf('export.options', 'darwin')).toBe('⌘⇧E')
  expect(keysOf('clip.left', 'win32')).toBe('Alt+←')
  expect(keysOf('film.zoom-in', 'linux')).toBe('+')
  expect(keysOf('help.about', 'linux')).toBeUndefined()
})

it('has no two commands with the same keys', () => {
  const all = COMMAND_IDS.flatMap((id) => commandOf(id).keys ?? [])
  expect(all).toEqual([...new Set(all)])
})
