import { expect, it } from 'vitest'
import { createProjectTeller } from '../../src/main/shell/tell-project'
import { withAdded } from '../../src/renderer/state/told-chat'
import type { ChatItem, ProjectState } from '../../src/shared/states/project-state'

const say = (n: number): ChatItem => ({ from: 'person', id: `m${n}`, text: `Wish ${n}`, atMs: n })

const stateOf = (chat: ChatItem[], id = 'one'): ProjectState => ({
  id,
  name: 'Film',
  engine: 'local',
  media: [],
  chat,
  turn: { phase: 'idle' },
  queue: [],
  summary: '',
  exportable: false,
  canRenderHere: false,
  mayLeave: true,
  reading: false,
  arriving: [],
  unsentText: '',
})

/** A page that hears everything it is told. */
function page(): {
  hear: (told: ReturnType<ReturnType<typeof createProjectTeller>['toTold']>) => ChatItem[] | undefined
} {
  let chat: ChatItem[] | undefined = []
  return { hear: (told) => (chat = withAdded(chat ?? [], told.chat)) }
}

it('tells each message once, and the page has all of them', () => {
  const { toTold } = createProjectTeller()
  const { hear } = page()
  const [one, two, three] = [say(1), say(2), say(3)]

  expect(hear(toTold(stateOf([one, two])))).toEqual([one, two])
  const again = toTold(stateOf([one, two, three]))
  expect(again.chat).toEqual({ keptCount: 2, added: [three] })
  expect(hear(again)).toEqual([one, two, three])
})

it('gives the same list again while nothing is said', () => {
  const { toTold } = createProjectTeller()
  const { hear } = page()
  const chat = [say(1)]
  const before = hear(toTold(stateOf(chat)))

  expect(hear(toTold(stateOf([...chat])))).toBe(before)
})

it('takes back what was put back, and tells projects apart', () => {
  const { toTold } = createProjectTeller()
  const { hear } = page()
  const [one, two, other] = [say(1), say(2), say(9)]
  hear(toTold(stateOf([one, two])))

  expect(toTold(stateOf([other], 'two')).chat).toEqual({ keptCount: 0, added: [other] })
  expect(hear(toTold(stateOf([one])))).toEqual([one])
})

it('tells everything to a page that knows nothing, and such a page notices when it was not told', () => {
  const { toTold, forget } = createProjectTeller()
  const chat = [say(1), say(2)]
  toTold(stateOf(chat))

  expect(page().hear(toTold(stateOf(chat)))).toBeUndefined()
  forget()
  expect(page().hear(toTold(stateOf(chat)))).toEqual(chat)
})
