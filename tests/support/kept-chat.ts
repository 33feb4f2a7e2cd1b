import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JOURNAL_NAME, toLine } from '../../src/main/studio/projects/journal'
import type { Entry } from '../../src/main/studio/projects/entries'

const BEGAN_MS = Date.UTC(2026, 0, 5)

interface Exchange {
  readonly wish: string
  readonly answer: string
}

/** Leaves a project as a person has it who has talked to it before. */
export async function keepChat(
  dataFolder: string,
  exchanges: readonly Exchange[],
  engine: 'local' | 'cloud' = 'local',
  later: readonly Entry[] = [],
): Promise<string> {
  const id = randomUUID()
  const folder = join(dataFolder, 'projects', id)
  await mkdir(folder, { recursive: true })
  const entries: Entry[] = [
    { type: 'created', version: 1, name: 'A long story', nameFrom: 'person', engine, atMs: BEGAN_MS },
    ...exchanges.map(toEntry),
    ...later,
  ]
  await writeFile(join(folder, JOURNAL_NAME), entries.map(toLine).join(''))
  return id
}

/** `Wish 0`, `Answer 0`, `Wish 1` … Short and long ones in turn: nobody can guess how much room a message takes. */
export function longChat(messages: number): Exchange[] {
  return Array.from({ length: Math.floor(messages / 2) }, (_, index) => {
    const points = Array.from(
      { length: index % 7 },
      (_, n) => `- point ${n + 1} of **what** was done in \`step ${index}\``,
    )
    return { wish: `Wish ${index}`, answer: [`Answer ${index}`, ...points].join('\n') }
  })
}

const toEntry = ({ wish, answer }: Exchange, index: number): Entry => ({
  type: 'answered-here',
  atMs: BEGAN_MS + index * 60_000,
  messageId: `wish-${index}`,
  text: wish,
  reply: { id: `answer-${index}`, text: answer, steps: [], changes: [], next: [], actions: [] },
})

/** An export that stopped for lack of room, in the background or before the program was started again. */
export function exportStoppedAway(folder: string): Entry[] {
  const atMs = BEGAN_MS + 3_600_000
  const one = { exportId: randomUUID(), atMs }
  const problem = { code: 'export.disk-full', facts: { needsBytes: 180e6, hasBytes: 40e6 } } as const
  return [
    { ...one, type: 'export-asked', folder, fileName: 'A long story.mp4', engine: 'local' },
    { ...one, type: 'export-unseen' },
    { ...one, type: 'export-failed', problem },
  ]
}
