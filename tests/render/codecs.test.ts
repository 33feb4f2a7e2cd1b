import { expect, it } from 'vitest'
import { X264, X264_PHOTOS, X264_PREVIEW, type VideoCodec } from '../../src/main/engine/compositor/codecs'
import { codecOf, toOutputSize } from '../../src/main/engine/compositor/forms'
import type { FilmOutput, Shot } from '../../src/main/engine/film'
import { shotOf } from './studio'

const photo = shotOf({ path: '/photo.jpg', container: 'jpeg' }, 0, 90)
const clip: Shot = { ...shotOf({ path: '/clip.mp4', container: 'mp4' }, 90, 90), kind: 'clip' }
const card: VideoCodec = { ...X264, name: 'h264_nvenc' }
const film: FilmOutput = { format: 'mp4', quality: 'full' }

it.each([
  ['photos alone', [photo, photo], X264, film, X264_PHOTOS],
  ['photos and a clip, which may shake', [photo, clip], X264, film, X264],
  ['photos, where a graphics card has won', [photo], card, film, card],
  ['photos, only to be looked at', [photo], X264, { ...film, quality: 'preview' as const }, X264_PREVIEW],
])('chooses the encoder for a film of %s', (_, shots, h264, output, expected) => {
  expect(codecOf(output, h264, shots)).toBe(expected)
})

it.each([
  ['full', 1920, 1080, 1920, 1080],
  ['small', 1920, 1080, 1280, 720],
  ['small', 1080, 1920, 720, 1280],
  ['small', 1080, 1350, 720, 900],
  ['preview', 1920, 1080, 640, 360],
  ['stand-in', 1920, 1080, 960, 540],
  ['stand-in', 1080, 1920, 540, 960],
  ['stand-in', 640, 640, 640, 640],
] as const)('makes a film of quality %s, %d × %d, %d × %d pixels large', (quality, widthPx, heightPx, wide, high) => {
  expect(toOutputSize({ widthPx, heightPx }, { ...film, quality })).toEqual({ widthPx: wide, heightPx: high })
})
