import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { createExaminer } from '../../src/main/media/examine'
import { readJpegTakenAt } from '../../src/main/media/taken'
import { make, makeClip, makePicture, temporaryFolder, tools } from './workbench'

const base = temporaryFolder()
const { signal } = new AbortController()
const examine = (path: string) => createExaminer({ host: createNodeHost(), tools }).examine(path, signal)

/** Exif data with the moment of taking, and where on Earth that was. Source: Exif 2.32, tags 0x9003 and 0x9011. */
function exifOf(takenAt: string, offset?: string, isLittle = false): Buffer {
  const texts = [[0x9003, `${takenAt}\0`] as const, ...(offset === undefined ? [] : [[0x9011, `${offset}\0`] as const])]
  const tiff = Buffer.alloc(26 + 2 + texts.length * 12 + 4 + 64)
  const u16 = (value: number, at: number) => (isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const u32 = (value: number, at: number) => (isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  tiff.write(isLittle ? 'II' : 'MM', 'latin1')
  u16(42, 2)
  u32(8, 4)
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    u16(tag, at)
    u16(type, at + 2)
    u32(count, at + 4)
    u32(value, at + 8)
  }
  u16(1, 8)
  entry(10, 0x8769, 4, 1, 26)
  u16(texts.length, 26)
  let end = 28 + texts.length * 12 + 4
  texts.forEach(([tag, text], n) => {
    entry(28 + n * 12, tag, 2, text.length, end)
    end += tiff.write(text, end, 'latin1')
  })
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

function photoWith(name: string, exif: Buffer): string {
  const path = makePicture(join(base, name), 'red', '64x48', 'mjpeg')
  const jpeg = readFileSync(path)
  writeFileSync(path, Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]))
  return path
}

it.each([true, false])('knows when and where on Earth a photo was taken (little end first: %s)', async (isLittle) => {
  const path = photoWith(`${isLittle}.jpg`, exifOf('2024:05:01 18:30:15', '+09:00', isLittle))
  expect((await examine(path)).takenAtMs).toBe(Date.UTC(2024, 4, 1, 9, 30, 15))
})

it('takes a camera without a place to be where this computer is', async () => {
  const path = photoWith('here.jpg', exifOf('2023:12:24 20:00:00'))
  expect((await examine(path)).takenAtMs).toBe(new Date(2023, 11, 24, 20).getTime())
})

it.each([
  ['a clock that was never set', exifOf('0000:00:00 00:00:00')],
  ['a text that is no time', exifOf('yesterday')],
  [
    'a list that points nowhere',
    Buffer.concat([Buffer.from('ffe1000e', 'hex'), Buffer.from('Exif\0\0MM\0*\xff\xff', 'latin1')]),
  ],
])('takes %s for no time at all', async (name, exif) => {
  const facts = await examine(photoWith(`${name}.jpg`, exif))
  expect(facts).toMatchObject({ kind: 'photo' })
  expect(facts).not.toHaveProperty('takenAtMs')
})

it('does not take the time of a copy for the time of the photo', async () => {
  expect(await examine(makePicture(join(base, 'plain.png'), 'red'))).not.toHaveProperty('takenAtMs')
})

it('knows when a clip was taken, unless its clock was never set', async () => {
  const taken = makeClip(join(base, 'taken.mp4'), '-metadata', 'creation_time=2022-07-08T09:10:11Z')
  expect((await examine(taken)).takenAtMs).toBe(Date.UTC(2022, 6, 8, 9, 10, 11))
  const never = makeClip(join(base, 'never.mp4'), '-metadata', 'creation_time=1970-01-01T00:00:00Z')
  expect(await examine(never)).not.toHaveProperty('takenAtMs')
  const song = make('-f', 'lavfi', '-i', 'sine=d=1', join(base, 'song.wav'))
  expect(await examine(song)).not.toHaveProperty('takenAtMs')
})

it('survives Exif data that is cut or changed anywhere', () => {
  const whole = Buffer.concat([Buffer.from([0xff, 0xd8]), exifOf('2024:05:01 18:30:15', '+09:00')])
  for (let at = 0; at < whole.length; at += 1) {
    readJpegTakenAt(whole.subarray(0, at))
    for (const byte of [0, 1, 0x7f, 0xff]) {
      const changed = Buffer.from(whole)
      changed[at] = byte
      const takenAtMs = readJpegTakenAt(changed)
      if (takenAtMs !== undefined) expect(Number.isFinite(takenAtMs)).toBe(true)
    }
  }
  expect(readJpegTakenAt(whole)).toBe(Date.UTC(2024, 4, 1, 9, 30, 15))
})
