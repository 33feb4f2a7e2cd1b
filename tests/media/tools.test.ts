import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { findMediaTools } from '../../src/main/media/tools'

let folder: string
const pathBefore = process.env['PATH']

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tools-'))
})
afterEach(() => {
  process.env['PATH'] = pathBefore
  rmSync(folder, { recursive: true })
})

function program(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

it('finds both programs on PATH', async () => {
  expect(await findMediaTools(createNodeHost())).toEqual({ ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' })
})

it('takes ffprobe from beside a chosen ffmpeg', async () => {
  const ffmpeg = program('ffmpeg', 'exec /usr/bin/env ffmpeg "$@"')
  const ffprobe = program('ffprobe', 'exec /usr/bin/env ffprobe "$@"')
  expect(await findMediaTools(createNodeHost(), { ffmpegPath: ffmpeg })).toEqual({ ffmpeg, ffprobe })
})

it('says that ffmpeg is missing when PATH holds none', async () => {
  process.env['PATH'] = folder
  await expect(findMediaTools(createNodeHost())).rejects.toMatchObject({ code: 'engine.ffmpeg-missing' })
})

it('does not take a program that fails, or another one of that name, for ffmpeg', async () => {
  const broken = program('ffmpeg', 'exit 127')
  await expect(findMediaTools(createNodeHost(), { ffmpegPath: broken })).rejects.toMatchObject({
    code: 'engine.ffmpeg-missing',
  })
  const other = program('ffmpeg', 'echo hello')
  await expect(findMediaTools(createNodeHost(), { ffmpegPath: other })).rejects.toMatchObject({
    code: 'engine.ffmpeg-missing',
  })
})
