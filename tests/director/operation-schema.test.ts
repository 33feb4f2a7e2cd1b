import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { EditOperation } from '../../src/main/engine/director/operations'
import { understand } from '../../src/main/engine/director/understand'
import { FilmEdit } from '../../src/shared/edit'
import { firstScene, laterScene, readGolden } from '../golden/read-golden'

/** A type without the difference between what may be written and what may not. */
type Plain<T> = T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T

const accepts = (value: unknown): boolean => FilmEdit.safeParse(value).success

describe('the schema of an operation', () => {
  it('says exactly what the type of an operation says', () => {
    expectTypeOf<Plain<z.infer<typeof FilmEdit>>>().toEqualTypeOf<Plain<EditOperation>>()
  })

  it.each([
    ['first.txt', firstScene],
    ['later-en.txt', laterScene],
    ['later-zh.txt', laterScene],
    ['wider-en.txt', laterScene],
    ['wider-zh.txt', laterScene],
  ])('accepts everything that the director makes of %s, unchanged', (file, situation) => {
    const made = readGolden(file)
      .flatMap(([sentence]) => understand(sentence, situation()).operations)
      // "No titles" before there are any takes none away: it is heard, and never sent anywhere.
      .filter((operation) => operation.do !== 'remove-texts' || operation.textIds.length > 0)

    expect(made.length).toBeGreaterThan(30)
    expect(made.map((operation) => FilmEdit.parse(JSON.parse(JSON.stringify(operation))))).toEqual(
      made.map((operation): unknown => JSON.parse(JSON.stringify(operation))),
    )
  })

  it.each<[string, unknown]>([
    ['a name that nobody knows', { do: 'delete-everything' }],
    ['a key that could mean something else', { do: 'set-look', look: 'warm', clipId: 'clip-1' }],
    ['a look that is none', { do: 'set-look', look: 'sepia' }],
    ['a film of no time', { do: 'set-length', length: { kind: 'exact', lengthMs: 0 } }],
    ['a film of a day', { do: 'set-length', length: { kind: 'exact', lengthMs: 86_400_000 } }],
    ['a clip that runs backwards', { do: 'set-speed', clipIds: ['a'], speed: -1 }],
    ['sound that hurts', { do: 'set-music-gain', gain: 100 }],
    ['no clips at all', { do: 'remove-clips', clipIds: [] }],
    ['a number in words', { do: 'set-photo-time', lengthMs: '3000' }],
    ['a colour by name', { do: 'style-text', textIds: ['text-1'], colour: 'red' }],
    ['a key without a value', { do: 'set-transition', kind: undefined }],
    ['no operation', null],
  ])('refuses %s', (_name, value) => {
    expect(accepts(value)).toBe(false)
  })

  it('can be told to others as JSON Schema', () => {
    expect(JSON.stringify(z.toJSONSchema(FilmEdit))).toContain('set-music-fade')
  })
})
