import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Drop, filmOf, openDrop } from './drop'
import { listen } from './mixing-desk'
import { loudnessOf, probeStreams } from './studio'

/** Odd sounds on the whole way: dropped, looked at, and heard under a film of exact length. */
let drop: Drop
beforeAll(async () => {
  drop = await openDrop()
})
afterAll(() => drop.remove())

const FRAMES = 90
/** A tone that comes and goes, as music does. */
const lavfi = (graph: string): string[] => ['-f', 'lavfi', '-i', graph]
const tone = lavfi('sine=f=500:d=3:r=48000,tremolo=f=2:d=0.5')

async function hear(path: string) {
  const facts = await drop.examine(path)
  await drop.look(facts)
  const film = await drop.film(filmOf(facts, FRAMES))
  const { audio, seconds } = await probeStreams(film)
  expect(audio).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 })
  expect(Math.abs(seconds - FRAMES / 30)).toBeLessThan(1 / 30)
  return { facts, loudness: await loudnessOf(film), heard: await listen(film), film }
}

const SONGS: [string, string, string[]][] = [
  ['a telephone: one channel, 8 kHz, 8 bits', 'phone.wav', ['-ac', '1', '-ar', '8000', '-c:a', 'pcm_mulaw']],
  ['a studio: 96 kHz in floating point', 'studio.wav', ['-ar', '96000', '-c:a', 'pcm_f32le']],
  ['a cinema of 7.1', 'cinema.flac', ['-af', 'pan=7.1|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0|c6=c0|c7=c0']],
  ['Opus in Ogg', 'voice.opus', ['-c:a', 'libopus', '-b:a', '48k']],
  ['Vorbis in Ogg', 'song.ogg', ['-c:a', 'libvorbis']],
  ['an M4A', 'song.m4a', ['-c:a', 'aac']],
  ['an M4A without loss', 'lossless.m4a', ['-c:a', 'alac']],
  ['AAC without a container', 'bare.aac', ['-c:a', 'aac']],
  ['an MP3 of changing rate without a table', 'changing.mp3', ['-c:a', 'libmp3lame', '-q:a', '4', '-write_xing', '0']],
  ['an MP3 in 11 kHz', 'small.mp3', ['-c:a', 'libmp3lame', '-ar', '11025', '-b:a', '16k']],
  ['FLAC of 24 bits in 44.1 kHz', 'deep.flac', ['-ar', '44100', '-sample_fmt', 's32', '-bits_per_raw_sample', '24']],
]

describe('music', () => {
  it.each(SONGS)('from %s is heard as loud as any other', async (_what, name, args) => {
    const { facts, loudness, heard } = await hear(await drop.make(name, ...tone, ...args))
    expect(facts).toMatchObject({ kind: 'music', hasAudio: true })
    expect(Math.abs((facts.durationMs ?? 0) - 3000)).toBeLessThan(150)
    expect(Math.abs(loudness.lufs + 14)).toBeLessThanOrEqual(0.5)
    expect(loudness.peakDb).toBeLessThan(-1)
    expect(heard.levelDb(2.2, 2.9)).toBeGreaterThan(-30)
  })

  it.each([8_000, 11_025, 44_100, 96_000])('of %i samples a second keeps its pitch', async (rateHz) => {
    const { film } = await hear(await drop.make(`pitch ${rateHz}.wav`, ...tone, '-ar', `${rateHz}`))
    const inTune = (await listen(film, 'bandpass=f=500:w=60')).levelDb(0.5, 2.5)
    expect((await listen(film, 'bandpass=f=900:w=60')).levelDb(0.5, 2.5)).toBeLessThan(inTune - 15)
  })

  it.each(['mp3', 'm4a', 'flac'])('in %s with a large cover is a song and nothing else', async (ending) => {
    const cover = await drop.make('cover.png', ...lavfi('testsrc2=s=900x900'), '-frames:v', '1')
    const cast = ['-map', '0', '-map', '1', '-c:v', 'copy', '-disposition:v', 'attached_pic']
    const { facts, loudness } = await hear(await drop.make(`covered.${ending}`, ...tone, '-i', cover, ...cast))
    expect(facts.kind).toBe('music')
    expect(Math.abs(loudness.lufs + 14)).toBeLessThanOrEqual(0.5)
  })

  it('begins behind a header of a megabyte', async () => {
    const wav = await readFile(await drop.make('plain.wav', ...tone))
    const note = Buffer.alloc(8 + 2 ** 20)
    note.write('LIST', 'latin1')
    note.writeUInt32LE(2 ** 20, 4)
    note.write('adtl', 8, 'latin1')
    const whole = Buffer.concat([wav.subarray(0, 36), note, wav.subarray(36)])
    whole.writeUInt32LE(whole.length - 8, 4)
    await writeFile(drop.at('noted.wav'), whole)
    const { facts, loudness } = await hear(drop.at('noted.wav'))
    expect(Math.abs((facts.durationMs ?? 0) - 3000)).toBeLessThan(100)
    expect(Math.abs(loudness.lufs + 14)).toBeLessThanOrEqual(0.5)
  })

  it('of a recorder that never wrote how long it is lasts as long as there is sound', async () => {
    const wav = await readFile(await drop.make('open.wav', ...tone, '-bitexact'))
    wav.writeUInt32LE(0xffffffff, 4)
    wav.writeUInt32LE(0xffffffff, wav.indexOf('data') + 4)
    await writeFile(drop.at('open.wav'), wav)
    const { facts, loudness } = await hear(drop.at('open.wav'))
    expect(Math.abs((facts.durationMs ?? 0) - 3000)).toBeLessThan(200)
    expect(Math.abs(loudness.lufs + 14)).toBeLessThanOrEqual(0.5)
  })

  it('of silence leaves the film silent', async () => {
    const { loudness } = await hear(await drop.make('silence.mp3', ...lavfi('anullsrc=d=3')))
    expect(loudness.lufs).toBeLessThan(-60)
  })

  it('that is a blip of 20 ms, or clipped all over, breaks nothing', async () => {
    const blip = await hear(await drop.make('blip.wav', ...lavfi('sine=f=500:d=0.02')))
    expect(blip.loudness.peakDb).toBeLessThan(-1)
    const square = await hear(
      await drop.make('clipped.wav', ...lavfi("aevalsrc='if(lt(mod(t,0.002),0.001),1,-1)':d=3")),
    )
    expect(Math.abs(square.loudness.lufs + 14)).toBeLessThanOrEqual(0.5)
    expect(square.loudness.peakDb).toBeLessThan(-1)
  })
})
