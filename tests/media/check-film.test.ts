import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { checkFilm, type ExpectedFilm, type FinishedFacts } from '../../src/main/media/check-film'
import { makeClip, temporaryFolder, tools } from './workbench'

const folder = temporaryFolder()
const film = makeClip(join(folder, 'film.mp4'), '-movflags', '+faststart')
const check = (path: string, expected?: ExpectedFilm): Promise<FinishedFacts> =>
  checkFilm(createNodeHost(), tools, path, expected)
const wrong = { code: 'export.result-wrong' }

it('says what a finished film is', async () => {
  const sizeBytes = statSync(film).size
  const found = await check(film, { durationMs: 2_000, frameCount: 50, sizeBytes })
  expect(found).toMatchObject({ widthPx: 160, heightPx: 90, frameCount: 50, sizeBytes, hasAudio: true })
  expect(Math.abs(found.durationMs - 2_000)).toBeLessThanOrEqual(34)
})

it('refuses another length, another count of frames and another size', async () => {
  await expect(check(film, { durationMs: 2_100 })).rejects.toMatchObject(wrong)
  await expect(check(film, { durationMs: 2_100, toleranceMs: 500 })).resolves.toBeDefined()
  await expect(check(film, { frameCount: 51 })).rejects.toMatchObject(wrong)
  await expect(check(film, { sizeBytes: 1 })).rejects.toMatchObject(wrong)
})

it('refuses a film that plays but was cut', async () => {
  const cut = join(folder, 'cut.mp4')
  writeFileSync(cut, readFileSync(film))
  truncateSync(cut, statSync(film).size - 1)
  await expect(check(cut)).rejects.toMatchObject(wrong)
})

it('refuses what is no film', async () => {
  const page = join(folder, 'page.mp4')
  writeFileSync(page, '<html>Not found</html>')
  await expect(check(page)).rejects.toMatchObject(wrong)
  const sound = makeClip(join(folder, 'sound.mp4'), '-vn')
  await expect(check(sound)).rejects.toMatchObject(wrong)
  await expect(check(join(folder, 'nowhere.mp4'))).rejects.toMatchObject({ code: 'media.missing' })
})
