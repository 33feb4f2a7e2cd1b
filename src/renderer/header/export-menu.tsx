import { AudioLines, ChevronDown, Film, Image, ImagePlay } from 'lucide-react'
import type { ReactNode } from 'react'
import { FilmFormat } from '../../shared/film-words'
import type { ProjectState } from '../../shared/states/project-state'
import { Button } from '../parts/button'
import { Menu, MenuItem, MenuLabel, MenuLine, MenuText } from '../parts/menu'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './header.module.css'

const ICONS = { mp4: Film, webm: Film, gif: ImagePlay, m4a: AudioLines, mp3: AudioLines, png: Image } as const

/** The same film as another kind of file. The service makes MP4 alone, so the rest is made on this computer. */
export function ExportMenu({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().exports
  const { id: projectId, engine, canRenderHere, exportable } = project
  const formats = FilmFormat.options.filter((format) => format === 'mp4' || engine === 'local' || canRenderHere)
  const start = (format: FilmFormat) => () =>
    request(format === 'mp4' || engine === 'local' ? 'export.start' : 'export.start-here', { projectId, format })
  return (
    <Menu
      trigger={
        <Button look="accent" className={styles.more ?? ''} disabled={!exportable} aria-label={words.forms}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      }
    >
      <MenuLabel>{words.forms}</MenuLabel>
      {formats.map((format) => {
        const Icon = ICONS[format]
        return (
          <MenuItem
            key={format}
            icon={<Icon size={16} aria-hidden />}
            hint={words.formHint[format]}
            onSelect={start(format)}
          >
            {words.form[format]}
          </MenuItem>
        )
      })}
      {engine === 'cloud' && canRenderHere && (
        <>
          <MenuLine />
          <MenuText>{words.madeHere}</MenuText>
        </>
      )}
    </Menu>
  )
}
