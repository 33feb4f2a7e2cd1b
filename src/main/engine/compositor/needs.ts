import type { PaintedText } from '../../../picture/painted-text'
import type { Light } from './light'
import type { FromWorker, Need, Supply } from './worker-protocol'

/** A worker's side of asking for what only the thread that started it can make. */
export interface Needs {
  /** The path of a decoded photo. */
  photo(shotIndex: number): Promise<string>
  text(textIndex: number): Promise<PaintedText>
  mark(): Promise<PaintedText>
  /** What kind of light a clip was taken for. */
  light(shotIndex: number): Promise<Light>
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
    text: async (textIndex) => toPainted(await ask({ kind: 'text', textIndex })),
    mark: async () => toPainted(await ask({ kind: 'mark' })),
    light: async (shotIndex) => {
      const supply = await ask({ kind: 'light', shotIndex })
      if (supply.kind !== 'light') throw new TypeError('Not a light.')
      return supply.light
    },
    answer: (needId, supply) => {
      waiting.get(needId)?.(supply)
      waiting.delete(needId)
    },
  }
}

function toPainted(supply: Supply): PaintedText {
  if (supply.kind !== 'painted') throw new TypeError('Not a painting.')
  return supply.painted
}
