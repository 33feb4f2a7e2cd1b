import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { followPower } from '../../src/main/shell/follow-power'

it('wakes the engines and the studio when the computer wakes up, once they are there and until it ends', () => {
  const monitor = new EventEmitter()
  const woken: string[] = []
  const sleepers = {
    engines: { wake: () => void woken.push('engines') },
    studio: { wake: () => void woken.push('studio') },
  }
  const opened: (typeof sleepers)[] = []
  const stop = followPower(monitor, () => opened[0])

  monitor.emit('resume')
  expect(woken).toEqual([])
  opened.push(sleepers)
  monitor.emit('resume')
  expect(woken).toEqual(['engines', 'studio'])
  stop()
  monitor.emit('resume')
  expect(woken).toHaveLength(2)
})
