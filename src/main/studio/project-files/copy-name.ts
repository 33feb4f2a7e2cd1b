/** As long as a name may be that a person gives. */
const LONGEST = 80

/** “Summer copy”, “Summer copy 2”: the first of these that no project has. */
export function copyName(
  name: string,
  taken: readonly string[],
  copyOf: (name: string, number: number) => string,
): string {
  for (let number = 1; ; number += 1) {
    const spare = LONGEST - copyOf('', number).length
    const wanted = copyOf(name.slice(0, spare), number)
    if (!taken.includes(wanted)) return wanted
  }
}
