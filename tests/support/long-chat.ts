import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JOURNAL_NAME, toLine } from '../../src/main/studio/projects/journal'
import type { Entry } from '../../src/main/studio/projects/entries'

const BEGAN_MS = Date.UTC(2026, 0, 5)

/** Leaves a project as a person has it who has talked to it for weeks. Its messages are `Wish 0`, `Answer 0`, `Wish 1` … */
export async function keepLongChat(
  dataFolder: string,
  { messages, engine = 'local' }: { messages: number; engine?: 'local' | 'cloud' },
): Promise<string> {
  const id = randomUUID()
  const folder = join(dataFolder, 'projects', id)
  await mkdir(folder, { recursive: true })
  const entries: Entry[] = [
    { type: 'created', version: 1, name: 'A long story', nameFrom: 'person', engine, atMs: BEGAN_MS },
    ...Array.from({ length: Math.floor(messages / 2) }, (_, index) => toExchange(index)),
  ]
  await writeFile(join(folder, JOURNAL_NAME), entries.map(toLine).join(''))
  return id
}

/** Short and long ones in turn: nobody can guess how much room a message takes. */
function toExchange(index: number): Entry {
  const lines = Array.from(
    { length: index % 7 },
    (_, line) => `- point ${line + 1} of **what** was done in \`step ${index}\``,
  )
  return {
    type: 'answered-here',
    atMs: BEGAN_MS + index * 60_000,
    messageId: `wish-${index}`,
    text: `Wish ${index}`,
    reply: {
      id: `answer-${index}`,
      text: [`Answer ${index}`, ...lines].join('\n'),
      steps: [],
      changes: [],
      next: [],
      actions: [],
    },
  }
}
