import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { cliFolder, eventsOf } from '../support/cli'

it('writes a film down for other programs, says what they do not get, and never writes over a file', async () => {
  const { work, run: cli } = await cliFolder()
  const made = eventsOf(await cli(['chat', 'new', '--message', 'hello', '--json']))
  const [projectId = ''] = made.flatMap((event) => (event.type === 'project' ? [event.id] : []))
  expect((await cli(['export', projectId, '--as', 'srt'])).code).toBe(9)
  await cli(['upload', projectId, resolve('resources/samples')])
  await cli(['chat', projectId, '--message', 'a 5 second film without texts'])
  const wordless = await cli(['export', projectId, '--as', 'srt', '--json'])
  expect(wordless.code).toBe(9)
  expect(eventsOf(wordless)).toMatchObject([{ type: 'failure', code: 'export.no-words' }])
  await cli(['chat', projectId, '--message', '6 second video with the title "Hello"'])
  const path = join(work, 'cut.edl')

  const told = eventsOf(await cli(['export', projectId, '--as', 'edl', '--output', path, '--json']))
  const again = await cli(['export', projectId, '--as', 'edl', '--output', path])
  const subtitles = await cli(['export', projectId, '--as', 'vtt', '--output', join(work, 'words.vtt')])

  expect(told).toContainEqual(expect.objectContaining({ type: 'handoff', path }))
  expect(told.flatMap((event) => (event.type === 'handoff' ? event.leftBehind : []))).toContain('texts')
  expect(again.stdout.trim()).toBe(join(work, 'cut (2).edl'))
  expect(await readFile(path, 'utf8')).toBe(await readFile(join(work, 'cut (2).edl'), 'utf8'))
  expect(subtitles.stdout.trim()).toBe(join(work, 'words.vtt'))
  expect(await readFile(join(work, 'words.vtt'), 'utf8')).toMatch(/^WEBVTT\n\n[\s\S]*Hello/)
})
