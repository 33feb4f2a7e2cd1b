import {
  AudioLines,
  Captions,
  ChevronDown,
  Clapperboard,
  Film,
  Image,
  ImagePlay,
  RectangleHorizontal,
  RectangleVertical,
  SlidersHorizontal,
  Square,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { frameOf } from '../../shared/film-name'
import { FilmFormat, type FilmForm, Ratio } from '../../shared/film-words'
import { HandOffKind } from '../../shared/hand-off'
import type { ProjectState } from '../../shared/states/project-state'
import { keysOf } from '../commands/keys'
import { handOff } from '../exports/handed-off'
import { startFor } from '../exports/start-for'
import { Button } from '../parts/button'
import { Menu, MenuItem, MenuLabel, MenuLine, MenuText } from '../parts/menu'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './header.module.css'

const ICONS = { mp4: Film, webm: Film, gif: ImagePlay, m4a: AudioLines, mp3: AudioLines, png: Image } as const
const FRAMES = {
  '16:9': RectangleHorizontal,
  '9:16': RectangleVertical,
  '1:1': Square,
  '4:5': RectangleVertical,
} as const

/** The same film as another kind of file, or in another frame. The service makes MP4 alone, so the rest is made on this computer. */
export function ExportMenu({ project, onOptions }: { project: ProjectState; onOptions: () => void }): ReactNode {
  const words = useWords().exports
  const { id: projectId, engine, canRenderHere, exportable, timeline } = project
  const canDoMore = engine === 'local' || canRenderHere
  const formats = FilmFormat.options.filter((format) => format === 'mp4' || canDoMore)
  const frames = canDoMore ? Ratio.options.filter((ratio) => ratio !== frameOf(timeline)) : []
  const hasTexts = timeline?.tracks.some(({ type, clips }) => type === 'text' && clips.length > 0)
  const kinds = HandOffKind.options.filter((kind) => hasTexts || (kind !== 'srt' && kind !== 'vtt'))
  const start = (form: FilmForm) => () => request(startFor(project, form), { projectId, ...form })
  return (
    <Menu
      trigger={
        <Button look="accent" className={styles.more ?? ''} disabled={!exportable} aria-label={words.forms}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      }
    >
      <MenuItem
        icon={<SlidersHorizontal size={16} aria-hidden />}
        keys={keysOf('export.options') ?? ''}
        onSelect={onOptions}
      >
        {words.moreOptions}
      </MenuItem>
      {frames.length > 0 && <MenuLabel>{words.copies}</MenuLabel>}
      {frames.map((ratio) => {
        const Icon = FRAMES[ratio]
        return (
          <MenuItem key={ratio} icon={<Icon size={16} aria-hidden />} onSelect={start({ ratio })}>
            {words.copy[ratio]}
          </MenuItem>
        )
      })}
      <MenuLabel>{words.forms}</MenuLabel>
      {formats.map((format) => {
        const Icon = ICONS[format]
        return (
          <MenuItem
            key={format}
            icon={<Icon size={16} aria-hidden />}
            hint={words.formHint[format]}
            onSelect={start({ format })}
          >
            {words.form[format]}
          </MenuItem>
        )
      })}
      <MenuLabel>{words.forOthers}</MenuLabel>
      {kinds.map((kind) => {
        const Icon = kind === 'srt' || kind === 'vtt' ? Captions : Clapperboard
        return (
          <MenuItem
            key={kind}
            icon={<Icon size={16} aria-hidden />}
            hint={words.handOffHint[kind]}
            onSelect={() => void handOff(projectId, kind)}
          >
            {words.handOff[kind]}
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
