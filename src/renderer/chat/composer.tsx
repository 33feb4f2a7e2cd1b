import { ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useContext, useImperativeHandle, useRef } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { Button } from '../parts/button'
import { AboutChip } from '../timeline/about-chip'
import { useAbout } from '../timeline/use-about'
import { useWords } from '../words/words'
import { ComposerPlace } from './composer-place'
import styles from './composer.module.css'
import { Consent } from './consent'
import { pasteFiles } from './paste-files'
import { Queue } from './queue'
import { MENTION_LIST_ID, MentionList } from './mention/mention-list'
import { useMention } from './mention/use-mention'
import { SLASH_LIST_ID, SlashList } from './slash/slash-list'
import { useSlash } from './slash/use-slash'
import { suggestAttributes } from './suggest/suggest-list'
import { useDraft } from './use-draft'
import { useSend } from './use-send'

/** Enter sends, Shift+Enter breaks the line. While a turn runs the message queues behind it. */
export function Composer({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().composer
  const box = useRef<HTMLTextAreaElement>(null)
  const composition = useRef(false)
  const [text, setText] = useDraft(project)
  const about = useAbout(project)
  const sending = useSend(project, setText, about.say)
  const { id: projectId } = project

  useImperativeHandle(useContext(ComposerPlace), () => ({
    focus: () => box.current?.focus(),
    fill: (proposal) => {
      setText(proposal)
      box.current?.focus()
    },
    send: sending.send,
  }))

  /** What is being typed stays, below. */
  const putBack = (waited: string): void => {
    setText((now) => [waited, now].filter(Boolean).join('\n'))
    box.current?.focus()
  }
  const slash = useSlash({ projectId, text, setText, send: sending.send })
  const mention = useMention({ box, text, setText, media: project.media })
  const lastText = project.chat.findLast((item) => item.from === 'person' && !item.byHand)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (composition.current || isComposing(event)) return
    if (slash.onKeyDown(event) || mention.onKeyDown(event)) return
    if (event.key === 'ArrowUp' && text === '' && lastText?.from === 'person') {
      event.preventDefault()
      setText(lastText.text)
    }
    if (event.key === 'Escape') sending.stopAsking()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    // A second Enter is no answer to a question that came up under the first.
    if (!sending.isAsking) sending.send(text)
  }

  return (
    <div className={styles.composer}>
      <Queue projectId={projectId} texts={project.queue} onEdit={putBack} />
      <AboutChip about={about} />
      <SlashList slash={slash} />
      <MentionList mention={mention} />
      <div className={styles.box}>
        <textarea
          ref={box}
          className={styles.text}
          aria-label={words.label}
          placeholder={project.timeline ? words.placeholder : words.placeholderEmpty}
          title={words.hint}
          value={text}
          rows={2}
          maxLength={20_000}
          autoFocus
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onCompositionStart={() => (composition.current = true)}
          onCompositionEnd={() => (composition.current = false)}
          onSelect={mention.look}
          onBlur={mention.leave}
          {...suggestAttributes(SLASH_LIST_ID, slash)}
          {...suggestAttributes(MENTION_LIST_ID, mention)}
          onPaste={(event) => pasteFiles(event, projectId)}
        />
        {sending.isAsking ? (
          <Consent
            project={project}
            onSend={() => sending.letThemLeave(text)}
            onUseThisComputer={() => sending.useThisComputer(text)}
          />
        ) : (
          <div className={styles.foot}>
            <Cost project={project} />
            <Button look="accent" size="small" disabled={text.trim() === ''} onClick={() => sending.send(text)}>
              {words.send}
              <ArrowUp size={14} aria-hidden />
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}

/** What the next message costs, as well as anybody knows beforehand. */
function Cost({ project: { engine, sendCost } }: { project: ProjectState }): ReactNode {
  const words = useWords().composer
  const about = sendCost ? words.cost(sendCost.aboutCredits.from, sendCost.aboutCredits.to) : words.cloud
  return (
    <span className={styles.hint} data-engine={engine}>
      {engine === 'local' ? words.free : about}
    </span>
  )
}

/** A key that only accepts a candidate of an input method is no wish to send. Some input methods end their composition before the key that ended it is told; that key then has the code of all such keys. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}
