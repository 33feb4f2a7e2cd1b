import { Music } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useWave } from '../timeline/use-wave'
import { toWavePath } from '../timeline/wave-path'
import styles from './media-list.module.css'

/** A whole song as one small picture. */
const WHOLE = { durationMs: 84, sourceInMs: 0, sourceDurationMs: 84, speed: 1, volume: 1, pxPerMs: 1 }

/** A song is known by its outline; until that is drawn, by a note. */
export function SongWave({ url }: { url: string }): ReactNode {
  const peaks = useWave(url)
  const path = useMemo(() => peaks && toWavePath(peaks, WHOLE), [peaks])
  if (!path) return <Music size={20} aria-hidden />
  return (
    <svg className={styles.wave} viewBox={`0 0 ${path.columns} 2`} preserveAspectRatio="none" aria-hidden>
      <path d={path.d} />
    </svg>
  )
}
