import { expect, it } from 'vitest'
import { toNotice } from '../../src/main/shell/to-notice'
import { failedExport, finishedExport } from '../support/ended-exports'

it('offers a finished film where it lies, and to be played', () => {
  const { body, onClick, actions } = toNotice(finishedExport, 'en')
  expect(body).toContain('summer.mp4')
  expect(onClick).toBe('show-file')
  expect(actions).toEqual([
    { action: 'show-file', label: 'Show in folder' },
    { action: 'play', label: 'Play' },
  ])
})

it('says why a film could not be made, and leads to it', () => {
  const { body, onClick } = toNotice(failedExport, 'en')
  expect(body).toBe('summer.mp4: There is no room left.')
  expect(onClick).toBe('open')
})
