import { describe, expect, it } from 'vitest'
import { toExcerpt } from '../../../src/main/studio/projects/excerpt'
import { emptyProject } from '../../../src/main/studio/projects/project-fold'
import type { ProjectRecord } from '../../../src/main/studio/projects/project-record'
import type { ChatRecord } from '../../../src/main/studio/projects/records'
import { searchProjects } from '../../../src/main/studio/projects/search-projects'
import type { FoundInProject } from '../../../src/shared/states/found-state'

const ids = (start: string): string => `${start.padEnd(8, '0')}-0000-4000-8000-000000000000`

const said = (text: string, atMs: number): ChatRecord => ({ from: 'person', id: `said ${atMs}`, text, atMs })
const answered = (text: string, changes: string[], atMs: number): ChatRecord => ({
  ...{ from: 'reelwright', id: `answer ${atMs}`, atMs, text, changes },
  ...{ steps: [], next: [], actions: [] },
})
const file = (id: string, name: string): ProjectRecord['media'][number] => ({
  ...{ id: ids(id), path: `/films/${name}`, container: 'jpeg', name, kind: 'photo', sizeBytes: 1, modifiedMs: 1 },
  ...{ hasAudio: false, upload: { phase: 'waiting' } },
})
const project = (id: string, name: string, chat: ChatRecord[], media: ProjectRecord['media'] = []): ProjectRecord => ({
  ...emptyProject(ids(id)),
  ...{ name, chat, media },
})

const ROME = project(
  'a',
  'Rome',
  [said('30-second film of the Fountain', 1), answered('A film of 30 seconds.', ['Placed the title “FOUNTAIN”'], 2)],
  [file('1', 'fountain-2.jpg'), file('2', 'bridge.jpg')],
)
const HOME = project('b', '家', [said('把喷泉那张放在最前面', 3), answered('好的。', [], 4)])

const short = (found: readonly FoundInProject[]): string[] =>
  found.map((each) => `${each.projectName}: ${each.kind === 'said' ? each.excerpt : each.name}`)
const search = async (query: string, ...projects: ProjectRecord[]): Promise<string[]> =>
  short(await searchProjects(projects, query))

describe('a search in all projects', () => {
  it('finds what was said, changed and added, the newest first, whatever the capitals', async () => {
    expect(await search(' fountain ', HOME, ROME)).toEqual([
      'Rome: Placed the title “FOUNTAIN”',
      'Rome: 30-second film of the Fountain',
      'Rome: fountain-2.jpg',
    ])
  })

  it('finds one character of Chinese, and wide letters by narrow ones', async () => {
    expect(await search('喷', ROME, HOME)).toEqual(['家: 把喷泉那张放在最前面'])
    expect(await search('abc', project('c', 'Wide', [said('ＡＢＣ first', 1)]))).toEqual(['Wide: ＡＢＣ first'])
  })

  it('finds nothing for nothing, and words only as they stand', async () => {
    expect(await search('  ', ROME)).toEqual([])
    expect(await search('film fountain', ROME)).toEqual([])
  })

  it('lets no talkative project hide the others', async () => {
    const talk = Array.from({ length: 2000 }, (_, at) => said(`fountain ${at}`, at))
    const found = await search('fountain', project('d', 'Talk', talk), ROME)
    expect(found.slice(0, 4)).toEqual([
      'Talk: fountain 1999',
      'Talk: fountain 1998',
      'Talk: fountain 1997',
      'Talk: fountain 1996',
    ])
    expect(found.slice(4)).toEqual(await search('fountain', ROME))
  })

  it('lets others work meanwhile, and ends when nobody waits for it', async () => {
    const silence = project(
      'e',
      'Silence',
      Array.from({ length: 5000 }, (_, at) => said('nothing here', at)),
    )
    const stop = new AbortController()
    let others = 0
    const count = setInterval(() => (others += 1), 0)
    const searching = searchProjects(
      Array.from({ length: 20 }, () => silence),
      'fountain',
      stop.signal,
    )
    await new Promise((resolve) => setTimeout(resolve, 5))
    stop.abort(new Error('Another search began.'))
    await expect(searching).rejects.toThrow('Another search began.')
    clearInterval(count)
    expect(others).toBeGreaterThan(0)
  })
})

describe('an excerpt', () => {
  it('is the line with the words', () => {
    expect(toExcerpt('First.\nThe Fountain stays.\nLast.', 'fountain')).toBe('The Fountain stays.')
    expect(toExcerpt('First.', 'fountain')).toBeUndefined()
  })

  it('is cut around the words where the line is long, between whole characters', () => {
    const long = `${'🌊'.repeat(100)} the fountain ${'🌋'.repeat(100)}`
    const excerpt = toExcerpt(long, 'fountain') ?? ''
    expect(excerpt).toMatch(/^…🌊+ the fountain 🌋+…$/u)
    expect([...excerpt].length).toBeLessThanOrEqual(112)
  })

  it('shows the end of a line whole', () => {
    expect(toExcerpt(`${'a '.repeat(100)}fountain.`, 'fountain')).toMatch(/^…[a ]+fountain\.$/)
  })
})
