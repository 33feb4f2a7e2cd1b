import type { CommandId } from '../../shared/commands'
import { useWords } from '../words/words'
import type { View } from '../shown-view'
import { useCommands } from './commands'

/** Where F6 goes, in turn. */
const ROUND = ['conversation', 'preview', 'timeline'] as const
type Region = (typeof ROUND)[number] | 'media'

/** Leads the keyboard from one part of the window to another, and in a small window the view with it. */
export function useRegionCommands(onView: (view: View) => void): void {
  const { chat, media, preview, timeline } = useWords()
  const labels = {
    conversation: chat.region,
    media: media.region,
    preview: preview.region,
    timeline: timeline.region,
  }
  const find = (region: Region): HTMLElement | null =>
    document.querySelector<HTMLElement>(`section[aria-label="${labels[region]}"]`)

  const goTo = (region: Region): void => {
    onView(region === 'preview' ? 'film' : region)
    focusWhenDrawn(region, find)
  }
  const next = (): void => {
    const at = ROUND.findIndex((region) => isAt(region, find))
    goTo(ROUND[(at + 1) % ROUND.length] ?? 'conversation')
  }
  const to = (region: Region) => (): void => goTo(region)
  useCommands({
    'view.conversation': to('conversation'),
    'view.media': to('media'),
    'view.preview': to('preview'),
    'view.timeline': to('timeline'),
    'view.next': next,
  } satisfies Partial<Record<CommandId, () => void>>)
}

type Find = (region: Region) => HTMLElement | null

/** A key that follows quickly comes before the focus has moved. There is one window, and one focus in it. */
let goingTo: Region | undefined

function isAt(region: Region, find: Find): boolean {
  return goingTo === undefined ? find(region)?.contains(document.activeElement) === true : region === goingTo
}

/** What the view hid can be focused once it is drawn. */
function focusWhenDrawn(region: Region, find: Find): void {
  goingTo = region
  requestAnimationFrame(() => {
    if (goingTo !== region) return
    goingTo = undefined
    focusInside(find(region), region)
  })
}

/** Writing is what a person goes to the conversation for. */
function focusInside(section: HTMLElement | null, region: Region): void {
  const target = region === 'conversation' ? (section?.querySelector('textarea') ?? section) : section
  if (!target) return
  if (target === section) target.tabIndex = -1
  target.focus()
}
