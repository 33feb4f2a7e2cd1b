import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Container } from '../../src/main/media/facts'
import { runTool } from '../../src/main/media/run-tool'
import { FFMPEG_ARGS, toInputArgs } from '../../src/main/media/safe-input'
import { hugePng, make, makeClip, makePicture, temporaryFolder, tools } from './workbench'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)

/** The colours of all pictures that ffmpeg reads from a source, each as one RGB pixel. */
async function colorsOf(path: string, container: Container): Promise<string[]> {
  const toPixels = ['-vf', 'scale=1:1', '-pix_fmt', 'rgb24', '-f', 'rawvideo', 'pipe:1']
  const args = [...FFMPEG_ARGS, ...toInputArgs({ path, container }), '-fps_mode', 'passthrough', ...toPixels]
  const { stdout } = await runTool(createNodeHost(), tools.ffmpeg, args)
  return stdout.toString('hex').match(/.{6}/g) ?? []
}

describe('an odd name', () => {
  it.each([
    `it's "quoted".png`,
    'two\nlines.png',
    'tab\tand spaces  .png',
    '🎉 新品.png',
    '-y.png',
    '--help',
    'concat:a|b.png',
    'http:x.png',
    'pipe:0.png',
    'file:a.png',
    'semi;colon & $(touch x) `y`.png',
    "a'b,c[d]e=f:g\\h.png",
    '%s%n%99d.png',
    'e\u0301 combining.png',
  ])('is the very file it names: %j', async (name) => {
    const path = makePicture(at(name), 'red')
    const [color, ...more] = await colorsOf(path, 'png')
    expect(color).toMatch(/^f[de]0000$/)
    expect(more).toEqual([])
  })

  it('with a number pattern reads that one picture and none of its neighbours', async () => {
    makePicture(at('img1.png'), 'red')
    makePicture(at('img2.png'), 'lime')
    const [color, ...more] = await colorsOf(makePicture(at('img%d.png'), 'blue'), 'png')
    expect(color).toMatch(/^0000f[de]$/)
    expect(more).toEqual([])
  })
})

describe('a disguised file that got as far as ffmpeg', () => {
  it('is refused by its forced demuxer, and nobody else is read or asked', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    makeClip(at('canary.ts'))
    const lists = [
      '#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\ncanary.ts\n#EXT-X-ENDLIST\n',
      `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\nhttp://127.0.0.1:${port}/canary.ts\n#EXT-X-ENDLIST\n`,
      "ffconcat version 1.0\nfile 'canary.ts'\n",
    ]
    for (const [index, content] of lists.entries()) {
      writeFileSync(at(`list${index}.mp4`), content)
      for (const container of ['mp4', 'matroska', 'png', 'mp3', 'mpeg-ts'] as const) {
        const colors = await colorsOf(at(`list${index}.mp4`), container).catch(() => [])
        expect(colors, `${container}: ${content}`).toEqual([])
      }
    }
    server.close()
    expect(asked).toEqual([])
  })

  it('opens no file that a film refers to', async () => {
    makePicture(at('neighbour.png'), 'red')
    const film = makeClip(at('plain.mkv'))
    await expect(colorsOf(film, 'mp4')).rejects.toThrow(/Invalid data/)
    await expect(colorsOf(at('neighbour.png'), 'jpeg')).rejects.toThrow(/exit/)
  })
})

it('decodes no picture beyond the limit, and the largest one below it', async () => {
  writeFileSync(at('over.png'), hugePng(16_000, 16_000))
  await expect(colorsOf(at('over.png'), 'png')).rejects.toMatchObject({ ending: 'exit' })
  const largest = make('-f', 'lavfi', '-i', 'color=red:s=8192x8192,format=rgba', '-frames:v', '1', at('largest.png'))
  expect(await colorsOf(largest, 'png')).toHaveLength(1)
})
