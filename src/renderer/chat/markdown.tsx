import { memo, type ReactNode } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import { Link } from './link'
import styles from './markdown.module.css'

/** What a message may contain. Pictures, raw HTML and everything else that reaches out is left away. */
const ALLOWED = [
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'del',
  'code',
  'pre',
  'blockquote',
  'br',
  'hr',
  'a',
  'h1',
  'h2',
  'h3',
  'h4',
]

/** A message longer than this is not for reading, and parsing it would stop the window. */
const MAX_CHARACTERS = 200_000

const heading = ({ children }: { children?: ReactNode }): ReactNode => <p className={styles.heading}>{children}</p>

const COMPONENTS: Components = {
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  a: ({ href, children }) => <Link href={href}>{children}</Link>,
}

/** Words from outside as React elements, never as HTML. Finished messages are not parsed again. */
export const Markdown = memo(function Markdown({ text }: { text: string }): ReactNode {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown skipHtml unwrapDisallowed allowedElements={ALLOWED} components={COMPONENTS}>
        {text.slice(0, MAX_CHARACTERS)}
      </ReactMarkdown>
    </div>
  )
})
