import type { Sound } from '../film'
import { type FindSource, needSource } from './find-source'
import type { PlacedSegment } from './place-segments'
import { toSpeed } from './plan-shots'

/** Loudest gain that is passed on: four times, 12 dB. */
const MOST_GAIN = 4
const ROLES: readonly Sound['role'][] = ['music', 'clip', 'voice']

/** Sounds that can be heard, cut to the film. Fades never meet. */
export function planSounds(sounds: readonly PlacedSegment[], filmMs: number, findSource: FindSource): Sound[] {
  return sounds.flatMap(({ segment, startMs }, index) => {
    const durationMs = Math.min(segment.d, filmMs - startMs)
    const gain = Math.min(segment.volume ?? 1, MOST_GAIN)
    if (durationMs <= 0 || gain === 0) return []
    const { source } = needSource(segment, findSource)
    return [
      {
        id: segment.id ?? `sound-${index + 1}`,
        source,
        role: ROLES.find((role) => role === segment.rw_role) ?? 'music',
        startMs,
        durationMs,
        sourceInMs: segment.rw_from ?? 0,
        gain,
        fadeInMs: Math.min(segment.rw_fade_in ?? 0, durationMs / 2),
        fadeOutMs: Math.min(segment.rw_fade_out ?? 0, durationMs / 2),
        loop: segment.rw_loop ?? false,
        ...toSpeed(segment),
        ...(segment.rw_duck && { ducks: true }),
      },
    ]
  })
}
