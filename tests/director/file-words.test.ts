import { expect, it } from 'vitest'
import { toDisplayName } from '../../src/main/engine/director/file-words'

it('calls a file by its words, and one that a camera named by its whole name', () => {
  const names = [
    '01-red_watch.jpg',
    '/photos/beach (2).png',
    'IMG_0001.jpg',
    'C:\\dcim\\DSC00003.JPG',
    'photo-2.png',
    '0007.jpg',
  ]

  expect(names.map(toDisplayName)).toEqual(['red watch', 'beach', 'IMG_0001', 'DSC00003', 'photo-2', '0007.jpg'])
})
