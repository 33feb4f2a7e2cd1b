import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What waits a minute beside what keeps two cores busy, then the longest first: a file that takes minutes must not be left
 * alone on one core at the end.
 */
const LONGEST = [
  'tests/cli/cloud',
  'tests/render/broken-files',
  'tests/golden/golden',
  'tests/render/bombs',
  'tests/cli/',
  'tests/engine/',
  'tests/render/',
  'tests/contract/',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((part) => moduleId.replaceAll('\\', '/').includes(part))
  return at === -1 ? LONGEST.length : at
}

/** The order of test files on a machine that has never run them; elsewhere vitest would know how long each took. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
