import { Film } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { frameOf } from '../../shared/film-name'
import { FilmFormat, FilmSize, Ratio } from '../../shared/film-words'
import type { ProjectState } from '../../shared/states/project-state'
import { Button } from '../parts/button'
import { ask, request } from '../state/ask'
import { settings } from '../state/states'
import { useWords } from '../words/words'
import styles from './options.module.css'
import { Segments } from '../parts/segments'
import { startFor } from './start-for'
import { useFilmName } from './use-film-name'

interface ExportOptionsProps {
  project: ProjectState
  /** Nobody has exported anything on this computer: then it says how it will be from now on. */
  isFirst: boolean
  onDone: () => void
}

/** Sound alone has no size, and a GIF a size of its own. */
const SIZED: readonly FilmFormat[] = ['mp4', 'webm', 'png']

/** Name, kind, frame, size and folder of one film, for whoever wants to choose them. */
export function ExportOptions({ project, isFirst, onDone }: ExportOptionsProps): ReactNode {
  const words = useWords().exports
  const id = useId()
  const own = frameOf(project.timeline)
  const folder = settings.use()?.exportFolder ?? ''
  const [format, setFormat] = useState<FilmFormat>('mp4')
  const [ratio, setRatio] = useState<Ratio>(own)
  const [size, setSize] = useState<FilmSize>('1080p')
  const [typed, setTyped] = useState<string>()
  const usualName = useFilmName(project)(ratio)
  const name = typed ?? usualName
  const canDoMore = project.engine === 'local' || project.canRenderHere

  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const form = {
      format,
      ...(ratio !== own && { ratio }),
      ...(SIZED.includes(format) && size !== '1080p' && { size }),
      ...(name.trim() !== '' && { name }),
    }
    onDone()
    await ask(startFor(project, form), { projectId: project.id, ...form })
  }
  return (
    <Popover.Content className={styles.card} align="end" sideOffset={8} collisionPadding={8} aria-label={words.options}>
      <form onSubmit={(event) => void start(event)}>
        <div className={styles.field}>
          <h2 className={styles.title}>{isFirst ? words.firstFilm : words.options}</h2>
          {isFirst && <p className={styles.hint}>{words.firstFilmHint}</p>}
        </div>
        <div className={styles.field}>
          <label htmlFor={id}>{words.fileName}</label>
          <span className={styles.name}>
            <input
              id={id}
              className={styles.text}
              value={name}
              maxLength={120}
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
            />
            <bdi dir="ltr">.{format}</bdi>
          </span>
        </div>
        {canDoMore && (
          <>
            <Segments
              label={words.kind}
              value={format}
              options={FilmFormat.options.map((value) => ({
                value,
                label: value.toUpperCase(),
                hint: words.form[value],
              }))}
              onChange={setFormat}
            />
            <Segments
              label={words.frame}
              value={ratio}
              options={Ratio.options.map((value) => ({ value, label: value }))}
              onChange={setRatio}
            />
            {SIZED.includes(format) && (
              <Segments
                label={words.size}
                value={size}
                options={FilmSize.options.map((value) => ({ value, label: value, hint: words.sizeHint[value] }))}
                onChange={setSize}
              />
            )}
          </>
        )}
        <div className={styles.field}>
          <span>{words.folder}</span>
          <span className={styles.folder}>
            <bdi title={folder}>{folder}</bdi>
            <Button size="small" onClick={() => request('export.choose-folder', {})}>
              {words.otherFolder}
            </Button>
          </span>
        </div>
        <p className={styles.hint}>{words.savedAs(`${name.trim() || usualName}.${format}`)}</p>
        <Button look="accent" type="submit" className={styles.start ?? ''}>
          <Film size={16} aria-hidden />
          {words.exportNow}
        </Button>
      </form>
    </Popover.Content>
  )
}
