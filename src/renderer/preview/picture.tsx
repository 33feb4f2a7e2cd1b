import { type ReactNode, useEffect, useState } from 'react'
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

/** The small file of a film, as far as it is known. */
interface FileState {
  readonly address: string
  readonly is: 'there' | 'broken'
}

/** The best picture of a moment that can be had: drawn, from a small file, or told by stills. */
export function Picture({ live, timeline, media, atMs, comparing }: PictureProps): ReactNode {
  const words = useWords().preview
  const { painter, player } = live
  const { film, drawn, waiting, failed, pace } = painter.state.use()
  const { rate } = player.state.use()
  const [file, setFile] = useState<FileState>()
  const [wanted, setWanted] = useState<string>()
  const notDrawn = failed || pace === 'film'
  // Once wanted it stays: to fetch it anew at every stop would take as long as at the first.
  if (film && notDrawn && wanted !== film.filmAddress) setWanted(film.filmAddress)
  const address = film && wanted === film.filmAddress ? wanted : undefined
  const fileIs = address === undefined || file?.address !== address ? undefined : file.is
  const seen = notDrawn && fileIs === 'there' ? 'file' : film && drawn && !failed ? 'canvas' : 'stills'
  const clip = findPictureAt(timeline, atMs)
  const name = clip?.mediaName ?? clip?.name

  useEffect(() => painter.setStandIn(seen === 'file'), [painter, seen])
  return (
    <>
      {seen === 'stills' && <Stills timeline={timeline} media={media} atMs={atMs} />}
      <LivePicture
        painter={painter}
        label={name === undefined ? words.noPicture : words.picture(name)}
        hidden={seen !== 'canvas'}
      />
      {address !== undefined && fileIs !== 'broken' && (
        <StandIn
          address={address}
          placeMs={atMs}
          rate={rate}
          hidden={seen !== 'file'}
          onReady={() => setFile({ address, is: 'there' })}
          onFailed={() => setFile({ address, is: 'broken' })}
        />
      )}
      {waiting && <div className={styles.waiting} role="progressbar" aria-label={words.loading} />}
      {comparing && <p className={styles.badge}>{words.before}</p>}
      {(Math.abs(rate) > 1 || rate < 0) && <p className={styles.badge}>{words.speed(rate)}</p>}
      {seen === 'file' && <p className={styles.note}>{failed ? words.standIn : words.small}</p>}
      {seen === 'stills' && failed && <p className={styles.note}>{words.still}</p>}
    </>
  )
}
