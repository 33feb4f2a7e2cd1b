import { ChevronDown, ChevronsUp, ChevronUp, CircleCheck, CircleX, Clapperboard, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { assertNever } from '../../shared/assert-never'
import type { ExportState } from '../../shared/states/export-state'
import { toSecondsWords, toSizeWords } from '../../shared/units'
import { Button } from '../parts/button'
import { IconButton } from '../parts/icon-button'
import { Progress } from '../parts/progress'
import { toClock } from '../parts/time-words'
import { request } from '../state/ask'
import { useNow } from '../state/use-now'
import { useWords } from '../words/words'
import { DoneActions } from './done-actions'
import type { Turn } from './use-turns'
import { type FailedExport, useExportRemedies } from './export-remedies'
import styles from './exports.module.css'

type Running = Extract<ExportState, { phase: 'starting' | 'rendering' | 'downloading' | 'checking' }>
type Done = Extract<ExportState, { phase: 'done' }>

interface ExportRowProps {
  job: ExportState
  ofProject?: string
  /** Where it waits for its turn and may be given another. */
  turn?: Turn | undefined
}

/** One export, from button to finished film. `ofProject`: where films of several stand in one list. */
export function ExportRow({ job, ofProject, turn }: ExportRowProps): ReactNode {
  switch (job.phase) {
    case 'done':
      return <DoneRow job={job} ofProject={ofProject} />
    case 'failed':
      return <FailedRow job={job} />
    case 'cancelled':
      return <CancelledRow job={job} />
    case 'starting':
    case 'rendering':
    case 'downloading':
    case 'checking':
      return <RunningRow job={job} turn={turn} />
    default:
      return assertNever(job)
  }
}

function RunningRow({ job, turn }: { job: Running; turn: Turn | undefined }): ReactNode {
  const words = useWords().exports
  const nowMs = useNow(true)
  const remainingMs = job.phase === 'rendering' ? job.remainingMs : undefined
  return (
    <li className={styles.job} data-export={job.id} data-phase={job.phase} {...turn?.hands}>
      <Clapperboard size={18} aria-hidden />
      <div className={styles.main}>
        <p className={styles.words}>
          <span className={styles.name}>{job.fileName}</span>
          <span className={styles.phase}>{toPhaseWords(job, words)}</span>
          <span className={styles.times}>
            {words.elapsed(toClock(nowMs - job.startedAtMs))}
            {remainingMs !== undefined && ` · ${words.remaining(toClock(remainingMs))}`}
          </span>
        </p>
        <Progress label={words.progress(job.fileName)} value={job.progress} />
      </div>
      <div className={styles.actions}>
        {turn && (
          <>
            <IconButton size="small" label={words.sooner(job.fileName)} disabled={!turn.sooner} onClick={turn.sooner}>
              <ChevronUp size={14} aria-hidden />
            </IconButton>
            <IconButton size="small" label={words.later(job.fileName)} disabled={!turn.later} onClick={turn.later}>
              <ChevronDown size={14} aria-hidden />
            </IconButton>
          </>
        )}
        {job.phase === 'rendering' && (job.before ?? 0) > 1 && (
          <Button
            look="quiet"
            size="small"
            onClick={() => request('export.place', { exportId: job.id, where: 'first' })}
          >
            <ChevronsUp size={14} aria-hidden />
            {words.makeNext}
          </Button>
        )}
        <Button look="quiet" size="small" onClick={() => request('export.cancel', { exportId: job.id })}>
          {words.cancel}
        </Button>
      </div>
    </li>
  )
}

function toPhaseWords(job: Running, words: ReturnType<typeof useWords>['exports']): string {
  if (job.phase === 'rendering' && job.isWaiting) {
    const before = job.before ?? 0
    return before > 1 ? words.waitingBehind(before) : words.waiting
  }
  if (job.phase === 'rendering' && job.isLong) return words.long
  const phase = `${words.phases[job.phase]} ${Math.floor(job.progress * 100)} %`
  return job.resumed ? words.resumed(phase) : phase
}

function DoneRow({ job, ofProject }: { job: Done; ofProject: string | undefined }): ReactNode {
  const words = useWords().exports
  const { name, durationMs, widthPx, heightPx, sizeBytes } = job.file
  // Sound alone has no size, and a picture no length.
  const facts = [
    ...(ofProject !== undefined ? [ofProject] : []),
    ...(durationMs > 0 ? [toSecondsWords(durationMs)] : []),
    ...(widthPx > 0 ? [`${widthPx} × ${heightPx}`] : []),
    toSizeWords(sizeBytes),
  ]
  return (
    <li className={styles.job} data-export={job.id} data-phase="done">
      <CircleCheck size={18} aria-hidden />
      <div className={styles.main}>
        <p className={styles.words}>
          <span className={styles.name}>{name}</span>
          <span className={styles.phase}>{facts.join(' · ')}</span>
        </p>
        {job.whileAway && <p className={styles.message}>{words.whileAway}</p>}
        {job.leftOut && <p className={styles.message}>{job.leftOut.join(' ')}</p>}
      </div>
      <div className={styles.actions}>
        <DoneActions job={job} />
        <Dismiss job={job} />
      </div>
    </li>
  )
}

function FailedRow({ job }: { job: FailedExport }): ReactNode {
  const words = useWords()
  const { onRemedy, onSecond } = useExportRemedies(job)
  const { message, remedy, second } = job.failure
  return (
    <li className={styles.job} data-export={job.id} data-phase="failed">
      <TriangleAlert size={18} aria-hidden />
      <div className={styles.why} role="alert">
        <p className={styles.words}>
          <span className={styles.name}>{job.fileName}</span>
          {job.whileAway && <span className={styles.phase}>{words.exports.failedAway}</span>}
        </p>
        <p className={styles.message}>{message}</p>
      </div>
      <div className={styles.actions}>
        {second && onSecond && (
          <Button look="quiet" size="small" onClick={onSecond}>
            {words.seconds[second].label}
          </Button>
        )}
        <Button size="small" onClick={onRemedy}>
          {words.remedies[remedy]}
        </Button>
        <Dismiss job={job} />
      </div>
    </li>
  )
}

function CancelledRow({ job }: { job: ExportState }): ReactNode {
  const words = useWords().exports
  return (
    <li className={styles.job} data-export={job.id} data-phase="cancelled">
      <CircleX size={18} aria-hidden />
      <p className={styles.words}>
        <span className={styles.name}>{job.fileName}</span>
        <span className={styles.phase}>{words.phases.cancelled}</span>
      </p>
      <Dismiss job={job} />
    </li>
  )
}

function Dismiss({ job }: { job: ExportState }): ReactNode {
  const words = useWords().exports
  return (
    <IconButton
      size="small"
      label={words.dismiss(job.fileName)}
      onClick={() => request('export.dismiss', { exportId: job.id })}
    >
      <X size={16} aria-hidden />
    </IconButton>
  )
}
