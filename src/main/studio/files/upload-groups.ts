/** Source: docs/wire.md, "Upload": progress and failure are per request, so requests stay small. */
const MOST_FILES = 5
const MOST_BYTES = 200_000_000
/** From here on a file travels alone. */
const LARGE_BYTES = 100_000_000

/** Which files share a request, in their order. Large ones come last, each by itself. */
export function planUploads<F extends { sizeBytes: number }>(files: readonly F[]): { small: F[][]; large: F[] } {
  const small: F[][] = []
  let bytesInLast = 0
  for (const file of files.filter(({ sizeBytes }) => sizeBytes <= LARGE_BYTES)) {
    const last = small.at(-1)
    if (last && last.length < MOST_FILES && bytesInLast + file.sizeBytes <= MOST_BYTES) {
      last.push(file)
      bytesInLast += file.sizeBytes
    } else {
      small.push([file])
      bytesInLast = file.sizeBytes
    }
  }
  return { small, large: files.filter(({ sizeBytes }) => sizeBytes > LARGE_BYTES) }
}
