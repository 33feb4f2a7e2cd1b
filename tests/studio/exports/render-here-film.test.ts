import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createNodeHost } from '../../../src/main/host/node-host'
import { readDraft } from '../../../src/main/nemo/wire/read-draft'
import { type BuiltEngine, buildEngine } from '../../engine/support/built-engine'
import { realEngine } from '../support/real-engine'
import { ffmpeg } from '../support/small-film'
import { type Bench, bench } from '../support/studio'

const run = promisify(execFile)
const host = createNodeHost()
let built: BuiltEngine

beforeAll(async () => {
  built = await buildEngine()
})
afterAll(() => built.remove())

const colour = (name: string, seconds: number): string[] => [
  '-f',
  'lavfi',
  '-i',
  `color=${name}:s=640x360:r=30:d=${seconds}`,
]

async function makeMedia(place: Bench): Promise<string[]> {
  const [red, white, turning, song] = ['red.jpg', 'white.png', 'turning.mp4', 'song.mp3'].map((name) =>
    join(place.mediaFolder, name),
  ) as [string, string, string, string]
  await ffmpeg([...colour('red', 1), '-frames:v', '1', red])
  await ffmpeg([...colour('white', 1), '-frames:v', '1', white])
  const both = ['-filter_complex', '[0][1]concat', '-pix_fmt', 'yuv420p', '-preset', 'ultrafast']
  await ffmpeg([...colour('green', 2), ...colour('blue', 2), ...both, turning])
  await ffmpeg(['-f', 'lavfi', '-i', 'sine=frequency=440:duration=6', song])
  return [red, white, turning, song]
}

/** As the service writes it: no ids of ours, one clip by the end of its address, and a sticker we cannot draw. */
const CLOUD_DRAFT = JSON.stringify({
  t: [
    {
      tt: 0,
      sg: [
        { d: 1_500, m: { name: 'red' } },
        { st: 1_500, d: 1_500, m: { name: 'turning.mp4' }, rw_from: 2_200 },
        { d: 1_500, m: { url: 'https://cdn.example/uploads/white.png' } },
      ],
    },
    { tt: 1, sg: [{ d: 4_500, volume: 35, m: { name: 'song' } }] },
    { tt: 7, sg: [{ st: 0, d: 1_000, m: { text: 'Colours' } }] },
    { tt: 42, sg: [{ d: 4_500, m: { name: 'sparkle' } }] },
  ],
  d: 4_500,
  m: { width: 320, height: 180 },
})

const ONE_FRAME_MS = 34

/** The mean colour of the lower left corner at a moment. */
async function colourAt(path: string, seconds: number): Promise<number[]> {
  const look = ['-ss', String(seconds), '-i', path, '-frames:v', '1', '-vf', 'crop=40:30:0:150,scale=1:1']
  const { stdout } = await run('ffmpeg', ['-v', 'error', ...look, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'], {
    encoding: 'buffer',
  })
  return [...stdout]
}

async function meanVolumeDb(path: string): Promise<number> {
  const { stderr } = await run('ffmpeg', ['-nostdin', '-i', path, '-af', 'volumedetect', '-f', 'null', '-'])
  return Number(/mean_volume: (-?[\d.]+)/.exec(stderr)?.[1])
}

it('renders an online film from the person’s own files: the right clips at the right times, with its music', async () => {
  const place = await bench()
  const media = { assetNames: [], assets: [], valueHash: 'one' }
  const timeline = readDraft(CLOUD_DRAFT)
  place.engine.state = () =>
    Promise.resolve({ rawDraft: CLOUD_DRAFT, exportable: true, ...media, ...(timeline && { timeline }) })
  const studio = await place.start({ host, local: await realEngine(built), engineKind: 'cloud' })
  const projectId = await studio.projects.create({ name: 'Colours' })
  await studio.media.add(projectId, await makeMedia(place))
  await studio.projects.letFilesLeave(projectId)
  await studio.chat.send(projectId, 'make a film')

  const exportId = await studio.exports.startHere(projectId, { folder: place.filmFolder })
  const state = await studio.exports.settled(exportId)

  expect(state).toMatchObject({ phase: 'done', file: { widthPx: 320, heightPx: 180 } })
  expect(state.phase === 'done' && Math.abs(state.file.durationMs - 4_500)).toBeLessThan(ONE_FRAME_MS)
  expect(state.leftOut).toEqual(['“sparkle” exists only online and is not in this version.'])
  const path = await studio.exports.filePath(exportId)
  const [red, blue, white] = [await colourAt(path, 0.7), await colourAt(path, 2.2), await colourAt(path, 3.8)]
  const isNear = (found: number[], wanted: number[]): boolean =>
    found.length === 3 && found.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) < 40)
  expect({
    red: isNear(red, [255, 0, 0]),
    blue: isNear(blue, [0, 0, 255]),
    white: isNear(white, [255, 255, 255]),
  }).toEqual({ red: true, blue: true, white: true })
  expect(await meanVolumeDb(path)).toBeGreaterThan(-45)
  expect(place.engine.heard.submits).toEqual([])
})
