import type { Clock } from '../../host/ports'
import type { ChatEvent, SessionAsset, SessionState } from '../../nemo/client'
import type { Before } from './turn-report'
import type { TurnWords } from './turn-words'
import type { Words } from '../words'

/** So far apart, at least, are two looks at a film that is being made. */
const LOOK_AT_MOST_EVERY_MS = 5_000

export interface StageWatch {
  /** Takes what the stream says: a hint that something is there leads to a look at the state. */
  take(event: ChatEvent): void
  /** Ends when no look is under way any more. */
  stop(): Promise<void>
}

/** Looks at the state now and then while a turn runs, beside the stream. A look that fails is no matter. */
export function watchStages(clock: Clock, look: (signal: AbortSignal) => Promise<void>): StageWatch {
  const stopping = new AbortController()
  const { signal } = stopping
  let isWanted = false
  let lookedMs = -Infinity
  let looking: Promise<void> | undefined

  const run = async (): Promise<void> => {
    while (isWanted && !signal.aborted) {
      const waitMs = lookedMs + LOOK_AT_MOST_EVERY_MS - clock.elapsedMs()
      if (waitMs > 0) await clock.sleep(waitMs, signal)
      isWanted = false
      lookedMs = clock.elapsedMs()
      await look(signal).catch(() => undefined)
    }
  }
  return {
    take(event) {
      const isHint = event.kind === 'state-changed' || (event.kind === 'tool' && event.phase === 'end')
      if (!isHint || signal.aborted) return
      isWanted = true
      looking ??= run()
        .catch(() => undefined)
        .finally(() => (looking = undefined))
    },
    async stop() {
      stopping.abort(new Error('ended'))
      await looking
    },
  }
}

/** A sentence for what is there by now and was not before the turn. Each is told once: `told` remembers. */
export function tellStages(input: {
  readonly before: Before
  readonly state: SessionState
  readonly ownNames: readonly string[]
  readonly told: Set<string>
  readonly words: Words & TurnWords
}): string[] {
  const { before, state, ownNames, told, words } = input
  const made = madeSince(before, state).filter(({ name }) => !told.has(name))
  const isFirst = told.size === 0
  for (const { name } of made) told.add(name)
  if (made.length > 0) return made.map((asset) => tellMade(asset, words))
  if (!isFirst || clipsOf(before.timeline).length > 0) return []
  const [clip] = clipsOf(state.timeline)
  if (!clip || !state.timeline) return []
  told.add(clip.name)
  const isOwn = ownNames.includes(clip.mediaName ?? clip.name)
  const { durationMs } = state.timeline
  return [isOwn ? words.firstCutReady(durationMs) : words.rawVideoReady(toTitle(clip.name), durationMs)]
}

/** Material that the service made since. */
export function madeSince({ snapshot }: Before, { assets }: SessionState): readonly SessionAsset[] {
  return assets.filter(({ name, isMade }) => isMade && !snapshot.assetNames.includes(name))
}

const SOUND_OR_PICTURE = /\.(?:mp3|wav|m4a|aac|jpe?g|png|gif|webp)$/i

function tellMade({ name, durationMs }: SessionAsset, words: Words & TurnWords): string {
  return SOUND_OR_PICTURE.test(name) ? words.mediaMade(toTitle(name)) : words.rawVideoReady(toTitle(name), durationMs)
}

/** `city_night.mp4` reads `city night`. */
function toTitle(name: string): string {
  const title = name
    .replace(/\.\w{2,4}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
  return title === '' ? name : title
}

const clipsOf = (timeline: Before['timeline']) =>
  timeline?.tracks.filter(({ type }) => type === 'video').flatMap(({ clips }) => clips) ?? []
