import { ArrowUpRight, Film, FolderOpen, Sparkles, MessageSquareText, Images, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../parts/button'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './welcome.module.css'

const STEP_ICONS: readonly LucideIcon[] = [Images, MessageSquareText, Film]

/** The conversation before there is anything to talk about: how it goes, and what one could say. */
export function Welcome({ projectId, onPick }: { projectId: string; onPick: (text: string) => void }): ReactNode {
  const { chat, drop, starters } = useWords()
  return (
    <div className={styles.welcome}>
      <div className={styles.how}>
        <h2>{chat.emptyTitle}</h2>
        <ol className={styles.steps}>
          {chat.emptySteps.map((step, index) => (
            <Step key={step} icon={STEP_ICONS[index] ?? Film}>
              {step}
            </Step>
          ))}
        </ol>
      </div>
      <div className={styles.begin}>
        <Button look="accent" onClick={() => request('media.add-samples', { projectId })}>
          <Sparkles size={16} aria-hidden />
          {drop.samples}
        </Button>
        <Button onClick={() => request('media.choose', { projectId, what: 'folder' })}>
          <FolderOpen size={16} aria-hidden />
          {drop.folder}
        </Button>
      </div>
      <div className={styles.wishes}>
        <h3>{drop.wishes}</h3>
        {starters.open.map((wish) => (
          <button key={wish} type="button" className={styles.wish} onClick={() => onPick(wish)}>
            <span>{wish}</span>
            <ArrowUpRight size={16} aria-hidden />
          </button>
        ))}
      </div>
    </div>
  )
}

function Step({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }): ReactNode {
  return (
    <li>
      <span className={styles.mark} aria-hidden>
        <Icon size={16} />
      </span>
      {children}
    </li>
  )
}
