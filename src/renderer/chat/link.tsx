import { Popover } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Button } from '../parts/button'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './markdown.module.css'
import { toHost } from './to-host'

/** A link is shown as its words and its host. It is opened outside, by main, once a person has agreed to the host. */
export function Link({ href, children }: { href: string | undefined; children: ReactNode }): ReactNode {
  const words = useWords().conversation
  const [open, setOpen] = useState(false)
  const host = toHost(href)
  if (href === undefined || host === undefined) return <span>{children}</span>
  const agree = (): void => {
    setOpen(false)
    request('chat.open-link', { url: href })
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.link}>
        {children} <span className={styles.host}>({host})</span>
      </Popover.Trigger>
      <Popover.Content
        className={styles.question}
        sideOffset={6}
        collisionPadding={8}
        aria-label={words.openLink(host)}
      >
        <p>{words.openLink(host)}</p>
        <div className={styles.answers}>
          <Button look="quiet" size="small" onClick={() => setOpen(false)}>
            {words.notNow}
          </Button>
          <Button size="small" onClick={agree}>
            {words.open}
          </Button>
        </div>
      </Popover.Content>
    </Popover.Root>
  )
}
