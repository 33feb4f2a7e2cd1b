import { readFileSync, renameSync } from 'node:fs'

/**
 * Gives a file of settings that cannot be read another name, where a person can still find what they had: it would be written
 * over with the first change.
 *
 * @returns the new name, if there was need for one
 */
export function putAsideIfDamaged(filePath: string): string | undefined {
  if (!isDamaged(filePath)) return undefined
  const aside = filePath.replace(/(\.json)?$/u, '.damaged.json')
  renameSync(filePath, aside)
  return aside
}

function isDamaged(filePath: string): boolean {
  let text
  try {
    text = readFileSync(filePath, 'utf8')
  } catch {
    return false
  }
  try {
    const value: unknown = JSON.parse(text)
    return typeof value !== 'object' || value === null || Array.isArray(value)
  } catch {
    return true
  }
}
