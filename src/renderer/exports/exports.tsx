import { Clapperboard } from 'lucide-react'
import type { ReactNode } from 'react'
import { exportsMirror } from '../state/states'
import { useWords } from '../words/words'
import { ExportRow } from './export-row'
import styles from './exports.module.css'
import { HandedOff } from './handed-off'
import { JobsButton } from './jobs-sheet'

/** Every film under way or finished, newest first. Always in sight: no export is ever lost. */
export function Exports(): ReactNode {
  const words = useWords().exports
  const jobs = [...(exportsMirror.use()?.exports ?? [])].sort((a, b) => b.startedAtMs - a.startedAtMs)
  return (
    <section className={styles.exports} aria-label={words.region} data-empty={jobs.length === 0}>
      <HandedOff />
      {jobs.length === 0 ? (
        <p className={styles.nothing}>
          <Clapperboard size={16} aria-hidden />
          {words.nothing}
        </p>
      ) : (
        <ul>
          {jobs.map((job) => (
            <ExportRow key={job.id} job={job} />
          ))}
        </ul>
      )}
      <JobsButton />
    </section>
  )
}
