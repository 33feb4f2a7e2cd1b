/** Does something once for all who ask. After a failure, the next who asks has it tried again. */
export function onceUntilItWorks<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    const attempt = (running ??= work())
    attempt.catch(() => {
      if (running === attempt) running = undefined
    })
    return attempt
  }
}
