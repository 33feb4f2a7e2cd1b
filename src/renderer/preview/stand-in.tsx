import { type ReactNode, useEffect, useRef } from 'react'
import { playHead } from './play-head'
import styles from './preview.module.css'

interface StandInProps {
  address: string
  placeMs: number
  rate: number
  onReady: () => void
  onFailed: () => void
  /** It cannot be seen yet. */
  hidden: boolean
}

/** Further away than this it is led back. */
const APART_S = 0.2

/** The whole film as a small file, for moments that cannot be drawn. The player's clock leads it; it makes no sound. */
export function StandIn({ address, placeMs, rate, hidden, onReady, onFailed }: StandInProps): ReactNode {
  const video = useRef<HTMLVideoElement>(null)
  const atS = (playHead.use() ?? placeMs) / 1000

  useEffect(() => {
    const element = video.current
    if (!element) return
    const apartS = Math.abs(element.currentTime - atS)
    if (rate > 0 ? apartS > APART_S : apartS > 0) element.currentTime = atS
  }, [atS, rate])
  useEffect(() => {
    const element = video.current
    if (!element) return
    if (rate <= 0) return element.pause()
    element.playbackRate = rate
    // Paused before it began: nothing is wrong.
    element.play().catch(() => undefined)
  }, [rate])
  return (
    <video
      ref={video}
      className={styles.standIn}
      src={address}
      hidden={hidden}
      muted
      preload="auto"
      onLoadedData={onReady}
      onError={onFailed}
      aria-hidden
    />
  )
}
