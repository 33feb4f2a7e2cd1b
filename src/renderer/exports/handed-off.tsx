import { FileCheck, FolderOpen, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HandOffKind } from '../../shared/hand-off'
import type { Output } from '../../shared/ipc/contract'
import { Button } from '../parts/button'
import { IconButton } from '../parts/icon-button'
import { ask, request } from '../state/ask'
import { createCell } from '../state/cell'
import { useWords } from '../words/words'
import styles from './exports.module.css'

/** The last file that was written for other programs, until it is put away. */
const handedOff = createCell<Output<'export.hand-off'> | undefined>(undefined)

export async function handOff(projectId: string, kind: HandOffKind): Promise<void> {
  const answer = await ask('export.hand-off', { projectId, kind })
  if (answer) handedOff.set(answer)
}

/** Says what was written and what is not in it. */
export function HandedOff(): ReactNode {
  const words = useWords().exports
  const last = handedOff.use()
  if (!last) return null
  const { handOffId, fileName, leftBehind } = last
  const names = leftBehind.map((one) => words.leftBehindNames[one])
  return (
    <div className={styles.job} data-phase="done" role="status">
      <FileCheck size={18} aria-hidden />
      <div className={styles.main}>
        <p className={styles.words}>
          <span className={styles.name}>{fileName}</span>
          <span className={styles.phase}>{words.written}</span>
        </p>
        {leftBehind.length > 0 && <p className={styles.message}>{words.leftBehind(names.join(' · '))}</p>}
      </div>
      <div className={styles.actions}>
        <Button size="small" onClick={() => request('export.show-hand-off', { handOffId })}>
          <FolderOpen size={14} aria-hidden />
          {words.showInFolder}
        </Button>
        <IconButton size="small" label={words.dismiss(fileName)} onClick={() => handedOff.set(undefined)}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}
