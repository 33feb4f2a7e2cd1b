import { expect, it } from 'vitest'
import { en } from '../../src/renderer/words/en'
import { zhCn } from '../../src/renderer/words/zh-cn'

/** Every sentence of a table, with the functions filled in. */
function sentencesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function')
    return [[path, String((value as (...facts: unknown[]) => unknown)(2, 3, 4, 5, 6, 7))]]
  return Object.entries(value as object).flatMap(([key, part]) => sentencesOf(part, `${path}.${key}`))
}

/** Names and marks that are the same in every language. */
const SHARED = new Set(['.app.name'])

it('says everything in Chinese that it says in English', () => {
  const english = new Map(sentencesOf(en))
  const chinese = sentencesOf(zhCn).filter(([path]) => !SHARED.has(path) && !path.startsWith('.preview.keys.'))

  const untranslated = chinese.filter(([path, words]) => words === english.get(path) || !/[\u4e00-\u9fff]/.test(words))
  expect(untranslated).toEqual([])
})

it('leaves no sentence empty or half filled', () => {
  const broken = [...sentencesOf(en), ...sentencesOf(zhCn)].filter(
    ([, words]) => words === '' || /undefined|NaN|\[object/.test(words),
  )
  expect(broken).toEqual([])
})
