import { join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import type { Converter } from '../../media/convert'
import { endingOf, withEnding } from './content-types'
import type { Project } from '../projects/project'
import type { MediaInProject } from '../projects/project-record'
import { toProblem } from '../projects/project-view'

/** Copies of ours that go to the cloud in the place of files that it does not take. They lie in the project's folder. */
export interface MediaCopies {
  /** Makes the copy and notes it; a failure is noted on the item too. @throws `media.not-converted` among others */
  make(project: Project, item: MediaInProject, onProgress?: (progress: number) => void): Promise<void>
  /** Ends what is being made for an item and takes its copy off the disk. */
  forget(project: Project, item: MediaInProject): Promise<void>
  /** Ends when nothing is being made any more. `closing` must be aborted. */
  close(): Promise<void>
}

interface Making {
  readonly done: Promise<void>
  readonly stop: AbortController
}

export function createMediaCopies(ports: {
  host: Host
  converter: () => Promise<Converter>
  closing: AbortSignal
}): MediaCopies {
  const { files } = ports.host
  const underWay = new Map<string, Making>()
  const folderOf = (project: Project): string => join(project.folder, 'copies')

  /** Takes away what a crash left of copies. */
  const sweep = async (project: Project): Promise<void> => {
    const folder = folderOf(project)
    const known = new Set(project.record.media.map(({ copy }) => copy?.path))
    for (const name of await readNames(files, folder)) {
      const isBeingMade = [...underWay.keys()].some((id) => name.startsWith(id))
      if (!isBeingMade && !known.has(join(folder, name))) await files.rm(join(folder, name), { force: true })
    }
  }

  const convert = async (
    project: Project,
    item: MediaInProject,
    stop: AbortSignal,
    onProgress: (progress: number) => void,
  ): Promise<void> => {
    const signal = AbortSignal.any([stop, ports.closing])
    const show = (progress: number): void => {
      project.show({ converting: new Map([...project.live.converting, [item.id, progress]]) })
      onProgress(progress)
    }
    show(0)
    try {
      await sweep(project)
      const converter = await ports.converter()
      const made = await converter.convert(item, join(folderOf(project), item.id), { signal, onProgress: show })
      signal.throwIfAborted()
      const name = withEnding(item.name, endingOf(made.path))
      await project.write({ type: 'media-converted', mediaId: item.id, copy: { ...made, name } })
    } catch (thrown) {
      signal.throwIfAborted()
      const { code, facts } = toProblem(thrown)
      const problem = { code, facts: { ...facts, name: item.name } }
      await project.write({ type: 'upload-ended', mediaId: item.id, problem })
      throw new ReelwrightError(code, problem.facts, { cause: thrown })
    } finally {
      project.show({ converting: new Map([...project.live.converting].filter(([id]) => id !== item.id)) })
    }
  }

  return {
    async make(project, item, onProgress = () => undefined) {
      const already = underWay.get(item.id)
      if (already) return already.done
      const stop = new AbortController()
      const done = convert(project, item, stop.signal, onProgress).finally(() => underWay.delete(item.id))
      underWay.set(item.id, { done, stop })
      await done
    },
    async forget(project, item) {
      const making = underWay.get(item.id)
      making?.stop.abort(new ReelwrightError('interrupted'))
      await making?.done.catch(() => undefined)
      const mine = (await readNames(files, folderOf(project))).filter((name) => name.startsWith(item.id))
      for (const name of mine) await files.rm(join(folderOf(project), name), { force: true })
    },
    async close() {
      await Promise.allSettled([...underWay.values()].map(({ done }) => done))
    },
  }
}

const readNames = (files: Host['files'], folder: string): Promise<string[]> => files.readdir(folder).catch(() => [])
