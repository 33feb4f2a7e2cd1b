import type { PaintedText } from './text/painted-text'
import type { FromWorker, Need, Supply } from './worker-protocol'

/** A worker's side of asking for what only the thread that started it can make. */
export interface Needs {
  /** The path of a decoded photo. */
  photo(shotIndex: number): Promise<string>
  text(textIndex: number): Promise<PaintedText>
  answer(needId: number, supply: Supply): void
}

export function createNeeds(say: (message: FromWorker) => void): Needs {
  const waiting = new Map<number, (supply: Supply) => void>()
  let nextId = 0
  const ask = (need: Need): Promise<Supply> =>
    new Promise((resolve) => {
      const needId = nextId++
      waiting.set(needId, resolve)
      say({ kind: 'need', needId, need })
    })
  return {
    photo: async (shotIndex) => {
      const supply = await ask({ kind: 'photo', shotIndex })
      if (supply.kind !== 'photo') throw new TypeError('Not a photo.')
      return supply.planesPath
    },
    text: async (textIndex) => {
      const supply = await ask({ kind: 'text', textIndex })
      if (supply.kind !== 'text') throw new TypeError('Not a text.')
      return supply.painted
    },
    answer: (needId, supply) => {
      waiting.get(needId)?.(supply)
      waiting.delete(needId)
    },
  }
}
