import { type ReactNode, useMemo } from 'react'
import type { TimelineClip } from '../../shared/timeline'
import styles from './timeline.module.css'
import { toWavePath } from './wave-path'
import { useWave } from './use-wave'

interface WaveformProps {
  clip: TimelineClip
  url: string
  pxPerMs: number
}

/** The sound of a clip as it is heard in the film: the part of the file that is used, again from its start where it loops. */
export function Waveform({ clip, url, pxPerMs }: WaveformProps): ReactNode {
  const peaks = useWave(url)
  const { durationMs, sourceInMs = 0, speed = 1, volume = 1, muted } = clip
  const sourceDurationMs = clip.sourceDurationMs ?? durationMs
  const path = useMemo(
    () => peaks && toWavePath(peaks, { durationMs, sourceInMs, sourceDurationMs, speed, volume, pxPerMs }),
    [peaks, durationMs, sourceInMs, sourceDurationMs, speed, volume, pxPerMs],
  )
  if (!path) return null
  return (
    <svg
      className={styles.wave}
      viewBox={`0 0 ${path.columns} 2`}
      preserveAspectRatio="none"
      aria-hidden
      data-muted={muted}
    >
      <path d={path.d} />
    </svg>
  )
}
