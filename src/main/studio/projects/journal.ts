import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import { moveAside, writeFileAtomically } from '../../host/atomic-file'
import type { Clock, Files } from '../../host/ports'
import { Entry, type NewEntry } from './entries'

/** A journal's name inside its project's folder. */
export const JOURNAL_NAME = 'journal.ndjson'

/**
 * What happened to one project, one checked line after another. A line is on the disk before `append` answers,
 * so whatever follows it in the outside world is known after a crash.
 */
export interface Journal {
  /** Dates the entries, writes them in one go and syncs. @throws `store.not-kept` */
  append(entries: readonly NewEntry[]): Promise<readonly Entry[]>
  close(): Promise<void>
}

/** What a journal said when it was opened. */
export interface JournalContent {
  readonly entries: readonly Entry[]
  /** Lines of a newer version: kept on disk, not acted on. */
  readonly unknownLines: number
  readonly damaged: boolean
}

const LINE = /^\{"sum":"([0-9a-f]{16})","entry":(.*)\}$/s

/** One entry as a line: its own JSON, with a checksum over exactly those characters. */
export function toLine(entry: Entry): string {
  const text = JSON.stringify(entry)
  return `{"sum":"${sumOf(text)}","entry":${text}}\n`
}

/** Reads every line that is whole. A line that was cut or changed is left out and reported, whatever stands around it. */
export function readLines(content: string): JournalContent & { readonly goodLines: readonly string[] } {
  const lines = content.split('\n')
  const rest = lines.pop() ?? ''
  const read = lines.map(readLine)
  return {
    entries: read.flatMap(({ entry }) => (entry ? [entry] : [])),
    unknownLines: read.filter(({ kind }) => kind === 'unknown').length,
    damaged: rest !== '' || read.some(({ kind }) => kind === 'damaged'),
    goodLines: lines.filter((_line, index) => read[index]?.kind !== 'damaged'),
  }
}

/**
 * Opens the journal in `folder`. A damaged one is moved aside and its good lines go on in a new file;
 * `repairedFrom` then names the one that was moved. Missing: undefined.
 */
export async function openJournal(
  ports: { files: Files; clock: Clock },
  folder: string,
): Promise<{ journal: Journal; entries: readonly Entry[]; repairedFrom?: string } | undefined> {
  const path = join(folder, JOURNAL_NAME)
  const content = await readText(ports.files, path)
  if (content === undefined) return undefined
  const { entries, damaged, goodLines } = readLines(content)
  // The first line is written together with the file, so a journal without any line was damaged.
  if (!damaged && goodLines.length > 0) return { journal: appendTo(ports, path), entries }
  const asidePath = await moveAside(ports.files, path)
  await writeFileAtomically(ports.files, path, goodLines.map((line) => `${line}\n`).join(''))
  return { journal: appendTo(ports, path), entries, repairedFrom: basename(asidePath) }
}

/** Starts a journal with its first entries, so that there is never an empty one. */
export async function createJournal(
  ports: { files: Files; clock: Clock },
  folder: string,
  first: readonly NewEntry[],
): Promise<{ journal: Journal; entries: readonly Entry[] }> {
  const path = join(folder, JOURNAL_NAME)
  const entries = dated(ports.clock, first)
  try {
    await ports.files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFileAtomically(ports.files, path, entries.map(toLine).join(''))
  } catch (thrown) {
    throw new ReelwrightError('store.not-kept', {}, { cause: thrown })
  }
  return { journal: appendTo(ports, path), entries }
}

function appendTo({ files, clock }: { files: Files; clock: Clock }, path: string): Journal {
  let last: Promise<unknown> = Promise.resolve()
  const write = async (entries: readonly Entry[]): Promise<void> => {
    const handle = await files.open(path, 'a', 0o600)
    try {
      const { size: sizeBefore } = await handle.stat()
      try {
        await handle.writeFile(entries.map(toLine).join(''))
        await handle.sync()
      } catch (thrown) {
        // Half a line would damage the next one.
        await handle.truncate(sizeBefore).catch(() => undefined)
        throw thrown
      }
    } finally {
      await handle.close()
    }
  }
  return {
    append(newEntries) {
      const entries = dated(clock, newEntries)
      const written = last.then(() => write(entries))
      last = written.catch(() => undefined)
      return written.then(
        () => entries,
        (thrown: unknown) => {
          throw new ReelwrightError('store.not-kept', {}, { cause: thrown })
        },
      )
    },
    async close() {
      await last
    },
  }
}

function dated(clock: Clock, entries: readonly NewEntry[]): readonly Entry[] {
  const atMs = clock.nowMs()
  return entries.map((entry) => ({ ...entry, atMs }))
}

function readLine(line: string): { kind: 'good'; entry: Entry } | { kind: 'unknown' | 'damaged'; entry?: never } {
  const match = LINE.exec(line)
  const [, sum, text] = match ?? []
  if (sum === undefined || text === undefined || sumOf(text) !== sum) return { kind: 'damaged' }
  const entry = Entry.safeParse(JSON.parse(text))
  return entry.success ? { kind: 'good', entry: entry.data } : { kind: 'unknown' }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

async function readText(files: Files, path: string): Promise<string | undefined> {
  try {
    return await files.readFile(path, 'utf8')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    // A folder in the journal's place is damage like any other.
    if ((thrown as NodeJS.ErrnoException).code === 'EISDIR') return ''
    throw thrown
  }
}
