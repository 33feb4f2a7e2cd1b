/** What is used of Electron's monitor of the computer's power. */
interface PowerMonitor {
  on(event: 'resume', listener: () => void): unknown
  off(event: 'resume', listener: () => void): unknown
}

/** Those who may be pausing while the computer slept, once they are there. */
interface Sleepers {
  readonly engines: { wake(): void }
  readonly studio: { wake(): void }
}

/** Nobody waits out a pause that began before the computer slept. The answer ends it. */
export function followPower(monitor: PowerMonitor, opened: () => Sleepers | undefined): () => void {
  const wake = (): void => {
    const sleepers = opened()
    sleepers?.engines.wake()
    sleepers?.studio.wake()
  }
  monitor.on('resume', wake)
  return () => void monitor.off('resume', wake)
}
