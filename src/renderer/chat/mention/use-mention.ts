import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { MediaItem } from '../../../shared/states/project-state'
import { type Suggest, useSuggest } from '../suggest/use-suggest'
import { filesFor, findMention, withName } from './find-mention'

interface MentionParts {
  readonly box: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly setText: (text: string) => void
  readonly media: readonly MediaItem[]
}

/** The list of files over the box, while the name of one is being typed behind an @. */
export function useMention({ box, text, setText, media }: MentionParts): Suggest<MediaItem> & {
  /** The caret may have moved. */
  readonly look: () => void
  /** The keyboard went elsewhere. */
  readonly leave: () => void
} {
  const [caret, setCaret] = useState(0)
  const next = useRef<number>(undefined)
  const mention = findMention(text, caret)

  // The caret can be put in its place only once the box has the new text.
  useLayoutEffect(() => {
    if (next.current === undefined) return
    box.current?.setSelectionRange(next.current, next.current)
    next.current = undefined
  }, [box, text])

  const choose = ({ name }: MediaItem): void => {
    if (!mention) return
    const said = withName(text, mention, name)
    next.current = said.caret
    setCaret(said.caret)
    setText(said.text)
    box.current?.focus()
  }
  const suggest = useSuggest({
    found: mention ? filesFor(mention, media) : [],
    from: mention ? `${mention.start} ${mention.begun}` : '-',
    choose,
  })
  return { ...suggest, look: () => setCaret(box.current?.selectionEnd ?? 0), leave: () => setCaret(0) }
}
