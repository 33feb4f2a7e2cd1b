import type { Pace } from '../cut'
import { toExpression } from '../expressions'
import { anyOf, word } from '../reader'
import { MOODS } from '../rules/pace-words'

const PACES: readonly Pace[] = ['fast', 'lively', 'calm', 'even']

/** Reads what a mood stands for in pace. */
export function readMood(text: string): Pace | undefined {
  return PACES.find((pace) => toExpression(`${word(...MOODS[pace].en)}|${anyOf(MOODS[pace].zh)}`).test(text))
}
