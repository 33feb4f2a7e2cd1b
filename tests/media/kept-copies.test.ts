import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { MediaFacts } from '../../src/main/media/facts'
import { createKeptCopies } from '../../src/main/media/kept-copies'
import { temporaryFolder } from './workbench'

const base = temporaryFolder()
const { signal } = new AbortController()
const HOUR_AGO_S = Date.now() / 1000 - 3600

const factsOf = (name: string): MediaFacts => ({
  ...{ path: `/${name}`, name, kind: 'photo', container: 'jpeg', sizeBytes: 1, modifiedMs: 1, hasAudio: false },
})
/** Copies of 1000 bytes, of which three have room. */
const copiesIn = (folder: string) => {
  const copies = createKeptCopies(createNodeHost(), folder, 'jpg', 3_500)
  const make = vi.fn(() => Promise.resolve(new Uint8Array(1_000)))
  return { make, of: (name: string, abort = signal) => copies.of(factsOf(name), [], make, abort) }
}
const age = (path: string, byS: number): void => utimesSync(path, HOUR_AGO_S - byS, HOUR_AGO_S - byS)

it('lets go of what was used longest ago when there is too much', async () => {
  const folder = join(base, 'full')
  const before = copiesIn(folder)
  const [a, b, c] = [await before.of('a'), await before.of('b'), await before.of('c')]
  age(a, 30)
  age(b, 20)
  age(c, 10)
  await before.of('a')

  const d = await copiesIn(folder).of('d')

  expect(
    readdirSync(folder)
      .map((name) => join(folder, name))
      .sort(),
  ).toEqual([a, c, d].sort())
  expect(before.make).toHaveBeenCalledTimes(3)
})

it('clears away what a crash left half made, and nothing that is not its own', async () => {
  const folder = join(base, 'halves')
  await copiesIn(folder).of('a')
  for (const name of ['.left.tmp', 'someone-elses.txt']) {
    writeFileSync(join(folder, name), 'x'.repeat(5_000))
    age(join(folder, name), 0)
  }
  await copiesIn(folder).of('b')
  expect(readdirSync(folder).filter((name) => !name.endsWith('.jpg'))).toEqual(['someone-elses.txt'])
})

it('never begins what nobody waits for any more', async () => {
  const { of, make } = copiesIn(join(base, 'left'))
  const releases: (() => void)[] = []
  make.mockImplementation(() => new Promise((resolve) => releases.push(() => resolve(new Uint8Array(1)))))
  const begun = [of('a'), of('b')]
  await vi.waitFor(() => expect(make).toHaveBeenCalledTimes(2))
  const left = expect(of('c', AbortSignal.abort(new Error('left')))).rejects.toThrow('left')
  for (const release of releases) release()
  await Promise.all([...begun, left])
  expect(make).toHaveBeenCalledTimes(2)
})
