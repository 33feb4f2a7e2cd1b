import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { definedOnly } from '../../nemo/wire/loose'
import type { Container, MediaFacts } from '../../media/facts'
import { identify } from '../../media/source-file'
import { inLanes } from '../in-lanes'
import type { Project } from '../projects/project'
import type { MediaInProject } from '../projects/project-record'
import type { ProjectShelf } from '../projects/projects'
import type { Media } from '../studio'
import { type FoundFile, isSameChange, matchMoved } from './find-moved'
import { fingerprintOf } from './fingerprint'
import type { MediaEyes, WalkMedia } from './media-intake'

/** A disk that went to sleep answers one question after the other anyway. */
const LOOKED_AT_ONCE = 8

interface RelinkParts {
  readonly host: Host
  readonly shelf: ProjectShelf
  readonly walk: WalkMedia
  readonly eyes: () => Promise<MediaEyes>
  /** Tells the engine where the files lie now. What fails is tried again with the next message. */
  readonly handOver: (project: Project) => Promise<void>
  readonly signal: AbortSignal
}

/** Files that are not where they were: noticed, found again, or taken although they changed. */
export function createRelink(parts: RelinkParts): Pick<Media, 'look' | 'find' | 'useLookalike'> {
  const { host, shelf } = parts

  const look = async (project: Project): Promise<readonly MediaInProject[]> => {
    const { media } = project.record
    const there = await inLanes(media, LOOKED_AT_ONCE, ({ path }) => isThere(host, path))
    const gone = media.filter((item, index) => !there[index] && isMissed(project, item))
    const before = project.live.gone
    const isSame = before.size === gone.length && gone.every(({ id }) => before.has(id))
    if (!isSame) project.show({ gone: new Map(gone.map(({ id }) => [id, before.get(id) ?? {}])) })
    return gone
  }

  const relink = async (project: Project, item: MediaInProject, facts: MediaFacts, isOther: boolean): Promise<void> => {
    const { path, container, kind, sizeBytes, modifiedMs, widthPx, heightPx, durationMs, hasAudio } = facts
    const known = definedOnly({ widthPx, heightPx, durationMs, codec: facts.codec, takenAtMs: facts.takenAtMs })
    const { id, name } = item
    const found = { id, name, path, container, kind, sizeBytes, modifiedMs, hasAudio, ...known }
    await project.write({ type: 'media-relinked', item: found, ...(isOther && { other: true as const }) })
    project.show({ gone: new Map([...project.live.gone].filter(([goneId]) => goneId !== id)) })
  }

  /** The first candidate that holds what the lost file held. */
  const findSame = async (
    project: Project,
    item: MediaInProject,
    candidates: readonly FoundFile[],
  ): Promise<MediaFacts | undefined> => {
    for (const candidate of candidates) {
      const facts = await examine(parts, project, candidate.path)
      if (facts && (await isSameContent(host, item, facts))) return facts
    }
    return undefined
  }

  return {
    async look(projectId) {
      await look(shelf.get(projectId))
    },
    async find(projectId, folder) {
      const project = shelf.get(projectId)
      const gone = await look(project)
      const taken = new Set(project.record.media.map(({ path }) => path))
      const files = (await filesBelow(parts, folder)).filter(({ path }) => !taken.has(path))
      const { likely, lookalikes } = matchMoved(gone, files)
      let found = 0
      for (const item of gone) {
        const facts = await findSame(
          project,
          item,
          (likely.get(item.id) ?? []).filter(({ path }) => !taken.has(path)),
        )
        if (!facts) continue
        taken.add(facts.path)
        await relink(project, item, facts, false)
        found += 1
      }
      const left = await look(project)
      project.show({ gone: new Map(left.map(({ id }) => [id, toLookalike(lookalikes.get(id), taken)])) })
      if (found > 0) await parts.handOver(project)
      return { found, left: left.length }
    },
    async useLookalike(projectId, mediaId) {
      const project = shelf.get(projectId)
      const item = project.record.media.find(({ id }) => id === mediaId)
      const lookalike = project.live.gone.get(mediaId)?.lookalike
      if (!item || !lookalike) return
      const examiner = (await parts.eyes()).examiners[project.record.engine]
      const facts = await examiner.examine(lookalike.path, parts.signal)
      if (facts.kind !== item.kind) throw new ReelwrightError('media.unsupported', { name: item.name })
      await relink(project, item, facts, true)
      await parts.handOver(project)
    },
  }
}

const toLookalike = (file: FoundFile | undefined, taken: ReadonlySet<string>) =>
  file && !taken.has(file.path) ? { lookalike: { path: file.path, sizeBytes: file.sizeBytes } } : {}

/** What the cloud has got it works with, wherever the file goes. */
const isMissed = ({ record }: Project, { upload }: MediaInProject): boolean =>
  record.engine === 'local' || upload.phase !== 'sent'

/** A drive that is asleep or a right that was taken away is no reason to speak of a file as gone. */
async function isThere(host: Host, path: string): Promise<boolean> {
  return identify(host, path).then(
    () => true,
    (thrown: unknown) => !(thrown instanceof ReelwrightError && thrown.code === 'media.missing'),
  )
}

async function filesBelow({ host, walk }: RelinkParts, folder: string): Promise<FoundFile[]> {
  const paths: string[] = []
  for await (const row of walk([folder])) if (row.failure === undefined) paths.push(row.path)
  const found = await inLanes(paths, LOOKED_AT_ONCE, async (path) => {
    const identity = await identify(host, path).catch(() => undefined)
    return identity && { path, sizeBytes: identity.sizeBytes, modifiedMs: identity.modifiedMs }
  })
  return found.flatMap((file) => file ?? [])
}

async function examine(
  { eyes, signal }: RelinkParts,
  { record }: Project,
  path: string,
): Promise<MediaFacts | undefined> {
  const examiner = (await eyes()).examiners[record.engine]
  return examiner.examine(path, signal).catch(() => undefined)
}

/** In these, two of one form are of one size, whatever they show or play. */
const UNPACKED: readonly Container[] = ['bmp', 'tiff', 'wav']

/** A hash settles it where there is one. Else the time of the last change does, or everything that can be seen of it. */
async function isSameContent(host: Host, item: MediaInProject, facts: MediaFacts): Promise<boolean> {
  if (facts.sizeBytes !== item.sizeBytes || facts.kind !== item.kind) return false
  if (item.fingerprint !== undefined) {
    const found = await fingerprintOf(host, facts.path).catch(() => undefined)
    return found?.fingerprint === item.fingerprint
  }
  if (isSameChange(facts, item)) return true
  const seen = ({
    container,
    widthPx,
    heightPx,
    durationMs,
    hasAudio,
    codec,
    takenAtMs,
  }: MediaFacts | MediaInProject) =>
    JSON.stringify([container, widthPx, heightPx, durationMs, hasAudio, codec, takenAtMs])
  return !UNPACKED.includes(item.container) && seen(facts) === seen(item)
}
