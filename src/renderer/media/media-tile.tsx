import {
  Eye,
  EyeOff,
  FileQuestionMark,
  Image,
  Music,
  RotateCw,
  Star,
  TriangleAlert,
  Video,
  WandSparkles,
  X,
} from 'lucide-react'
import { type MouseEvent, type ReactNode, memo } from 'react'
import type { MediaItem } from '../../shared/states/project-state'
import { Progress } from '../parts/progress'
import { toClock } from '../parts/time-words'
import { request } from '../state/ask'
import { reach } from '../timeline/selection'
import { useWords } from '../words/words'
import { putMedia } from './drag-media'
import styles from './media-list.module.css'
import { SongWave } from './song-wave'
import type { Bin } from './use-bin'
import { PITCH_PX } from './visible'

const ICONS = { photo: Image, clip: Video, music: Music } as const

interface TileProps {
  item: MediaItem
  index: number
  bin: Bin
}

/** One file: a press chooses it, a drag brings it elsewhere in the list or into the film. */
export function MediaTile({ item, index, bin }: TileProps): ReactNode {
  const words = useWords().media
  const { id, upload } = item
  const isChosen = bin.chosen.includes(id)
  const problem = upload.phase === 'failed' ? upload.failure.message : undefined
  const states = [
    ...(item.favourite ? [words.favourite] : []),
    ...(item.excluded ? [words.leftOut] : []),
    ...(item.gone ? [words.notFound] : []),
    ...(item.needsCopy ? [words.needsCopy] : []),
    ...(problem === undefined ? [] : [problem]),
  ]
  const onClick = (event: MouseEvent): void => {
    bin.focus(id)
    const how = event.shiftKey ? 'up-to' : event.ctrlKey || event.metaKey ? 'toggle' : 'only'
    bin.choose(how === 'only' && isChosen && bin.chosen.length === 1 ? [] : reach(bin.chosen, id, how, bin.ids))
  }
  return (
    <li
      className={styles.item}
      style={{ insetInlineStart: `${index * PITCH_PX}px` }}
      aria-setsize={bin.media.length}
      aria-posinset={index + 1}
      data-excluded={item.excluded}
      data-gone={item.gone && true}
    >
      <button
        type="button"
        className={styles.tile}
        data-tile={id}
        aria-pressed={isChosen}
        aria-label={words.tile(words.kinds[item.kind], item.name, index + 1, bin.media.length, states)}
        title={[item.name, ...states].join('\n')}
        tabIndex={id === bin.activeId ? 0 : -1}
        draggable
        onDragStart={(event) => putMedia(event.dataTransfer, bin.meant(id))}
        onFocus={() => bin.noteFocus(id)}
        onClick={onClick}
      >
        <Face item={item} projectId={bin.projectId} />
        <span className={styles.name}>{item.name}</span>
      </button>
      <StarAction item={item} bin={bin} isActive={id === bin.activeId} />
      <TileActions item={item} bin={bin} isActive={id === bin.activeId} />
    </li>
  )
}

/** A file that is being read: its name is known already. */
export const ArrivingTile = memo(function ArrivingTile({ name, index }: { name: string; index: number }): ReactNode {
  return (
    <li className={styles.item} style={{ insetInlineStart: `${index * PITCH_PX}px` }} data-arriving title={name}>
      <div className={styles.tile}>
        <span className={styles.frame} />
        <span className={styles.name}>{name}</span>
      </div>
    </li>
  )
})

function Face({ item, projectId }: { item: MediaItem; projectId: string }): ReactNode {
  const words = useWords().media
  const { upload, durationMs } = item
  return (
    <span className={styles.frame} data-kind={item.kind}>
      <Picture item={item} projectId={projectId} />
      {durationMs !== undefined && <span className={styles.length}>{toClock(durationMs)}</span>}
      {(upload.phase === 'sending' || upload.phase === 'converting') && (
        <span className={styles.underWay} title={words[upload.phase](upload.progress)}>
          <Progress label={words[upload.phase](upload.progress)} value={upload.progress} />
        </span>
      )}
      {upload.phase === 'failed' && (
        <span className={styles.failed}>
          <TriangleAlert size={12} aria-hidden />
        </span>
      )}
      {item.excluded && (
        <span className={styles.out}>
          <EyeOff size={20} aria-hidden />
        </span>
      )}
    </span>
  )
}

function Picture({ item, projectId }: { item: MediaItem; projectId: string }): ReactNode {
  const Icon = ICONS[item.kind]
  if (item.gone) return <FileQuestionMark size={20} aria-hidden />
  if (item.kind === 'music') return <SongWave url={`/waveform/${projectId}/${item.id}`} />
  if (item.thumbnailUrl === undefined) return <Icon size={20} aria-hidden />
  return (
    <>
      <img src={item.thumbnailUrl} alt="" draggable={false} />
      {item.kind === 'clip' && item.upload.phase !== 'failed' && (
        <span className={styles.kind}>
          <Video size={12} aria-hidden />
        </span>
      )}
    </>
  )
}

/** A favourite shows its star always, the others under the pointer. */
function StarAction({ item, bin, isActive }: { item: MediaItem; bin: Bin; isActive: boolean }): ReactNode {
  const words = useWords().media
  const { id, name, favourite = false } = item
  return (
    <span className={styles.star} data-on={favourite}>
      <Action
        label={favourite ? words.unstar(name) : words.star(name)}
        tabIndex={isActive ? 0 : -1}
        always={favourite}
        onClick={() => bin.star([id], !favourite)}
      >
        <Star size={12} aria-hidden />
      </Action>
    </span>
  )
}

/** Seen under the pointer; Tab reaches those of the active tile. */
function TileActions({ item, bin, isActive }: { item: MediaItem; bin: Bin; isActive: boolean }): ReactNode {
  const words = useWords().media
  const { id: mediaId, name, upload, excluded = false } = item
  const { projectId } = bin
  const tabIndex = isActive ? 0 : -1
  const canRetry = upload.phase === 'failed' && !['convert-file', 'remove-file'].includes(upload.failure.remedy)
  return (
    <span className={styles.actions}>
      {item.needsCopy && (
        <Action
          label={words.convert(name)}
          tabIndex={tabIndex}
          always
          onClick={() => request('media.convert', { projectId, mediaId })}
        >
          <WandSparkles size={12} aria-hidden />
        </Action>
      )}
      {canRetry && (
        <Action
          label={words.sendAgain(name)}
          tabIndex={tabIndex}
          always
          onClick={() => request('media.send-again', { projectId })}
        >
          <RotateCw size={12} aria-hidden />
        </Action>
      )}
      <Action
        label={excluded ? words.useAgain(name) : words.leaveOut(name)}
        tabIndex={tabIndex}
        onClick={() => bin.exclude([mediaId], !excluded)}
      >
        {excluded ? <Eye size={12} aria-hidden /> : <EyeOff size={12} aria-hidden />}
      </Action>
      <Action label={words.remove(name)} tabIndex={tabIndex} onClick={() => bin.remove([mediaId])}>
        <X size={12} aria-hidden />
      </Action>
    </span>
  )
}

interface ActionProps {
  label: string
  tabIndex: number
  /** Seen without a pointer near, because something is to be done. */
  always?: boolean
  onClick: () => void
  children: ReactNode
}

function Action({ label, always, children, ...rest }: ActionProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.action}
      aria-label={label}
      title={label}
      data-always={always === true || undefined}
      {...rest}
    >
      {children}
    </button>
  )
}
