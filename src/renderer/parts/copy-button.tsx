import { Check, Copy } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../words/words'
import { Button } from './button'
import { copyText } from './copy-text'

/** How long it says that it has copied. */
const SAID_MS = 2000

interface CopyButtonProps {
  /** What is copied, in words. */
  label: string
  /** Made when it is asked for. */
  toText: () => string
}

export function CopyButton({ label, toText }: CopyButtonProps): ReactNode {
  const words = useWords().conversation
  const [said, setSaid] = useState(false)
  useEffect(() => {
    if (!said) return undefined
    const timer = setTimeout(() => setSaid(false), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])
  const copy = (): void => {
    copyText(toText())
    setSaid(true)
  }
  return (
    <Button look="icon" size="small" aria-label={said ? words.copied : label} title={label} onClick={copy}>
      {said ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
    </Button>
  )
}
