/** Numbers from 0 to 1 that are the same for the same seed. Source: mulberry32, by T. Ettinger, in the public domain. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Chance = () => number
type Mutation = (bytes: Buffer, chance: Chance) => Buffer

const place = (bytes: Buffer, chance: Chance): number => Math.floor(chance() * bytes.length)

/** Heads are where a file says what it is, so half of all harm is done there. */
const placeOfHarm = (bytes: Buffer, chance: Chance): number =>
  chance() < 0.5 ? Math.floor(chance() * Math.min(bytes.length, 1_024)) : place(bytes, chance)

const cut: Mutation = (bytes, chance) => bytes.subarray(0, 1 + place(bytes, chance))

const flip: Mutation = (bytes, chance) => {
  for (let count = 1 + Math.floor(chance() * 20); count > 0; count -= 1) {
    const at = placeOfHarm(bytes, chance)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8))
  }
  return bytes
}

const blank: Mutation = (bytes, chance) => {
  const at = placeOfHarm(bytes, chance)
  const end = Math.min(bytes.length, at + 1 + Math.floor(chance() * 300))
  return bytes.fill(chance() < 0.5 ? 0 : 0xff, at, end)
}

const swap: Mutation = (bytes, chance) => {
  const [one = 0, two = 0] = [place(bytes, chance), place(bytes, chance)].sort((a, b) => a - b)
  const length = Math.min(1 + Math.floor(chance() * 4_096), two - one, bytes.length - two)
  const kept = Buffer.from(bytes.subarray(one, one + length))
  bytes.copyWithin(one, two, two + length)
  kept.copy(bytes, two)
  return bytes
}

const doubled: Mutation = (bytes, chance) => {
  const [from, to] = [place(bytes, chance), place(bytes, chance)].sort((a, b) => a - b)
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
}

const MUTATIONS: readonly Mutation[] = [cut, flip, flip, blank, swap, doubled]

/** A file with something wrong in it: the same for the same chance. */
export function damage(whole: Buffer, chance: Chance): Buffer {
  const mutation = MUTATIONS[Math.floor(chance() * MUTATIONS.length)] ?? flip
  return mutation(Buffer.from(whole), chance)
}
