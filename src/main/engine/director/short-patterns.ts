/**
 * Long parts that stand in hundreds of patterns (every way to point at a clip is several kilobytes) go in them by one
 * private sign. Patterns that are made anew for each message stay short that way: as keys of what is known about them
 * they are hashed and compared thousands of times a message.
 */
const FIRST_SIGN = 0xf0000
const SIGNS = 0x1fffe
/** Far more than one message can use: a scene has three or four of them. */
const MOST_OF_SCENES = 512
const SIGN = /[\u{f0000}-\u{10fffd}]/gu

const parts = new Map<string, string>()
const signs = new Map<string, string>()
const ofScenes: string[] = []
let made = 0

/** A sign for a part that stays as long as the program runs: a constant. */
export function shortened(part: string): string {
  const known = signs.get(part)
  if (known !== undefined) return known
  const sign = nextSign()
  signs.set(part, sign)
  parts.set(sign, part)
  return sign
}

/** A sign for a part that is made of a scene's names. Ask for it each time: those of scenes long gone are dropped. */
export function shortenedForScene(part: string): string {
  const isNew = !signs.has(part)
  const sign = shortened(part)
  if (isNew) ofScenes.push(sign)
  if (ofScenes.length > MOST_OF_SCENES) drop(ofScenes.shift())
  return sign
}

/** The pattern with every sign replaced by the part it stands for. */
export function inFull(pattern: string): string {
  return pattern.replace(SIGN, (sign) => {
    const part = parts.get(sign)
    return part === undefined ? sign : inFull(part)
  })
}

function nextSign(): string {
  for (;;) {
    const sign = String.fromCodePoint(FIRST_SIGN + (made % SIGNS))
    made += 1
    if (!parts.has(sign)) return sign
  }
}

function drop(sign: string | undefined): void {
  const part = sign === undefined ? undefined : parts.get(sign)
  if (sign === undefined || part === undefined) return
  parts.delete(sign)
  signs.delete(part)
}
