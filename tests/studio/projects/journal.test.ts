import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../../src/main/host/node-host'
import type { Entry, NewEntry } from '../../../src/main/studio/projects/entries'
import type { MediaRecord } from '../../../src/main/studio/projects/records'
import { createJournal, JOURNAL_NAME, openJournal, readLines, toLine } from '../../../src/main/studio/projects/journal'
import { emptyProject, foldProject } from '../../../src/main/studio/projects/project-fold'
import { toProjectState } from '../../../src/main/studio/projects/project-view'
import { ProjectState } from '../../../src/shared/states/project-state'
import { tempFolder } from '../../support/nemo-client'
import { bench } from '../support/studio'

const host = createNodeHost()
const id = '1b671a64-40d5-491e-99b0-da01ff1f3341'
const mediaId = '6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b'
const exportId = '3d813cbb-47fb-32ba-91df-831e1593ac29'

const reply = { id: 'r1', text: 'Here — 完成。', steps: [], changes: ['Added'], next: [], actions: [] }
const PHOTO: MediaRecord = {
  ...{ id: mediaId, path: '/p/a"\n😀.jpg', container: 'jpeg', name: 'a"\n😀.jpg', kind: 'photo' },
  ...{ sizeBytes: 10, modifiedMs: 5.25, hasAudio: false },
}
/** One of each kind, in an order in which they happen. */
const STORY: readonly NewEntry[] = [
  { type: 'created', version: 1, name: 'New film', nameFrom: 'nobody', engine: 'cloud' },
  {
    type: 'media-added',
    chatId: 'm1',
    skipped: [{ name: 'notes.txt', problem: { code: 'media.unsupported', facts: { name: 'notes.txt' } } }],
    items: [PHOTO],
  },
  { type: 'renamed', name: 'Rome', nameFrom: 'media' },
  { type: 'session-opened', taskId: 't', sessionId: 's' },
  { type: 'upload-began', mediaId, sizeBytes: 10, modifiedMs: 5.25 },
  { type: 'upload-ended', mediaId },
  { type: 'message-composed', messageId: 'p1', text: 'make a film' },
  { type: 'turn-began', messageId: 'p1' },
  { type: 'message-composed', messageId: 'p2', text: 'shorter' },
  { type: 'message-leaving', messageId: 'p1', before: { assetNames: ['a.jpg'] } },
  { type: 'draft-kept', draftHash: 'abc', exportable: true, timeline: { durationMs: 2000, tracks: [] } },
  { type: 'turn-ended', messageId: 'p1', reply, textBack: false },
  { type: 'message-dropped', messageId: 'p2' },
  { type: 'answered-here', messageId: 'p3', text: 'status', reply: { ...reply, id: 'r2' } },
  { type: 'export-asked', exportId, folder: '/films', fileName: 'Rome.mp4' },
  { type: 'render-intended', exportId, renderId: 'render_1', sessionId: 's', draftHash: 'abc', filmMs: 2000 },
  { type: 'render-accepted', exportId, renderId: 'render_1' },
  { type: 'render-finished', exportId, output: { url: 'https://films.example/f.mp4' } },
  { type: 'download-began', exportId, partPath: '/films/.Rome.mp4.3d813cbb.part' },
  { type: 'part-verified', exportId, film: { durationMs: 2000, widthPx: 1920, heightPx: 1080, sizeBytes: 99 } },
  { type: 'name-taken', exportId, path: '/films/Rome.mp4' },
  { type: 'export-told', exportId },
  { type: 'export-failed', exportId, problem: { code: 'export.render-failed', facts: {} } },
  { type: 'export-cancelled', exportId },
  { type: 'export-dismissed', exportId },
  { type: 'media-ordered', mediaIds: [mediaId] },
  { type: 'media-excluded', mediaIds: [mediaId], excluded: true },
  { type: 'media-relinked', item: PHOTO, other: true },
  { type: 'media-removed', mediaId },
  { type: 'session-left' },
  { type: 'journal-repaired', damagedName: 'journal.ndjson.damaged-1' },
]
const entries = STORY.map((entry, index): Entry => ({ ...entry, atMs: 1_790_000_000_000 + index }))

function drawn(some: readonly Entry[]): ProjectState {
  const record = foldProject(id, some)
  const live = {
    turn: { phase: 'idle' },
    reading: false,
    arriving: [],
    gone: new Map(),
    unsentText: '',
    sending: new Map(),
    converting: new Map(),
  } as const
  const nothing = (): Promise<void> => Promise.resolve()
  const project = { id, folder: '/', record, live, show: () => undefined }
  return toProjectState({ ...project, write: nothing, whenRead: nothing, close: nothing }, { language: () => 'zh-CN' })
}

it('knows a line for every kind of entry, and reads back what it wrote', () => {
  expect(readLines(entries.map(toLine).join('')).entries).toEqual(entries)
})

it('folds into a state the window can draw, wherever the journal ends', () => {
  for (let length = 0; length <= entries.length; length += 1) {
    expect(ProjectState.safeParse(drawn(entries.slice(0, length))).error).toBeUndefined()
  }
})

it('folds into a state the window can draw, whichever line is missing', () => {
  for (const missing of entries) {
    expect(ProjectState.safeParse(drawn(entries.filter((entry) => entry !== missing))).error).toBeUndefined()
  }
})

it('keeps every whole line before a cut at any byte, and nothing of the cut one', () => {
  const content = Buffer.from(entries.map(toLine).join(''))
  const lineEnds = [...content.entries()].flatMap(([index, byte]) => (byte === 10 ? [index + 1] : []))
  for (let sizeBytes = 0; sizeBytes <= content.length; sizeBytes += 1) {
    const wholeLines = lineEnds.filter((end) => end <= sizeBytes).length
    const read = readLines(content.subarray(0, sizeBytes).toString('utf8'))
    expect(read.entries).toHaveLength(wholeLines)
    expect(read.damaged).toBe(sizeBytes > 0 && !lineEnds.includes(sizeBytes))
  }
})

it('leaves out a line in which any byte changed, and keeps those around it', () => {
  const lines = entries.slice(0, 4).map(toLine)
  const second = Buffer.from(lines[1] ?? '')
  for (let index = 0; index < second.length - 1; index += 1) {
    const changed = Buffer.from(second)
    changed[index] = (changed[index] ?? 0) ^ 1
    const read = readLines([lines[0], changed.toString('utf8'), lines[2], lines[3]].join(''))
    expect(read.damaged).toBe(true)
    expect(read.entries.filter(({ type }) => type !== 'media-added')).toHaveLength(3)
    expect(read.entries.map(({ type }) => type)).not.toContain('media-added')
  }
})

it('keeps lines of a newer version on disk without acting on them', async () => {
  const folder = await tempFolder()
  const newer = toLine({ type: 'from-the-future', atMs: 1 } as unknown as Entry)
  await writeFile(join(folder, JOURNAL_NAME), entries.slice(0, 1).map(toLine).join('') + newer)

  const opened = await openJournal(host, folder)
  await opened?.journal.append([{ type: 'renamed', name: 'Rome', nameFrom: 'person' }])

  expect(opened?.repairedFrom).toBeUndefined()
  const content = await readFile(join(folder, JOURNAL_NAME), 'utf8')
  expect(content).toContain(newer)
  expect(readLines(content).entries.map(({ type }) => type)).toEqual(['created', 'renamed'])
})

it.each([
  ['cut', (content: string) => content.slice(0, -20)],
  ['empty', () => ''],
  ['full of zeros', (content: string) => '\0'.repeat(content.length)],
  ['not ours', () => '{"hello":"world"}\n'],
])('moves a journal that is %s aside and goes on with what is good', async (_name, damage) => {
  const folder = await tempFolder()
  const content = entries.slice(0, 3).map(toLine).join('')
  const bad = damage(content)
  await writeFile(join(folder, JOURNAL_NAME), bad)

  const opened = await openJournal(host, folder)
  await opened?.journal.append([{ type: 'session-left' }])

  expect(opened?.repairedFrom).toBe('journal.ndjson.damaged-1')
  expect(await readFile(join(folder, 'journal.ndjson.damaged-1'), 'utf8')).toBe(bad)
  const after = readLines(await readFile(join(folder, JOURNAL_NAME), 'utf8'))
  expect(after.damaged).toBe(false)
  expect(after.entries.at(-1)?.type).toBe('session-left')
})

it('leaves no half line behind when the disk is full, so that the next line is whole', async () => {
  const folder = await tempFolder()
  let isFull = false
  const open: typeof host.files.open = async (path, ...rest) => {
    const handle = await host.files.open(path, ...rest)
    const writeFile = handle.writeFile.bind(handle)
    handle.writeFile = async (text) => {
      if (!isFull) return writeFile(text)
      await writeFile(String(text).slice(0, 30))
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    return handle
  }
  const { journal } = await createJournal({ ...host, files: { ...host.files, open } }, folder, STORY.slice(0, 1))

  isFull = true
  await expect(journal.append([{ type: 'session-left' }])).rejects.toMatchObject({ code: 'store.not-kept' })
  isFull = false
  await journal.append([{ type: 'renamed', name: 'Rome', nameFrom: 'person' }])

  const read = readLines(await readFile(join(folder, JOURNAL_NAME), 'utf8'))
  expect(read).toMatchObject({ damaged: false, entries: [{ type: 'created' }, { type: 'renamed' }] })
})

it('still lists the exports of a project whose journal was damaged, and tells the person', async () => {
  const place = await bench()
  const folder = join(place.dataFolder, 'projects', id)
  await mkdir(folder, { recursive: true })
  const lines = entries.slice(0, 22).map(toLine)
  await writeFile(join(folder, JOURNAL_NAME), [...lines.slice(0, 2), 'garbage\n', ...lines.slice(3)].join(''))

  const studio = await place.start()

  expect(studio.exports.list()).toMatchObject([{ id: exportId, phase: 'done' }])
  const { chat } = await studio.projects.state(id)
  expect(chat.at(-1)).toMatchObject({ from: 'reelwright', failure: { code: 'store.damaged' } })
  expect(await readdir(folder)).toContain('journal.ndjson.damaged-1')
})

it('lists a project whose journal was lost entirely under a name of its own', async () => {
  const place = await bench()
  const folder = join(place.dataFolder, 'projects', id)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, JOURNAL_NAME), '')

  const studio = await place.start()

  expect(studio.projects.list()).toMatchObject([{ id, name: 'Recovered project' }])
  expect(foldProject(id, [])).toEqual(emptyProject(id))
})
