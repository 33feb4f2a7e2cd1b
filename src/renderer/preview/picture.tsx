import { type ReactNode, useState } from 'react'
import type { MediaItem } from '../../shared/states/project-state'
import type { Timeline } from '../../shared/timeline'
import { findPictureAt } from '../timeline/clips-at'
import { useWords } from '../words/words'
import type { LivePreview } from './live-preview'
import { LivePicture } from './live-picture'
import styles from './preview.module.css'
import { StandIn } from './stand-in'
import { Stills } from './stills'

interface PictureProps {
  live: LivePreview
  timeline: Timeline
  media: readonly MediaItem[]
  atMs: number
  comparing: boolean
}

/** The best picture of a moment that can be had: drawn, from a small file, or told by stills. */
export function Picture({ live, timeline, media, atMs, comparing }: PictureProps): ReactNode {
  const words = useWords().preview
  const { painter, player } = live
  const { film, drawn, failed, pace } = painter.state.use()
  const { rate } = player.state.use()
  const [broken, setBroken] = useState<string>()
  const isDrawn = film !== undefined && !failed && pace !== 'film'
  const standIn = film && !isDrawn && broken !== film.filmAddress ? film.filmAddress : undefined
  const name = findPictureAt(timeline, atMs)?.name
  const note = isDrawn || !film ? undefined : standIn === undefined ? words.still : failed ? words.standIn : words.small
  return (
    <>
      {(!film || !(drawn || standIn !== undefined) || (failed && standIn === undefined)) && (
        <Stills timeline={timeline} media={media} atMs={atMs} />
      )}
      <div className={styles.layer} hidden={!isDrawn}>
        <LivePicture painter={painter} label={name === undefined ? words.noPicture : words.picture(name)} />
      </div>
      {standIn !== undefined && (
        <StandIn address={standIn} placeMs={atMs} rate={rate} onFailed={() => setBroken(standIn)} />
      )}
      {comparing && <p className={styles.badge}>{words.before}</p>}
      {Math.abs(rate) > 1 || rate < 0 ? <p className={styles.badge}>{words.speed(rate)}</p> : null}
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </>
  )
}
