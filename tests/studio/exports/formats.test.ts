import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FilmFormat } from '../../../src/shared/film-words'
import { createNodeHost } from '../../../src/main/host/node-host'
import { type BuiltEngine, buildEngine } from '../../engine/support/built-engine'
import { realEngine } from '../support/real-engine'
import { ffmpeg } from '../support/small-film'
import { addPhoto, bench } from '../support/studio'

const run = promisify(execFile)
let built: BuiltEngine

beforeAll(async () => {
  built = await buildEngine()
})
afterAll(() => built.remove())

async function probe(path: string): Promise<string> {
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_entries', 'stream=codec_name', '-of', 'csv=p=0', path])
  return stdout.trim().split('\n').sort().join(' ')
}

it('makes every kind of file and a copy in another frame out of one film, and leaves the film as it is', async () => {
  const place = await bench()
  const studio = await place.start({ host: createNodeHost(), local: await realEngine(built), engineKind: 'local' })
  const projectId = await studio.projects.create({ name: 'Kinds' })
  const photos = ['red', 'blue'].map((name) => join(place.mediaFolder, `${name}.jpg`))
  for (const path of photos) {
    const colour = path.includes('red') ? 'red' : 'blue'
    await ffmpeg(['-f', 'lavfi', '-i', `color=${colour}:s=640x360`, '-frames:v', '1', path])
  }
  await studio.media.add(projectId, photos)
  await studio.chat.send(projectId, 'a 2 second video without text')
  const target = { folder: place.filmFolder }
  const codecs: Record<FilmFormat, string> = {
    mp4: 'aac h264',
    webm: 'opus vp9',
    gif: 'gif',
    m4a: 'aac',
    mp3: 'mp3',
    png: 'png',
  }

  for (const [format, found] of Object.entries(codecs) as [FilmFormat, string][]) {
    const state = await studio.exports.settled(await studio.exports.start(projectId, target, { format }))
    expect(state).toMatchObject({ phase: 'done', fileName: `Kinds.${format}` })
    expect(await probe(join(place.filmFolder, `Kinds.${format}`))).toBe(found)
    expect(state.format).toBe(format === 'mp4' ? undefined : format)
    if (state.phase === 'done') expect(state.file.widthPx > 0).toBe(format !== 'm4a' && format !== 'mp3')
  }

  const copy = await studio.exports.settled(await studio.exports.start(projectId, target, { ratio: '9:16' }))
  expect(copy).toMatchObject({ phase: 'done', ratio: '9:16', file: { widthPx: 1080, heightPx: 1920 } })
  expect((await studio.projects.state(projectId)).timeline).toMatchObject({ widthPx: 1920, heightPx: 1080 })
  await studio.close()
})

it('does not ask the service for what it cannot make', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'cloud' })
  const projectId = await studio.projects.create({ name: 'Online' })
  await studio.projects.letFilesLeave(projectId)
  await studio.media.add(projectId, [await addPhoto(place, 'a.png')])
  await studio.chat.send(projectId, 'make a film')

  const asked = studio.exports.start(projectId, { folder: place.filmFolder }, { format: 'gif' })

  await expect(asked).rejects.toMatchObject({ code: 'export.format-only-here' })
  expect(studio.exports.list()).toEqual([])
  await studio.close()
})
