const NUMBERS = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/

/** Whether the first is a later release than the second. What is not three numbers is later than nothing. */
export function isNewer(version: string, than: string): boolean {
  const [ours, theirs] = [NUMBERS.exec(than), NUMBERS.exec(version)]
  if (!ours || !theirs) return false
  for (const at of [1, 2, 3]) {
    const difference = Number(theirs[at]) - Number(ours[at])
    if (difference !== 0) return difference > 0
  }
  return false
}
