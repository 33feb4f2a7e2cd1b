import type { UpdateInfo } from 'electron-updater'
import { ReelwrightError } from '../../../shared/failures/failure'
import { toFailure } from '../../../shared/failures/to-failure'
import type { Language } from '../../../shared/language'
import type { LookResult, UpdateState } from '../../../shared/states/update-state'
import type { OfflineSwitch } from '../../host/offline-switch'
import type { Clock } from '../../host/ports'
import type { Updater } from './updater'
import { isNewer } from './version'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** The first minutes belong to the person. */
const FIRST_LOOK_AFTER_MS = 60_000

/** When somebody was asked last, and what of it is worth telling again at the next start. */
export interface LastLook {
  readonly atMs: number
  readonly version?: string | undefined
}

export interface UpdateParts {
  readonly clock: Clock
  readonly offline: OfflineSwitch
  readonly language: () => Language
  /** The version that runs. */
  readonly version: string
  /** The person wants to be told. */
  readonly isWanted: () => boolean
  readonly lastLook: () => LastLook | undefined
  readonly keepLook: (look: LastLook) => void
  /** Reads the newest release from the feed of this build. */
  readonly readNewest: (signal: AbortSignal) => Promise<UpdateInfo>
  /** Missing: whoever installed the program brings newer ones. */
  readonly updater?: () => Promise<Updater>
  readonly announce: (state: UpdateState) => void
  readonly note: (words: string, thrown: unknown) => void
}

/** Newer versions: told, not forced. */
export interface UpdateDesk {
  state(): UpdateState
  /** Asks at most daily, and never at the moment of a start. Goes on until `stop`. */
  start(): void
  /** Asks now, because a person wants to know. */
  look(): Promise<LookResult>
  /** Begins to fetch what was told. */
  fetch(): void
  /** Puts in place what was fetched, once the program ends. */
  installAtQuit(): Promise<void>
  /** Says the state once more: something about telling was changed. */
  tell(): void
  stop(): void
}

export function createUpdateDesk(parts: UpdateParts): UpdateDesk {
  const { clock, offline, note } = parts
  const stopping = new AbortController()
  let current: UpdateState = { phase: 'nothing' }
  let release: UpdateInfo | undefined
  let fetching: AbortController | undefined
  /** Whoever asks is told, also when they do not want to be told unasked. */
  let wasAsked = false

  const become = (next: UpdateState): void => {
    current = next
    parts.announce(state())
  }
  const state = (): UpdateState =>
    current.phase === 'told' && !parts.isWanted() && !wasAsked ? { phase: 'nothing' } : current

  const forget = offline.onChange((on) => {
    if (on) fetching?.abort(new ReelwrightError('interrupted'))
  })

  /** What is under way or waits for the end of the program is not told anew. */
  const isIdle = (): boolean => ['nothing', 'told', 'failed'].includes(current.phase)

  function tellOf(version: string | undefined): boolean {
    const newer = version !== undefined && isNewer(version, parts.version)
    if (!isIdle()) return newer
    if (newer) become({ phase: 'told', version, here: parts.updater !== undefined })
    else if (current.phase !== 'nothing') become({ phase: 'nothing' })
    return newer
  }

  async function ask(): Promise<LookResult> {
    if (offline.isOn()) return 'offline'
    try {
      const { version } = await parts.readNewest(stopping.signal)
      parts.keepLook({ atMs: clock.nowMs(), version })
      return tellOf(version) ? 'newer' : 'newest'
    } catch (thrown) {
      if (!stopping.signal.aborted) {
        note('Nothing was learnt about newer versions.', thrown)
        // Whoever could not be asked is asked again tomorrow, not in an hour.
        parts.keepLook({ atMs: clock.nowMs(), version: parts.lastLook()?.version })
      }
      return offline.isOn() ? 'offline' : 'unreachable'
    }
  }

  /** A clock that was set back is no reason to wait for years. */
  function isDue(): boolean {
    const agoMs = clock.nowMs() - (parts.lastLook()?.atMs ?? -Infinity)
    return agoMs >= DAY_MS || agoMs < 0
  }

  async function lookDaily(): Promise<void> {
    await clock.sleep(FIRST_LOOK_AFTER_MS, stopping.signal)
    for (;;) {
      if (parts.isWanted() && isDue() && isIdle()) await ask()
      await clock.sleep(HOUR_MS, stopping.signal)
    }
  }

  async function fetch(version: string, signal: AbortSignal): Promise<void> {
    become({ phase: 'fetching', version, progress: 0 })
    try {
      // The list is read again: what was told may be days old.
      release = await parts.readNewest(signal)
      const newest = release.version
      if (!isNewer(newest, parts.version))
        throw new ReelwrightError('update.not-fetched', {}, { log: 'It was taken back.' })
      const updater = await parts.updater?.()
      await updater?.fetch(release, (progress) => become({ phase: 'fetching', version: newest, progress }), signal)
      become({ phase: 'fetched', version: newest })
    } catch (thrown) {
      failed(version, thrown)
    }
  }

  function failed(version: string, thrown: unknown): void {
    if (stopping.signal.aborted) return
    if (fetching?.signal.aborted) return become({ phase: 'told', version, here: true })
    note('A newer version was not fetched.', thrown)
    const known = thrown instanceof ReelwrightError && thrown.code === 'update.not-genuine'
    const failure = toFailure(known ? thrown : new ReelwrightError('update.not-fetched'), parts.language())
    become({ phase: 'failed', version, failure })
  }

  return {
    state,
    start() {
      tellOf(parts.lastLook()?.version)
      lookDaily().catch((thrown: unknown) => {
        if (!stopping.signal.aborted) note('Newer versions are no longer looked for.', thrown)
      })
    },
    look() {
      wasAsked = true
      return ask()
    },
    fetch() {
      if (!parts.updater || (current.phase !== 'told' && current.phase !== 'failed')) return
      fetching = new AbortController()
      void fetch(current.version, AbortSignal.any([fetching.signal, stopping.signal]))
    },
    async installAtQuit() {
      if (current.phase !== 'fetched' || !release) return
      const { version } = current
      try {
        const updater = await parts.updater?.()
        await updater?.installAtQuit(release, stopping.signal)
        become({ phase: 'at-quit', version })
      } catch (thrown) {
        failed(version, thrown)
      }
    },
    tell() {
      wasAsked = false
      parts.announce(state())
    },
    stop() {
      forget()
      stopping.abort(new ReelwrightError('interrupted'))
    },
  }
}

/** The desk of a build that has nobody to ask. */
export const NO_UPDATES: UpdateDesk = {
  state: () => ({ phase: 'off' }),
  start: () => undefined,
  look: () => Promise.resolve('newest'),
  fetch: () => undefined,
  installAtQuit: () => Promise.resolve(),
  tell: () => undefined,
  stop: () => undefined,
}
