import type { Asset } from '../../src/main/engine/director/turn'

export const photo = (id: string, widthPx = 4000, heightPx = 2667): Asset => ({
  id,
  name: `${id}.jpg`,
  kind: 'photo',
  widthPx,
  heightPx,
  hasAudio: false,
})

export const clip = (id: string, durationMs: number, hasAudio = true): Asset => ({
  id,
  name: `${id}.mp4`,
  kind: 'clip',
  widthPx: 1920,
  heightPx: 1080,
  durationMs,
  hasAudio,
})

export const song = (id: string, durationMs = 40_000): Asset => ({
  id,
  name: `${id}.mp3`,
  kind: 'music',
  durationMs,
  hasAudio: true,
})

/** Five products and a song, as in the sample folder. */
export const products = (): Asset[] => [
  { ...photo('watch'), name: '01-watch.jpg' },
  { ...photo('shoes'), name: '02-shoes.jpg' },
  { ...photo('bag', 3000, 2000), name: '03-bag.jpg' },
  { ...photo('lamp', 3000, 4000), name: '04-lamp.jpg' },
  { ...photo('chair'), name: '05-chair.jpg' },
  song('song'),
]
