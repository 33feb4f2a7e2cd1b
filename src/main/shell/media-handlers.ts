import { basename, dirname } from 'node:path'
import type { Handlers } from '../../shared/ipc/contract'
import { appPaths } from './app-paths'
import { choosePaths } from './dialogs'
import type { HandlerParts } from './handler-parts'
import { isProjectFile } from './project-files/is-project-file'
import { keepPastedPicture } from './pasted-picture'
import { WORDS } from './words'

const DONE = {}

type MediaHandlers = Pick<Handlers, Extract<keyof Handlers, `media.${string}`>>

/** What a person does with their files. */
export function createMediaHandlers(parts: HandlerParts): MediaHandlers {
  const { host, places, studio, settings, window, projectFiles } = parts
  return {
    'media.add': async ({ projectId, paths }) => {
      const media = paths.filter((path) => !isProjectFile(path))
      // Each is a project of its own, and tells by itself how it goes.
      for (const path of paths) if (isProjectFile(path)) void projectFiles.open(path)
      return media.length === 0 ? { added: 0, skipped: [] } : studio.media.add(projectId, media)
    },
    'media.paste': async ({ projectId, bytes }) => {
      await studio.projects.state(projectId)
      const { language } = settings.state()
      const path = await keepPastedPicture(host, { dataFolder: places.dataFolder, projectId, bytes, language })
      const answer = await studio.media.add(projectId, [path])
      if (answer.added === 0) await host.files.rm(dirname(path), { recursive: true, force: true })
      return answer
    },
    'media.choose': async ({ projectId, what }) => {
      const paths = await choosePaths(window.current(), what, settings.state().language)
      if (paths.length > 0) await studio.media.add(projectId, paths)
      return DONE
    },
    'media.add-samples': async ({ projectId }) => {
      const folder = appPaths.samples()
      await studio.media.add(projectId, [folder])
      // Ours is no folder of the person's, after which they would know their project.
      const { name } = await studio.projects.state(projectId)
      if (name === basename(folder))
        await studio.projects.rename(projectId, WORDS[settings.state().language].sampleFilm)
      return DONE
    },
    'media.convert': async ({ projectId, mediaId }) => {
      await studio.media.convert(projectId, mediaId)
      return DONE
    },
    'media.send-again': async ({ projectId }) => {
      await studio.media.upload(projectId)
      return DONE
    },
    'media.remove': async ({ projectId, mediaId }) => {
      await studio.media.remove(projectId, mediaId)
      return DONE
    },
    'media.order': async ({ projectId, mediaIds }) => {
      await studio.media.order(projectId, mediaIds)
      return DONE
    },
    'media.exclude': async ({ projectId, mediaIds, excluded }) => {
      await studio.media.exclude(projectId, mediaIds, excluded)
      return DONE
    },
    'media.star': async ({ projectId, mediaIds, favourite }) => {
      await studio.media.star(projectId, mediaIds, favourite)
      return DONE
    },
    'media.look': async ({ projectId }) => {
      await studio.media.look(projectId)
      return DONE
    },
    'media.find': async ({ projectId }) => {
      // Nobody is asked for a folder on behalf of a project that is not there.
      await studio.projects.state(projectId)
      const [folder] = await choosePaths(window.current(), 'moved-files', settings.state().language)
      return folder === undefined ? {} : studio.media.find(projectId, folder)
    },
    'media.use-lookalike': async ({ projectId, mediaId }) => {
      await studio.media.useLookalike(projectId, mediaId)
      return DONE
    },
  }
}
