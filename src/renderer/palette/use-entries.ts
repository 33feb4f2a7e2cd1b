import { Captions, Image, type LucideIcon, Music } from 'lucide-react'
import { COMMAND_IDS, type CommandId } from '../../shared/commands'
import { COMMAND_WORDS } from '../../shared/command-words'
import type { ProjectState } from '../../shared/states/project-state'
import type { TrackType } from '../../shared/timeline'
import { canRun, runCommand } from '../commands/commands'
import { keysOf } from '../commands/keys'
import { openSettings } from '../settings/settings-open'
import { request } from '../state/ask'
import { projects } from '../state/states'
import { selection } from '../timeline/selection'
import { showTimeline } from '../timeline/show-timeline'
import type { Words } from '../words/en'
import { useWords } from '../words/words'
import { iconOf } from './command-icons'
import type { Entry } from './find-entries'

const TRACK_ICONS: Partial<Record<TrackType, LucideIcon>> = { video: Image, audio: Music, text: Captions }

const THEMES = ['system', 'light', 'dark', 'contrast'] as const

/** Everything the palette knows, in the order in which it is listed. */
export function useEntries(project: ProjectState): readonly Entry[] {
  const words = useWords()
  const list = projects.use()
  return [
    ...toCommands(words, project.id),
    ...toClips(project),
    ...(list?.projects ?? [])
      .filter(({ id }) => id !== project.id)
      .map(({ id, name }): Entry => {
        const run = (): void => request('project.open', { projectId: id })
        return { id: `project ${id}`, group: 'projects', label: name, run }
      }),
    ...toSettings(words),
  ]
}

function toCommands(words: Words, projectId: string): Entry[] {
  // Whoever asks for these by name means the film, wherever the keyboard was.
  const ofFilm: Partial<Record<CommandId, () => void>> = {
    'edit.undo': () => request('edit.undo', { projectId }),
    'edit.redo': () => request('edit.redo', { projectId }),
  }
  return COMMAND_IDS.filter((id) => id !== 'view.palette' && canRun(id)).map((id) => ({
    id,
    group: 'commands',
    label: words.commands[id],
    alias: `${COMMAND_WORDS.en[id]} ${COMMAND_WORDS['zh-CN'][id]}`,
    keys: keysOf(id),
    icon: iconOf(id),
    run: ofFilm[id] ?? (() => void runCommand(id)),
  }))
}

function toClips({ id: projectId, timeline }: ProjectState): Entry[] {
  const clips = timeline?.tracks.flatMap(({ type, clips: own }) => own.map((clip) => ({ ...clip, type }))) ?? []
  return clips.map(({ id, name, mediaName, text, type }) => ({
    id: `clip ${id}`,
    group: 'clips',
    // A clip's own name leaves the numbers out that a camera gave it: many would be called the same.
    label: text ?? mediaName ?? name,
    alias: name,
    ...(TRACK_ICONS[type] && { icon: TRACK_ICONS[type] }),
    onlyFound: true,
    run: () => {
      selection.set({ projectId, clipIds: [id] })
      showTimeline()
    },
  }))
}

function toSettings({ settings, app }: Words): Entry[] {
  return [
    ...Object.entries(settings.sections).map(([section, label]): Entry => {
      const run = (): void => openSettings(section)
      return { id: `settings ${section}`, group: 'settings', label: `${settings.title}: ${label}`, alias: label, run }
    }),
    ...THEMES.map((theme): Entry => {
      const label = `${app.theme}: ${app.themes[theme]}`
      const run = (): void => request('settings.change', { theme })
      return { id: `theme ${theme}`, group: 'settings', label, alias: app.themes[theme], onlyFound: true, run }
    }),
  ]
}
