import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { createExaminer } from '../../src/main/media/examine'
import { walkMedia } from '../../src/main/media/walk'
import { tools } from './workbench'

const folder = resolve(import.meta.dirname, '../../resources/samples')

it('come as five large photos, one of them upright, and forty seconds of music', async () => {
  const examiner = createExaminer({ host: createNodeHost(), tools })
  const found: string[] = []
  for await (const { path } of walkMedia(createNodeHost(), [folder])) {
    const { name, kind, widthPx, heightPx, durationMs } = await examiner.examine(path, new AbortController().signal)
    found.push(`${name} ${kind} ${kind === 'music' ? Math.round((durationMs ?? 0) / 1000) : `${widthPx}x${heightPx}`}`)
  }
  expect(found).toEqual([
    '01-watch.jpg photo 4000x2667',
    '02-mug.jpg photo 4000x3000',
    '03-headphones.jpg photo 3000x2000',
    '04-plant.jpg photo 3000x4000',
    '05-perfume.jpg photo 4000x2667',
    'music.mp3 music 40',
  ])
})

it('are free to use and small enough to ship', () => {
  expect(readFileSync(resolve(folder, '../samples-license.txt'), 'utf8')).toContain('CC0')
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(10_000_000)
})
