import { setImmediate } from 'node:timers/promises'
import { saidWords, toPlainText } from '../../../shared/said-words'
import type { FoundInProject } from '../../../shared/states/found-state'
import { toExcerpt } from './excerpt'
import type { ProjectRecord } from './project-record'

/** Of one project nobody reads more than this in a list; opened, its conversation can be searched as a whole. */
const MOST_SAID_EACH = 4
const MOST_FILES_EACH = 3
const MOST = 30
/** So many lines are compared in one go, about a millisecond: everything else must go on meanwhile. */
const IN_ONE_GO = 250

/**
 * Where these words stand, one behind the other, in conversations and in names of files. In the order of the projects; in each
 * the newest line first. @throws what `signal` is aborted with
 */
export async function searchProjects(
  projects: readonly ProjectRecord[],
  query: string,
  signal?: AbortSignal,
): Promise<readonly FoundInProject[]> {
  const wanted = toPlainText(query.trim())
  if (wanted === '') return []
  const found: FoundInProject[] = []
  for (const project of projects) {
    if (found.length >= MOST) break
    found.push(...(await searchOne(project, wanted, signal)))
  }
  return found.slice(0, MOST)
}

async function searchOne(
  { id, name, chat, media }: ProjectRecord,
  wanted: string,
  signal: AbortSignal | undefined,
): Promise<FoundInProject[]> {
  const where = { projectId: id, projectName: name }
  const said: FoundInProject[] = []
  for (let at = chat.length - 1; at >= 0 && said.length < MOST_SAID_EACH; at -= 1) {
    if (at % IN_ONE_GO === 0) await pause(signal)
    const item = chat[at]
    if (!item) continue
    const excerpt = toExcerpt(saidWords(item), wanted)
    if (excerpt !== undefined) said.push({ kind: 'said', ...where, itemId: item.id, excerpt, atMs: item.atMs })
  }
  await pause(signal)
  const files = media
    .filter((item) => toPlainText(item.name).includes(wanted))
    .slice(0, MOST_FILES_EACH)
    .map((item): FoundInProject => ({ kind: 'file', ...where, mediaId: item.id, name: item.name }))
  return [...said, ...files]
}

async function pause(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}
