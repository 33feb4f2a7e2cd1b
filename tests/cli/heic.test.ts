import { execFile } from 'node:child_process'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished, vi } from 'vitest'
import { cliFolder, eventsOf, find, idOf } from '../support/cli'
import { startWholeCloud } from '../support/fake-cloud/whole-cloud'
import { gridHeic, heicPath } from '../media/heic/heic'

vi.setConfig({ testTimeout: 240_000 })

const run = promisify(execFile)
/** What is seen a little left and right of the middle, above it and below it. */
const AROUND_THE_MIDDLE = 'crop=600:600,scale=4:4:flags=area'

async function coloursIn(film: string): Promise<string[]> {
  const args = ['-v', 'error', '-ss', '1.5', '-i', film, '-frames:v', '1', '-vf', AROUND_THE_MIDDLE]
  const { stdout } = await run('ffmpeg', [...args, '-pix_fmt', 'rgb24', '-f', 'rawvideo', 'pipe:1'], {
    encoding: 'buffer',
  })
  const names = [0, 3, 12, 15].map((pixel) => {
    const [red = 0, green = 0, blue = 0] = stdout.subarray(pixel * 3)
    return [red > 100 && 'red', green > 100 && 'green', blue > 100 && 'blue'].filter(Boolean).join(' ')
  })
  return names
}

it('makes a film of a HEIC photo, the right way up, and names the one that is broken', async () => {
  const { work, run: cli } = await cliFolder()
  const photo = gridHeic({ turns: 1 })
  await writeFile(join(work, 'IMG_0001.HEIC'), photo)
  await writeFile(join(work, 'IMG_0002.HEIC'), (await readFile(heicPath('photo'))).subarray(0, 9_000))
  const film = join(work, 'film.mp4')

  const made = await cli(['make', work, '--prompt', 'a 5-second video', '--output', film, '--json'])

  expect(made.code).toBe(0)
  expect(JSON.stringify(eventsOf(made))).toContain('IMG_0002.HEIC is damaged')
  expect(await coloursIn(film)).toEqual(['green', 'red green blue', 'red', 'blue'])
  expect(await readFile(join(work, 'IMG_0001.HEIC'))).toEqual(photo)
})

it('sends a JPEG in the place of a HEIC photo to the cloud when asked to', async () => {
  const cloud = await startWholeCloud({ pollsUntilDone: 1 })
  onTestFinished(() => cloud.close())
  const { work, run: cli } = await cliFolder()
  await copyFile(heicPath('photo'), join(work, 'IMG_0003.heic'))
  const toCloud = (...args: string[]) => cli([...args, '--backend', 'cloud', '--json'], { NEMO_API_URL: cloud.url })

  const project = idOf(await toCloud('chat', 'new', '--message', 'status'))

  const refused = await toCloud('upload', project, 'IMG_0003.heic')
  const made = await toCloud('make', 'IMG_0003.heic', '--convert', '--prompt', 'a 5-second video', '--output', 'c.mp4')

  expect(refused.code).toBe(8)
  expect(find(eventsOf(refused), 'failure')).toMatchObject([{ code: 'nemo.file-type', remedy: 'convert-file' }])
  expect(made).toMatchObject({ code: 0, stderr: '' })
  // Not after a folder: after the words.
  expect(find(eventsOf(made), 'project')).toMatchObject([{ name: 'A 5-second video' }])
  expect(cloud.uploads.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['IMG_0003.heic.jpg', 'image/jpeg'],
  ])
})
