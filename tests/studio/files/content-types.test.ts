import { expect, it } from 'vitest'
import { checkForUpload } from '../../../src/main/studio/files/content-types'

const file = { name: 'a.mp4', container: 'mp4', kind: 'clip', codec: 'h264', sizeBytes: 1_000 } as const

it.each([
  ['a.mp4', {}, 'a.mp4', 'video/mp4'],
  ['A.MOV', {}, 'A.MOV', 'video/quicktime'],
  ['a.m4v', {}, 'a.m4v.mp4', 'video/mp4'],
  ['a.mp4', { kind: 'music' }, 'a.mp4.m4a', 'audio/mp4'],
  ['a.m4a', { kind: 'music' }, 'a.m4a', 'audio/mp4'],
  ['a.webm', { container: 'matroska', codec: 'vp9' }, 'a.webm', 'video/webm'],
  ['a.webm', { container: 'matroska' }, 'a.webm.mkv', 'video/x-matroska'],
  ['a.jpeg', { container: 'jpeg' }, 'a.jpeg', 'image/jpeg'],
  ['a.png', { container: 'webp' }, 'a.png.webp', 'image/webp'],
  ['a', { container: 'mp3' }, 'a.mp3', 'audio/mpeg'],
  ['a.wav', { container: 'wav' }, 'a.wav', 'audio/wav'],
  ['a.aac', { container: 'aac' }, 'a.aac', 'audio/aac'],
  ['a.gif', { container: 'gif' }, 'a.gif', 'image/gif'],
  ['a.avi', { container: 'avi' }, 'a.avi', 'video/x-msvideo'],
] as const)('sends %s with %j as %s', (name, more, sentName, contentType) => {
  expect(checkForUpload({ ...file, name, ...more })).toEqual({ name: sentName, contentType })
})

it.each(['bmp', 'tiff', 'heif', 'flac', 'ogg', 'mpeg-ts'] as const)('does not send a %s', (container) => {
  expect(() => checkForUpload({ ...file, container })).toThrow('nemo.file-type')
})

it.each([
  [0, 'media.empty'],
  [524_288_001, 'nemo.file-size'],
])('does not send %i bytes', (sizeBytes, code) => {
  expect(() => checkForUpload({ ...file, sizeBytes })).toThrow(code)
})

it('lets the service decide between 500 million bytes and 500 MiB', () => {
  expect(checkForUpload({ ...file, sizeBytes: 524_288_000 }).contentType).toBe('video/mp4')
})
