/** A bright loop in D major at 120 beats a minute: 20 bars, 40 seconds. Numbers are notes, 62 is the D above middle C. */
const BEAT = 0.5
const BAR = 4 * BEAT
const BARS = 20

/** Two bars each: D, Bm7, G, A. */
const CHORDS = [
  { root: 38, notes: [62, 66, 69, 74] },
  { root: 35, notes: [59, 66, 69, 74] },
  { root: 31, notes: [59, 62, 67, 74] },
  { root: 33, notes: [61, 64, 69, 73] },
]

/** Eighths of a bar and the note played there. The answer comes in every second bar. */
const CALL = [
  [0, 78],
  [1.5, 81],
  [3, 78],
  [4, 76],
  [5.5, 74],
  [7, 76],
]
const ANSWERS = [
  [
    [0, 74],
    [1.5, 69],
    [3, 74],
    [4, 76],
    [6, 78],
  ],
  [
    [0, 74],
    [1.5, 73],
    [3, 71],
    [4, 69],
    [6, 71],
  ],
  [
    [0, 71],
    [1.5, 74],
    [3, 79],
    [4, 78],
    [6, 74],
  ],
  [
    [0, 73],
    [1.5, 76],
    [3, 81],
    [4, 79],
    [6, 76],
  ],
]

/** What plays from which bar: it begins thin, is full from bar 5, takes a breath at 13, and ends on D. */
const partsAt = (bar) => ({
  kick: bar >= 2 && bar !== 12 && bar < BARS - 1,
  clap: bar >= 4 && bar !== 12 && bar < BARS - 1,
  hats: bar >= 2 && bar < BARS - 1,
  bass: bar >= 4 && bar < BARS - 1,
  melody: bar >= 4 && bar < BARS - 1,
})

export const arrange = {
  lengthSeconds: BARS * BAR,
  play: (mixer) => {
    for (let bar = 0; bar < BARS; bar += 1) playBar(mixer, bar)
    for (const bar of [3, 12]) mixer.riser(bar * BAR, BAR)
  },
}

function playBar(mixer, bar) {
  const start = bar * BAR
  const parts = partsAt(bar)
  if (bar === BARS - 1) return playEnd(mixer, start)
  const turn = Math.floor(bar / 2) % CHORDS.length
  const chord = CHORDS[turn]
  mixer.pad(start, BAR, chord.notes, bar < 4 ? 0.042 : 0.034)
  playDrums(mixer, start, parts, bar)
  if (parts.bass) playBass(mixer, start, chord.root)
  playArpeggio(mixer, start, chord.notes, bar < 4 ? 0.15 : 0.085)
  if (!parts.melody) return
  const line =
    bar % 2 === 0 ? CALL.map(([at, note]) => [at, note - [0, 2, 0, 2][turn] * (note > 76 ? 1 : 0)]) : ANSWERS[turn]
  for (const [eighth, note] of line) mixer.pluck(start + (eighth * BEAT) / 2, note, 0.23, -0.15)
}

function playDrums(mixer, start, parts, bar) {
  for (let beat = 0; beat < 4; beat += 1) {
    const at = start + beat * BEAT
    if (parts.kick) mixer.kick(at)
    if (parts.clap && beat % 2 === 1) mixer.clap(at)
    if (!parts.hats) continue
    mixer.hat(at, 0.05)
    mixer.hat(at + BEAT / 2, 0.1, bar >= 8 && beat === 3)
    if (bar >= 8) for (const part of [1, 3]) mixer.hat(at + (part * BEAT) / 4, 0.03)
  }
}

function playBass(mixer, start, root) {
  for (const [eighth, length, step] of [
    [0, 1.4, 0],
    [1.5, 1.2, 0],
    [3, 0.9, 12],
    [4, 1.4, 0],
    [5.5, 1.2, 0],
    [7, 0.9, 7],
  ]) {
    mixer.bass(start + (eighth * BEAT) / 2, (length * BEAT) / 2, root + step)
  }
}

function playArpeggio(mixer, start, notes, gain) {
  const order = [0, 2, 1, 3, 2, 1, 3, 2]
  order.forEach((index, eighth) =>
    mixer.pluck(start + (eighth * BEAT) / 2, notes[index] + 12, gain, eighth % 2 === 0 ? 0.5 : -0.5),
  )
}

function playEnd(mixer, start) {
  mixer.kick(start)
  mixer.bass(start, 1.6, 38, 0.3)
  mixer.pad(start, 1.5, [62, 66, 69, 74], 0.05)
  for (const [index, note] of [74, 78, 81, 86].entries()) mixer.pluck(start + index * 0.05, note, 0.2, index / 2 - 0.75)
}
