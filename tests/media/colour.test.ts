import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { findColour, readColour } from '../../src/main/media/colour'
import { make, temporaryFolder } from './workbench'

const base = temporaryFolder()

/** The colour of a photo made by ffmpeg's graph, as red, green and blue. */
async function colourOf(name: string, graph: string): Promise<number[] | undefined> {
  const path = make('-f', 'lavfi', '-i', graph, '-frames:v', '1', '-c:v', 'mjpeg', '-f', 'image2pipe', join(base, name))
  const source = { path, container: 'jpeg' } as const
  const colour = await readColour(createNodeHost(), 'ffmpeg', source, new AbortController().signal)
  return colour?.match(/[0-9a-f]{2}/g)?.map((part) => parseInt(part, 16))
}

it.each([
  ['a red dress before a grey wall', 'color=0x808080:s=640x480,drawbox=200:100:240:300:0xd02020:fill', [208, 32, 32]],
  ['a blue sky over a dark hill', 'color=0x3f7fe0:s=640x480,drawbox=0:240:640:240:0x101010:fill', [63, 127, 224]],
  ['much pale sand and a green palm', 'color=0xe8e0d8:s=640x480,drawbox=0:0:200:480:0x20a040:fill', [32, 160, 64]],
])('remembers %s by its colour', async (name, graph, wanted) => {
  const found = await colourOf(`${name}.jpg`, graph)
  wanted.forEach((part, n) => expect(Math.abs((found?.[n] ?? -1000) - part)).toBeLessThan(16))
})

it('remembers a hue on the border of red by one colour', () => {
  const pixels = Array.from({ length: 600 }, (_, n) => (n % 2 ? [220, 20, 30] : [220, 30, 20]))
  expect(findColour(Uint8Array.from(pixels.flat()))).toMatch(/^#dc1919$/)
})

it.each([
  ['a grey one', 'color=0x777777:s=64x64'],
  ['a black one', 'color=0x000000:s=64x64'],
  ['a white one with one red berry', 'color=white:s=640x640,drawbox=10:10:60:60:0xff0000:fill'],
])('finds no colour in %s', async (name, graph) => {
  expect(await colourOf(`${name}.jpg`, graph)).toBeUndefined()
})
