import { expect, it } from 'vitest'
import { describeUnderstanding, inAnyOrder, laterScene, readGolden } from './read-golden'

const FILE = 'held-out.txt'
/** The best score so far. */
const REACHED = 46

/**
 * A measure, not a goal to write rules for: its sentences were written by somebody who has not seen the rules. What is
 * reached is never lost again; what is wanted is 54 of 60. Sentences that rules were written for move to another file.
 */
it('understands as many sentences that no rule was written for as it ever did', () => {
  const sentences = readGolden(FILE)
  const understood = sentences.filter(
    ([sentence, expected]) => inAnyOrder(describeUnderstanding(sentence, laterScene())) === inAnyOrder(expected),
  ).length
  process.stdout.write(`held-out: ${understood} of ${sentences.length}\n`)

  expect(understood).toBeGreaterThanOrEqual(REACHED)
})
