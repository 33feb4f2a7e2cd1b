import { expect, it } from 'vitest'
import { findSlash } from '../../../src/renderer/chat/slash/find-slash'

it('offers every command after a slash, and fewer with each letter', () => {
  expect(findSlash('/')).toContain('help')
  expect(findSlash('/s')).toEqual(['status', 'settings', 'save'])
  expect(findSlash('/EXP')).toEqual(['export'])
})

it('takes neither paths nor sentences for commands', () => {
  for (const text of ['', 'export', '/home/me/film.mp4', '/export the film', ' /export', '/nothing']) {
    expect(findSlash(text)).toEqual([])
  }
})
