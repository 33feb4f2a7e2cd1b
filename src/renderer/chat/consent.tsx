import { CloudUpload } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { toSizeWords } from '../../shared/units'
import { Button } from '../parts/button'
import { useWords } from '../words/words'
import styles from './composer.module.css'

interface ConsentProps {
  project: ProjectState
  onSend: () => void
  onUseThisComputer: () => void
}

/** Asked once a project, before its first file leaves the computer: which files, and about what it costs. */
export function Consent({ project, onSend, onUseThisComputer }: ConsentProps): ReactNode {
  const words = useWords().composer
  const { sendCost, media } = project
  if (!sendCost) return null
  const { fileCount, sizeBytes, aboutCredits } = sendCost
  const [first, second] = media.filter(({ upload }) => upload.phase !== 'sent')
  return (
    <div className={styles.consent} role="group" aria-label={words.consent}>
      <CloudUpload size={16} aria-hidden />
      <p role="status">
        {words.leaves(fileCount, toSizeWords(sizeBytes), first?.name ?? '', second?.name)}{' '}
        {words.about(aboutCredits.from, aboutCredits.to)}
      </p>
      <div className={styles.answers}>
        <Button size="small" onClick={onUseThisComputer}>
          {words.useThisComputer}
        </Button>
        <Button look="accent" size="small" onClick={onSend}>
          {words.send}
        </Button>
      </div>
    </div>
  )
}
