import { z } from 'zod'
import { type Place, unreadable } from '../nemo-error'
import type { Answer } from './answer'
import { rangeAt } from './json-text'

/** What the service may name things by: safe in a path, a header and a file name. */
const WireId = z
  .string()
  .regex(/^[\w.-]{1,128}$/)
  .refine((id) => !/^\.+$/.test(id))

/**
 * Reads an id below one of the given keys. A bare number is taken from the text, so that it loses no digits.
 *
 * @throws {NemoError} `nemo.unreadable-reply` when no key holds a usable id.
 */
export function readId(answer: Answer, place: Place, keys: readonly string[]): string {
  const id = findId(answer, keys)
  if (id === undefined) throw unreadable(place, `no ${keys.join(' or ')}`)
  return id
}

/** As `readId`, for ids that may be missing. */
export function findId(answer: Answer, keys: readonly string[]): string | undefined {
  const places = keys.flatMap((key) => [['data', key], [key]])
  for (const path of places) {
    const range = rangeAt(answer.text, path)
    if (!range) continue
    const id = WireId.safeParse(unquote(answer.text.slice(range.start, range.end)))
    if (id.success) return id.data
  }
  return undefined
}

/** Makes an id part of a path. @throws {RangeError} on what can be no id. */
export function toPathPart(id: string): string {
  const checked = WireId.safeParse(id)
  if (!checked.success) throw new RangeError('Not an id that may stand in a path.')
  return encodeURIComponent(checked.data)
}

function unquote(raw: string): unknown {
  return /^-?\d+$/.test(raw) ? raw : JSON.parse(raw)
}
