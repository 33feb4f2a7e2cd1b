import { TimelineClip } from '../../../shared/timeline'
import { definedOnly, firstNumber, firstText, objectOf } from './loose'
import { MAX_MS } from './measures'

/** Source: `src/shared/edit.ts`. */
const MAX_TEXT_CHARS = 4_000

const { kind, role, own } = TimelineClip.shape

type HandFacts = Pick<
  TimelineClip,
  'kind' | 'role' | 'hasSound' | 'muted' | 'sourceDurationMs' | 'speed' | 'own' | 'fadeInMs' | 'fadeOutMs' | 'text'
>

/** What our own engine says of a segment for those who change it by hand. What is not as it should be is left out. */
export function readHandFacts(segment: Record<string, unknown>): HandFacts {
  return definedOnly({
    kind: kind.safeParse(segment['rw_kind']).data,
    role: role.safeParse(segment['rw_role']).data,
    hasSound: segment['rw_sound'] === true || undefined,
    muted: segment['rw_muted'] === true || undefined,
    sourceDurationMs: lengthOf(segment['rw_length']),
    speed: between(segment['rw_speed'], 0.01, 100),
    own: segment['rw_own'] === undefined ? undefined : own.safeParse(segment['rw_own']).data,
    fadeInMs: lengthOf(segment['rw_fade_in']),
    fadeOutMs: lengthOf(segment['rw_fade_out']),
    text: firstText(objectOf(segment['m'])['text'])?.slice(0, MAX_TEXT_CHARS),
  })
}

const lengthOf = (value: unknown): number | undefined => between(value, 0, MAX_MS)

function between(value: unknown, least: number, most: number): number | undefined {
  const number = firstNumber(value)
  return number !== undefined && number >= least && number <= most ? number : undefined
}
