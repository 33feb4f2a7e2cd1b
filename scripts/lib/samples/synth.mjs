import { createRandom } from './vectors.mjs'

export const SAMPLE_RATE = 44_100
const TURN = 2 * Math.PI

/** A4 is note 69. */
const toHertz = (note) => 440 * Math.pow(2, (note - 69) / 12)

/** Instruments that write into two tracks of samples, an echo and a little room, and a limiter at the end. */
export function createMixer(lengthSeconds) {
  const count = Math.round(lengthSeconds * SAMPLE_RATE)
  const dry = [new Float32Array(count), new Float32Array(count)]
  const wet = [new Float32Array(count), new Float32Array(count)]
  const duck = new Float32Array(count).fill(1)
  const random = createRandom(99)

  /** Calls `voice` with the seconds since the note began, and mixes what it answers. `pan` is -1 for left. */
  function add(startSeconds, lengthOfNote, { gain, pan = 0, room = 0, ducks = false }, voice) {
    const start = Math.round(startSeconds * SAMPLE_RATE)
    const end = Math.min(count, start + Math.round(lengthOfNote * SAMPLE_RATE))
    const sides = [Math.cos(((pan + 1) * Math.PI) / 4), Math.sin(((pan + 1) * Math.PI) / 4)]
    for (let at = start; at < end; at += 1) {
      const value = voice((at - start) / SAMPLE_RATE) * gain * (ducks ? duck[at] : 1)
      for (const side of [0, 1]) {
        dry[side][at] += value * sides[side]
        wet[side][at] += value * sides[1 - side] * room
      }
    }
  }

  return {
    /** A falling sine with a click; everything that ducks makes way for it. */
    kick(start, gain = 0.85) {
      const at = Math.round(start * SAMPLE_RATE)
      for (let offset = 0; offset < 0.26 * SAMPLE_RATE && at + offset < count; offset += 1) {
        duck[at + offset] = Math.min(duck[at + offset], 0.45 + 0.55 * Math.min(1, offset / (0.24 * SAMPLE_RATE)))
      }
      add(start, 0.34, { gain }, (t) => {
        const phase = TURN * (48 * t + 4.6 * (1 - Math.exp(-t * 32)))
        return (
          Math.sin(phase) * Math.exp(-t * 9) * Math.min(1, t * 900) +
          0.25 * Math.sin(TURN * 1700 * t) * Math.exp(-t * 320)
        )
      })
    },
    clap(start, gain = 0.32) {
      let low = 0
      add(start, 0.3, { gain, room: 0.35 }, (t) => {
        const bursts =
          Math.exp(-(t % 0.011) * 190) * (t < 0.033 ? 1 : 0) + (t >= 0.033 ? Math.exp(-(t - 0.033) * 21) : 0)
        const hiss = random() * 2 - 1
        low += (hiss - low) * 0.3
        return (hiss - low) * bursts
      })
    },
    hat(start, gain = 0.1, open = false) {
      let before = 0
      add(start, open ? 0.22 : 0.07, { gain, pan: 0.25, room: 0.08 }, (t) => {
        const hiss = random() * 2 - 1
        const high = hiss - before
        before = hiss
        return high * Math.exp(-t * (open ? 16 : 70)) * Math.min(1, t * 2000)
      })
    },
    bass(start, length, note, gain = 0.34) {
      const hertz = toHertz(note)
      add(start, length, { gain, ducks: true }, (t) => {
        const body =
          Math.sin(TURN * hertz * t) +
          0.38 * Math.sin(TURN * 2 * hertz * t) * Math.exp(-t * 5) +
          0.16 * Math.sin(TURN * 3 * hertz * t) * Math.exp(-t * 9)
        return body * Math.min(1, t * 180, (length - t) * 60)
      })
    },
    /** A soft chord of detuned partials, wide and slow. */
    pad(start, length, notes, gain = 0.05) {
      notes.forEach((note, index) => {
        const hertz = toHertz(note)
        const pan = (index / Math.max(1, notes.length - 1)) * 1.2 - 0.6
        add(start, length + 0.25, { gain, pan, room: 0.5, ducks: true }, (t) => {
          const rise = Math.min(1, t * 5, (length + 0.25 - t) * 4)
          let sum = 0
          for (const [detune, phase] of [
            [0.9975, 0],
            [1.0025, 2],
          ]) {
            const turn = TURN * hertz * detune * t + phase
            sum += Math.sin(turn) + 0.32 * Math.sin(2 * turn) + 0.13 * Math.sin(3 * turn) + 0.05 * Math.sin(5 * turn)
          }
          return sum * rise
        })
      })
    },
    /** Something between a marimba and a plucked string. */
    pluck(start, note, gain = 0.2, pan = 0) {
      const hertz = toHertz(note)
      add(start, 0.7, { gain, pan, room: 0.55 }, (t) => {
        const bright = Math.exp(-t * 26)
        const turn = TURN * hertz * t
        return (
          (Math.sin(turn) * Math.exp(-t * 6.5) +
            0.45 * bright * Math.sin(2 * turn) +
            0.22 * bright * bright * Math.sin(4.02 * turn)) *
          Math.min(1, t * 700)
        )
      })
    },
    /** Noise that opens up towards the next part. */
    riser(start, length, gain = 0.07) {
      let low = 0
      add(start, length, { gain, room: 0.4 }, (t) => {
        low += (random() * 2 - 1 - low) * (0.03 + 0.5 * Math.pow(t / length, 2))
        return low * Math.pow(t / length, 2) * 2
      })
    },
    finish: () => toSamples(master(dry, wet)),
  }
}

/** An echo of three eighths at 120 beats a minute, and four short reflections as the room. */
function master(dry, wet) {
  const echo = Math.round(0.375 * SAMPLE_RATE)
  return dry.map((track, side) => {
    const send = wet[side]
    const other = wet[1 - side]
    const out = Float32Array.from(track)
    const tail = new Float32Array(track.length)
    for (let at = 0; at < track.length; at += 1) {
      tail[at] = send[at] + (at >= echo ? tail[at - echo] * 0.34 : 0)
      let room = at >= echo ? tail[at - echo] * 0.42 : 0
      for (const [delay, share] of [
        [977, 0.3],
        [1613, 0.24],
        [2671, 0.18],
        [4057, 0.12],
      ]) {
        if (at >= delay) room += (delay % 2 ? send : other)[at - delay] * share
      }
      out[at] += room
    }
    return out
  })
}

/** Rounds peaks off instead of cutting them, and writes 16 bits a sample, left and right in turn. */
function toSamples([left, right]) {
  let peak = 0
  for (let at = 0; at < left.length; at += 1) peak = Math.max(peak, Math.abs(left[at]), Math.abs(right[at]))
  const gain = 1.5 / peak
  const sound = Buffer.alloc(left.length * 4)
  for (let at = 0; at < left.length; at += 1) {
    sound.writeInt16LE(Math.round(Math.tanh(left[at] * gain) * 0.9 * 32_000), at * 4)
    sound.writeInt16LE(Math.round(Math.tanh(right[at] * gain) * 0.9 * 32_000), at * 4 + 2)
  }
  return sound
}
