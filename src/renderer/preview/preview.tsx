import type { CSSProperties, ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import type { Timeline } from '../../shared/timeline'
import { findCut } from '../timeline/clips-at'
import { useWords } from '../words/words'
import { Controls } from './controls'
import { Picture } from './picture'
import styles from './preview.module.css'
import { Seek } from './seek'
import { Still } from './stills'
import { useCompare } from './use-compare'
import { useFullScreen } from './use-full-screen'
import { useLivePreview } from './use-live-preview'
import { usePlayerKeys } from './use-player-keys'

interface PreviewProps {
  project: ProjectState
  atMs: number
  onMove: (atMs: number) => void
}

const SECOND_MS = 1000

/** The film at the place of the window, as it will be exported. Before the first cut: the first picture there is. */
export function Preview({ project, atMs, onMove }: PreviewProps): ReactNode {
  const words = useWords().preview
  const live = useLivePreview(project, atMs, onMove)
  const compare = useCompare(live, project)
  const fullScreen = useFullScreen()
  const { player } = live
  const { timeline, media } = project
  const durationMs = timeline?.durationMs ?? 0
  const goToCut = (direction: 1 | -1): void => {
    if (timeline) player.seek(findCut(timeline, player.atMs(), direction))
  }
  const ifFilm = <T extends object>(keys: T): T | Record<string, never> => (timeline ? keys : {})
  usePlayerKeys({
    press: ifFilm({
      ' ': player.toggle,
      ArrowLeft: () => player.step(-1),
      ArrowRight: () => player.step(1),
      ArrowUp: () => goToCut(-1),
      ArrowDown: () => goToCut(1),
      Home: () => player.seek(0),
      End: () => player.seek(durationMs),
      j: () => player.shuttle(-1),
      k: player.pause,
      l: () => player.shuttle(1),
      f: fullScreen.toggle,
    }),
    withShift: ifFilm({
      ArrowLeft: () => player.seek(player.atMs() - SECOND_MS),
      ArrowRight: () => player.seek(player.atMs() + SECOND_MS),
    }),
    hold: ifFilm({ d: compare.hold }),
  })
  return (
    <section className={styles.preview} aria-label={words.region} data-full={fullScreen.full}>
      <div className={styles.stage}>
        <div className={styles.frame} style={toRatio(timeline)} onClick={timeline && player.toggle}>
          {timeline ? (
            <Picture live={live} timeline={timeline} media={media} atMs={atMs} comparing={compare.shown} />
          ) : (
            <Still item={media.find(({ thumbnailUrl }) => thumbnailUrl !== undefined)} otherwise={words.empty} />
          )}
        </div>
      </div>
      {timeline && (
        <div className={styles.panel}>
          {fullScreen.full && <Seek player={player} atMs={atMs} durationMs={durationMs} />}
          <Controls {...{ player, atMs, durationMs, compare, fullScreen }} onCut={goToCut} />
        </div>
      )}
    </section>
  )
}

function toRatio(timeline: Timeline | undefined): CSSProperties & { '--ratio': number; '--unit': string } {
  const ratio = (timeline?.widthPx ?? 16) / (timeline?.heightPx ?? 9)
  return { '--ratio': ratio, '--unit': `${ratio < 1 ? 100 : Math.min(100 / ratio, 75)}cqw` }
}
