import { expect, it } from 'vitest'
import type { MediaSource } from '../../src/main/media/facts'
import { listen, openDesk, type MixingDesk } from './mixing-desk'
import { loudnessOf, musicOf } from './studio'

/** Noise in the shape of a voice, as loud as `level` in dB, four syllables a second. */
const speech = (level: number, seconds: number): string =>
  `anoisesrc=c=pink:seed=3:d=${seconds}:r=48000,bandpass=f=1500:width_type=h:w=2500,volume=${level + 20}dB,tremolo=f=4:d=0.7`
const music = (level: number, seconds: number): string =>
  `anoisesrc=c=pink:seed=5:a=0.5:d=${seconds}:r=48000,lowpass=f=4000,volume=${level + 10}dB,tremolo=f=2:d=0.5`

const asVoice = (source: MediaSource, durationMs: number, startMs: number, more = {}) =>
  musicOf(source, durationMs, { id: 'voice', role: 'voice', startMs, loop: false, ...more })

async function expectFinished(path: string): Promise<void> {
  const { lufs, peakDb } = await loudnessOf(path)
  expect(lufs).toBeGreaterThanOrEqual(-14.5)
  expect(lufs).toBeLessThanOrEqual(-13.5)
  expect(peakDb).toBeLessThan(-1)
}

type Mix = (desk: MixingDesk) => Promise<string>

it.each<[string, Mix]>([
  ['quiet music', async (desk) => desk.mix(10, musicOf(await desk.record('quiet', music(-30, 10)), 10_000))],
  ['loud music', async (desk) => desk.mix(10, musicOf(await desk.record('loud', music(0, 10)), 10_000))],
  [
    'music cut to a square by its maker',
    async (desk) =>
      desk.mix(10, musicOf(await desk.record('cut', `${music(20, 10)},asoftclip=type=hard,volume=-0.1dB`), 10_000)),
  ],
  [
    'knocks far louder than what is between them',
    async (desk) => {
      const knocks = `aevalsrc=0.9*exp(-30*mod(t\\,1))*sin(900*2*PI*t)+0.02*sin(300*2*PI*t):s=48000:d=10`
      return desk.mix(10, musicOf(await desk.record('knocks', knocks), 10_000))
    },
  ],
  [
    'speech over music',
    async (desk) => {
      const song = await desk.record('song', music(-8, 12))
      const words = await desk.record('words', speech(-26, 5))
      return desk.mix(12, musicOf(song, 12_000, { ducks: true }), asVoice(words, 5_000, 3_000))
    },
  ],
  ['a film of four seconds', async (desk) => desk.mix(4, musicOf(await desk.record('short', music(-20, 6)), 4_000))],
  [
    'half a minute with fades',
    async (desk) => {
      const song = await desk.record('song', `${music(-6, 40)},volume='0.15+0.85*(t/40)':eval=frame`)
      return desk.mix(30, musicOf(song, 30_000, { fadeInMs: 800, fadeOutMs: 4_000 }))
    },
  ],
])('brings %s to -14 LUFS, with its peaks below -1 dBTP', async (_, mix) => {
  await expectFinished(await mix(await openDesk()))
})

it('brings a film that is only looked at near to that level', async () => {
  const desk = await openDesk()
  const path = await desk.mixNear(10, musicOf(await desk.record('quiet', music(-30, 10)), 10_000))
  const { lufs, peakDb } = await loudnessOf(path)
  expect(Math.abs(lufs + 14)).toBeLessThan(1)
  expect(peakDb).toBeLessThan(0)
  expect((await listen(path)).seconds).toBeCloseTo(10, 1)
})

it('leaves silence as it is', async () => {
  const desk = await openDesk()
  const path = await desk.mix(3, musicOf(await desk.record('none', 'anullsrc=r=48000:cl=stereo:d=3'), 3_000))
  expect((await listen(path)).levelDb(0, 3)).toBeLessThan(-90)
})

it('keeps the way from soft to loud, and lets nothing swell where a knock was', async () => {
  const desk = await openDesk()
  const steps = `sine=f=500:r=48000:d=12,volume='if(lt(t,4),0.1,if(lt(t,8),0.4,0.1))':eval=frame`
  const heard = await listen(await desk.mix(12, musicOf(await desk.record('steps', steps), 12_000)))
  const [before, during, after] = [heard.levelDb(1, 3), heard.levelDb(5, 7), heard.levelDb(9, 11)]
  expect(during - before).toBeCloseTo(12, 0)
  expect(after - before).toBeCloseTo(0, 0)
  expect(heard.levelDb(8.5, 9) - after).toBeCloseTo(0, 0)
})

it.each([
  ['a voice as loud as the music', -12],
  ['a soft voice', -30],
])('lets music go down under %s, and come back', async (_, level) => {
  const desk = await openDesk()
  // Music is one low tone and speech is above it, so that each can be heard by itself.
  const song = await desk.record('song', 'sine=f=150:r=48000:d=16,volume=6dB')
  const words = await desk.record('words', speech(level, 4))
  const path = await desk.mix(16, musicOf(song, 16_000, { ducks: true }), asVoice(words, 4_000, 5_000))
  const low = await listen(path, 'lowpass=f=170:p=2,lowpass=f=170:p=2,highpass=f=130')
  const high = await listen(path, 'highpass=f=600:p=2,highpass=f=600:p=2')
  const clear = low.levelDb(1, 4.5)
  const under = low.levelDb(5.8, 8.8)
  expect(clear - under).toBeGreaterThan(6)
  expect(high.levelDb(5.5, 8.5) - under).toBeGreaterThan(8)
  expect(Math.abs(low.levelDb(11, 15) - clear)).toBeLessThan(0.5)
  expect(Math.abs(low.levelDb(10.2, 10.7) - clear)).toBeLessThan(3)
  for (let atS = 6; atS < 8.5; atS += 0.25) expect(Math.abs(low.levelDb(atS, atS + 0.25) - under)).toBeLessThan(3)
})

it('lets music go down under the sound of a clip, and not under its silence or hiss', async () => {
  const desk = await openDesk()
  const song = await desk.record('song', 'sine=f=150:r=48000:d=12,volume=6dB')
  const clip = await desk.record('clip', `${speech(-20, 12)},volume='if(between(t,4,7),1,0.002)':eval=frame`)
  const sound = musicOf(clip, 12_000, { id: 'clip', role: 'clip', loop: false })
  const path = await desk.mix(12, musicOf(song, 12_000, { ducks: true }), sound)
  const low = await listen(path, 'lowpass=f=170:p=2,lowpass=f=170:p=2,highpass=f=130')
  expect(low.levelDb(1, 3.5) - low.levelDb(5, 6.5)).toBeGreaterThan(6)
  expect(Math.abs(low.levelDb(1, 3.5) - low.levelDb(9, 11))).toBeLessThan(0.5)
})

it('leaves music alone when a clip is silent or nobody wished for less', async () => {
  const desk = await openDesk()
  const song = await desk.record('song', 'sine=f=150:r=48000:d=8,volume=6dB')
  const silent = await desk.record('silent', 'anullsrc=r=48000:cl=stereo:d=3')
  const words = await desk.record('words', speech(-20, 3))
  for (const [source, ducks] of [
    [silent, true],
    [words, false],
  ] as const) {
    const path = await desk.mix(8, musicOf(song, 8_000, { ducks }), asVoice(source, 3_000, 3_000, { role: 'clip' }))
    const low = await listen(path, 'lowpass=f=170:p=2,lowpass=f=170:p=2,highpass=f=130')
    expect(Math.abs(low.levelDb(0.5, 2.5) - low.levelDb(3.5, 5.5))).toBeLessThan(1)
  }
})

it.each([0.25, 0.5, 0.8, 1, 2, 3, 4])('plays a clip at %f times its speed, in step with its picture', async (speed) => {
  const desk = await openDesk()
  const clicks = 'aevalsrc=lt(mod(t\\,1)\\,0.03)*0.6*sin(1000*2*PI*t):s=48000:d=16'
  const source = await desk.record('clicks', `${clicks},volume='if(lt(t,0.9),0,1)':eval=frame`)
  const durationMs = 12_000 / Math.max(speed, 1)
  const sound = musicOf(source, durationMs, { id: 'clip', role: 'clip', sourceInMs: 500, loop: false, speed })
  const heard = await listen(await desk.mix(12, sound))
  const expectedS = Array.from({ length: 16 }, (_, n) => (n + 0.5) / speed).filter(
    (atS) => atS < durationMs / 1000 - 0.1,
  )
  const foundS = heard.startsS(-20)
  // A piece of sound that is moved by 12 ms moves by four times as much here.
  const nearS = speed < 0.5 ? 0.05 : 0.02
  expect(foundS).toHaveLength(expectedS.length)
  foundS.forEach((atS, n) => expect(Math.abs(atS - (expectedS[n] ?? 0))).toBeLessThan(nearS))
  expect(heard.seconds).toBeCloseTo(12, 1)
  if (speed > 1) expect(heard.levelDb(durationMs / 1000 + 0.05, 12)).toBeLessThan(-60)
})

it('keeps the pitch at another speed', async () => {
  const desk = await openDesk()
  const source = await desk.record('tone', 'sine=f=440:r=48000:d=10')
  const path = await desk.mix(4, musicOf(source, 4_000, { id: 'clip', role: 'clip', loop: false, speed: 2 }))
  const [same, octave] = [
    await listen(path, 'bandpass=f=440:width_type=h:w=40'),
    await listen(path, 'bandpass=f=880:width_type=h:w=40'),
  ]
  expect(same.levelDb(0.5, 3.5) - octave.levelDb(0.5, 3.5)).toBeGreaterThan(20)
})
