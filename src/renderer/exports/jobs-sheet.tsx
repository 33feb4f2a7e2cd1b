import { Clapperboard, Inbox, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import type { ExportState } from '../../shared/states/export-state'
import { useCommands } from '../commands/commands'
import { keysOf } from '../commands/keys'
import { Button } from '../parts/button'
import { closeOnEscape } from '../parts/close-on-escape'
import { IconButton } from '../parts/icon-button'
import { request } from '../state/ask'
import { exportsMirror } from '../state/states'
import { useWords } from '../words/words'
import { ExportRow } from './export-row'
import strip from './exports.module.css'
import styles from './jobs.module.css'
import { useTurns } from './use-turns'

const isOver = ({ phase }: ExportState): boolean => phase === 'done' || phase === 'failed' || phase === 'cancelled'

/** Opens the list of all work of all projects, by pointer or by its keys. */
export function JobsButton(): ReactNode {
  const words = useWords().exports
  const [open, setOpen] = useState(false)
  useCommands({ 'view.jobs': () => setOpen(!open) })
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <Button look="quiet" size="small" className={strip.jobs ?? ''} title={keysOf('view.jobs')}>
          <Inbox size={14} aria-hidden />
          {words.jobs}
        </Button>
      </Dialog.Trigger>
      {open && <JobsSheet onClose={() => setOpen(false)} />}
    </Dialog.Root>
  )
}

function JobsSheet({ onClose }: { onClose: () => void }): ReactNode {
  const words = useWords().exports
  const { exports = [], earlier = [] } = exportsMirror.use() ?? {}
  const all = [...exports, ...earlier].sort((a, b) => b.startedAtMs - a.startedAtMs)
  const ended = all.filter(isOver)
  return (
    <>
      <div className={styles.shade} aria-hidden />
      <Dialog.Content className={styles.sheet} aria-describedby={undefined} onKeyDown={closeOnEscape(onClose)}>
        <div className={styles.head}>
          <Dialog.Title className={styles.title}>{words.jobs}</Dialog.Title>
          <span className={styles.hint}>{words.jobsHint}</span>
          {ended.length > 0 && (
            <Button size="small" onClick={() => request('export.clear', {})}>
              {words.clear}
            </Button>
          )}
          <Dialog.Close asChild>
            <IconButton label={words.closeJobs}>
              <X size={16} aria-hidden />
            </IconButton>
          </Dialog.Close>
        </div>
        <div className={styles.lists}>
          <UnderWay jobs={all.filter((job) => !isOver(job))} />
          <JobGroup title={words.ended} jobs={ended} />
          {all.length === 0 && (
            <p className={styles.nothing}>
              <Clapperboard size={24} aria-hidden />
              {words.noJobs}
            </p>
          )}
        </div>
      </Dialog.Content>
    </>
  )
}

/** In the order in which they are made, which is the person's to change. */
function UnderWay({ jobs: unordered }: { jobs: readonly ExportState[] }): ReactNode {
  const words = useWords().exports
  const { jobs, turnOf } = useTurns(unordered)
  if (jobs.length === 0) return null
  return (
    <section aria-label={words.underWay}>
      <h3 className={styles.group}>{words.underWay}</h3>
      <ol className={styles.line}>
        {jobs.map((job) => (
          <ExportRow key={job.id} job={job} ofProject={job.projectName} turn={turnOf(job)} />
        ))}
      </ol>
    </section>
  )
}

function JobGroup({ title, jobs }: { title: string; jobs: readonly ExportState[] }): ReactNode {
  if (jobs.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className={styles.group}>{title}</h3>
      <ul>
        {jobs.map((job) => (
          <ExportRow key={job.id} job={job} ofProject={job.projectName} />
        ))}
      </ul>
    </section>
  )
}
