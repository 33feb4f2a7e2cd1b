import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { cliFolder, eventsOf, find, idOf } from '../support/cli'
import { startWholeCloud } from '../support/fake-cloud/whole-cloud'
import { ffmpeg } from '../studio/support/small-film'

vi.setConfig({ testTimeout: 120_000 })

it('names what the cloud does not take, and sends a copy of it when asked to', async () => {
  const cloud = await startWholeCloud()
  onTestFinished(() => cloud.close())
  const folder = await cliFolder()
  const source = ['-f', 'lavfi', '-i', 'testsrc=size=64x48', '-frames:v', '1', '-f', 'image2']
  await ffmpeg([...source, '-c:v', 'bmp', join(folder.work, 'scan.bmp')])
  await ffmpeg([...source, '-c:v', 'mjpeg', join(folder.work, 'a.jpg')])
  const cli = (...args: string[]) => folder.run([...args, '--backend', 'cloud', '--json'], { NEMO_API_URL: cloud.url })
  const project = idOf(await cli('chat', 'new', '--message', 'status'))

  const refused = await cli('upload', project, 'scan.bmp', 'a.jpg')
  const again = await cli('upload', project, 'scan.bmp', '--convert')

  expect(refused.code).toBe(8)
  expect(find(eventsOf(refused), 'failure')).toMatchObject([{ code: 'nemo.file-type', remedy: 'convert-file' }])
  expect(again).toMatchObject({ code: 0, stderr: '' })
  expect(find(eventsOf(again), 'convert')[0]).toMatchObject({ name: 'scan.bmp', progress: 0 })
  expect(cloud.uploads.map(({ filename }) => filename)).toEqual(['a.jpg', 'scan.bmp.jpg'])
})
