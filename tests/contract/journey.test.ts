import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { checkFilm } from '../../src/main/media/check-film'
import { VARIANTS } from '../support/fake-cloud'
import { FILE_NAMES, type Online, exported, goOnline } from './support/online'
import { realHost } from './support/services'

const tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
/** Only a limit for what never comes. */
const SOON = { timeout: 20_000 }
const WISH = 'make a 2 second film with the title "Sea" and music'

/** Nothing happened twice, and nothing was told to who should not hear it. */
function expectAtMostOnce({ cloud }: Online, chats: readonly string[]): void {
  expect(cloud.counts.chats).toEqual(chats)
  expect([...cloud.counts.renders.values()].every((times) => times === 1)).toBe(true)
  expect(cloud.uploads.map(({ filename }) => filename).sort()).toEqual([...FILE_NAMES].sort())
  expect([...cloud.sessions]).toHaveLength(1)
  expect(cloud.cdn.seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([])
}

describe.each(Object.entries(VARIANTS))('a service that speaks thus: %s', (_, variant) => {
  it('makes a film from dropped files, edits without a word, and gives out a link', async () => {
    const online = await goOnline({ variant })
    const { cloud, studio, projectId, place } = online

    const made = await studio.chat.send(projectId, WISH)
    const quiet = await studio.chat.send(projectId, 'silent title "Quiet"')
    const nothing = await studio.chat.send(projectId, 'nothing, thanks')
    const film = await exported(online)

    expect(made).toMatchObject({ kind: 'answered' })
    expect(made.item?.changes.join(' ')).toContain('Sea')
    expect(quiet.item?.changes.join(' ')).toContain('Quiet')
    expect(quiet.item?.text.trim()).toBe('')
    expect(nothing.item?.changes).toEqual([])
    const words = [made, quiet, nothing].map(({ item }) => item?.text ?? '').join(' ')
    expect(words).not.toMatch(/click|点击|temporary issue/i)
    if (!variant.silent) expect(words).toMatch(/Done, I changed your video\.|视频已经改好/)

    expect(film).toMatchObject({ phase: 'done', file: { durationMs: 2_000 } })
    const link = expect.stringMatching(/^https:\/\/nemovideo\.example\/workspace\/claim\?ct=/) as string
    await vi.waitFor(() => expect(studio.exports.list()).toMatchObject([{ phase: 'done', link }]), SOON)
    expect(await readdir(place.filmFolder)).toEqual(['Sea.mp4'])
    expect(await checkFilm(realHost, tools, join(place.filmFolder, 'Sea.mp4'))).toMatchObject({ hasAudio: true })
    const { summary, timeline, exportable } = await studio.projects.state(projectId)
    expect({ summary, exportable }).toMatchObject({
      exportable: true,
      summary: expect.stringContaining('Quiet') as string,
    })
    expect(timeline?.tracks[0]?.clips.map(({ startMs }) => startMs)).toEqual([0, 1_000])

    expectAtMostOnce(online, [WISH, 'silent title "Quiet"', 'nothing, thanks'])
    expect([...cloud.renders.values()].map(({ hasShownDraft }) => hasShownDraft)).toEqual([true])
    expect([...cloud.counts.tokens.values()]).toEqual([1])
  })
})

describe('a service with a bad day', () => {
  it('is asked by state what became of a message whose stream broke off', async () => {
    const online = await goOnline()
    online.cloud.mishaps.cutStreams = 1

    const made = await online.studio.chat.send(online.projectId, WISH)

    expect(made).toMatchObject({ kind: 'answered' })
    expect(made.item?.changes.join(' ')).toContain('Sea')
    expectAtMostOnce(online, [WISH])
  })

  it('gets one more order, under a new id, for a render that failed there', async () => {
    const online = await goOnline()
    await online.studio.chat.send(online.projectId, WISH)
    online.cloud.mishaps.failedRenders = 1

    expect(await exported(online)).toMatchObject({ phase: 'done' })

    expect([...online.cloud.counts.renders.values()]).toEqual([1, 1])
    expectAtMostOnce(online, [WISH])
  })

  it('gets no third order', async () => {
    const online = await goOnline()
    await online.studio.chat.send(online.projectId, WISH)
    online.cloud.mishaps.failedRenders = 9

    expect(await exported(online)).toMatchObject({ phase: 'failed' })

    expect([...online.cloud.counts.renders.values()]).toEqual([1, 1])
    expect(await readdir(online.place.filmFolder)).toEqual([])
  })

  it('is given the same client id when it no longer takes the token', async () => {
    const online = await goOnline()
    await online.studio.chat.send(online.projectId, WISH)
    online.cloud.expireTokens()

    expect(await exported(online)).toMatchObject({ phase: 'done' })

    expect([...online.cloud.counts.tokens]).toEqual([['client-1', 2]])
    expectAtMostOnce(online, [WISH])
  })

  it('is asked for the address again, or for its own way to the film, when the first one has gone', async () => {
    const online = await goOnline()
    await online.studio.chat.send(online.projectId, WISH)
    online.cloud.cdn.answer('GET /films/', (_, response) => void response.writeHead(403).end('gone'), 3)

    expect(await exported(online)).toMatchObject({ phase: 'done', file: { durationMs: 2_000 } })

    expect([...online.cloud.counts.renders.values()]).toEqual([1])
    expectAtMostOnce(online, [WISH])
  })

  it('is sent the one file again that got lost there, and no other', async () => {
    const online = await goOnline()
    const { cloud, studio, projectId } = online
    cloud.mishaps.lostFiles = 1

    await studio.media.upload(projectId)
    await studio.media.upload(projectId)

    const { media } = await studio.projects.state(projectId)
    expect(media.map(({ upload }) => upload.phase)).toEqual(['sent', 'sent', 'sent'])
    const there = [...cloud.sessions.values()].flatMap(({ assets }) => assets.map(({ name }) => name))
    expect(there.sort()).toEqual([...FILE_NAMES].sort())
    expectAtMostOnce(online, [])
  })

  it('keeps files and words when the session is gone, and sends nothing twice by itself', async () => {
    const online = await goOnline()
    const { cloud, studio, projectId } = online
    await studio.chat.send(projectId, WISH)
    cloud.forgetSessions()

    const refused = await studio.chat.send(projectId, 'title "Later"')

    expect(refused).toMatchObject({ kind: 'failed', item: { failure: { code: 'nemo.session-gone' } } })
    expect(cloud.counts.chats).toEqual([WISH])
    const { media, unsentText } = await studio.projects.state(projectId)
    expect(media.map(({ name }) => name).sort()).toEqual([...FILE_NAMES].sort())
    expect(unsentText).toBe('title "Later"')

    expect(await studio.chat.send(projectId, WISH)).toMatchObject({ kind: 'answered' })
    expect(await exported(online)).toMatchObject({ phase: 'done' })
    expect(cloud.counts.chats).toEqual([WISH, WISH])
  })
})

describe('what costs', () => {
  it('is told as a balance before and after', async () => {
    const { studio, projectId } = await goOnline({ startCredits: 300, variant: { credits: 'text' } })

    const made = await studio.chat.send(projectId, WISH)

    expect(made.item?.credits).toEqual({ before: 300, after: 290 })
  })

  it('is not begun without credits', async () => {
    const online = await goOnline({ startCredits: 5 })

    const refused = await online.studio.chat.send(online.projectId, WISH)

    expect(refused).toMatchObject({ kind: 'failed', item: { failure: { code: 'nemo.no-credits' } } })
    expectAtMostOnce(online, [])
  })

  it.each([402, 403] as const)('tells an export that the plan or the token does not cover: %i', async (number) => {
    const online = await goOnline({ variant: { export: number } })
    await online.studio.chat.send(online.projectId, WISH)

    const film = await exported(online)

    const code = number === 402 ? 'nemo.plan-blocks-export' : 'nemo.scope'
    expect(film).toMatchObject({ phase: 'failed', failure: { code } })
    expect(online.cloud.counts.renders.size).toBe(0)
  })
})

describe('a generation in two stages', () => {
  it('is told when the raw clip is there, and in full at the end', async () => {
    const online = await goOnline()
    const { studio, projectId, place } = online

    const release = online.cloud.holdTurns('add_bgm')
    const stages = (): string[] =>
      place.said.flatMap(({ name, state }) =>
        name === 'project.changed' && state.turn.phase === 'working' ? state.turn.stages : [],
      )

    const turn = studio.chat.send(projectId, 'generate a city night')
    await vi.waitFor(() => expect([...new Set(stages())]).toEqual(['Raw video ready: 10 s city night.']), SOON)
    release()
    const made = await turn

    const changes = made.item?.changes.join(' ') ?? ''
    expect(changes).toContain('Lo-fi')
    expect(changes).toContain('Untitled')
    expectAtMostOnce(online, ['generate a city night'])
  })
})
