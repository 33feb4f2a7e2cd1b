import { join } from 'node:path'
import { z } from 'zod'
import { readKeptFile, writeFileAtomically } from '../../host/atomic-file'
import type { Clock, Files } from '../../host/ports'
import { KEEP_TEXT_AFTER_MS } from '../waits'

/** Keeps what was typed and not sent, a moment after the typing pauses, so that keys are never slow. */
export interface UnsentText {
  keep(text: string): void
  /** Writes what is not written yet. */
  close(): Promise<void>
}

const FILE_NAME = 'unsent.json'
const Kept = z.object({ text: z.string() })

export async function readUnsentText(files: Files, folder: string): Promise<string | undefined> {
  const kept = await readKeptFile(files, join(folder, FILE_NAME), (content) => Kept.parse(JSON.parse(content)))
  return kept.value?.text
}

export function createUnsentText({ files, clock }: { files: Files; clock: Clock }, folder: string): UnsentText {
  const closing = new AbortController()
  let wanted: string | undefined
  let writing: Promise<void> = Promise.resolve()
  let isTimed = false

  const writeWanted = (): Promise<void> => {
    writing = writing.then(async () => {
      if (wanted === undefined) return
      const text = wanted
      wanted = undefined
      await writeFileAtomically(files, join(folder, FILE_NAME), JSON.stringify({ text }))
    })
    // A full disk must not stop the typing; the next pause tries again.
    writing = writing.catch(() => undefined)
    return writing
  }

  return {
    keep(text) {
      wanted = text
      if (isTimed) return
      isTimed = true
      clock
        .sleep(KEEP_TEXT_AFTER_MS, closing.signal)
        .catch(() => undefined)
        .then(() => {
          isTimed = false
          return writeWanted()
        })
        .catch(() => undefined)
    },
    async close() {
      closing.abort(new Error('closed'))
      await writeWanted()
    },
  }
}
