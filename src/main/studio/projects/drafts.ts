import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { writeFileAtomically } from '../../host/atomic-file'
import type { Files } from '../../host/ports'

/** A draft is kept under its own hash, byte for byte as it came: an export sends exactly these bytes. */
export async function keepDraft(files: Files, projectFolder: string, rawDraft: string): Promise<string> {
  const draftHash = hashOf(rawDraft)
  const folder = join(projectFolder, 'drafts')
  await files.mkdir(folder, { recursive: true, mode: 0o700 })
  const isThere = (await readKeptDraft(files, projectFolder, draftHash)) !== undefined
  if (!isThere) await writeFileAtomically(files, pathOf(projectFolder, draftHash), rawDraft)
  return draftHash
}

/** The kept draft, or undefined when it is missing or no longer what was kept. */
export async function readKeptDraft(
  files: Files,
  projectFolder: string,
  draftHash: string,
): Promise<string | undefined> {
  const rawDraft = await files.readFile(pathOf(projectFolder, draftHash), 'utf8').catch(() => undefined)
  return rawDraft !== undefined && hashOf(rawDraft) === draftHash ? rawDraft : undefined
}

export const hashOf = (rawDraft: string): string => createHash('sha256').update(rawDraft).digest('hex')

const pathOf = (projectFolder: string, draftHash: string): string => join(projectFolder, 'drafts', `${draftHash}.json`)
