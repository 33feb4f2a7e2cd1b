import {
  Clapperboard,
  Copy,
  FilePlus2,
  FileText,
  FolderPlus,
  Info,
  Inbox,
  Images,
  Keyboard,
  type LucideIcon,
  MessageSquare,
  MessageSquareText,
  MoveRight,
  Pencil,
  Play,
  Plus,
  Redo2,
  Scale,
  Scissors,
  Search,
  Settings2,
  SlidersHorizontal,
  SquareChevronRight,
  Stethoscope,
  Undo2,
} from 'lucide-react'
import type { CommandId } from '../../shared/commands'

const ICONS: Partial<Record<CommandId, LucideIcon>> = {
  'project.new': Plus,
  'project.rename': Pencil,
  'project.duplicate': Copy,
  'media.add-files': FilePlus2,
  'media.add-folder': FolderPlus,
  'export.start': Clapperboard,
  'export.options': SlidersHorizontal,
  'edit.undo': Undo2,
  'edit.redo': Redo2,
  'edit.find': Search,
  'view.jobs': Inbox,
  'view.media': Images,
  'view.conversation': MessageSquare,
  'view.preview': Play,
  'view.timeline': Scissors,
  'view.next': MoveRight,
  'view.settings': Settings2,
  'chat.save': MessageSquareText,
  'help.shortcuts': Keyboard,
  'help.diagnostics': Stethoscope,
  'help.licences': Scale,
  'help.about': Info,
}

/** Groups whose commands are used by key far more than by name share one. */
const GROUP_ICONS: readonly (readonly [string, LucideIcon])[] = [
  ['play.', Play],
  ['clip.', Scissors],
  ['film.', Clapperboard],
  ['project.', FileText],
]

/** What a command looks like in a list. */
export const iconOf = (id: CommandId): LucideIcon =>
  ICONS[id] ?? GROUP_ICONS.find(([start]) => id.startsWith(start))?.[1] ?? SquareChevronRight
