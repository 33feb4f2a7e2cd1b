import type { Handlers } from '../../shared/ipc/contract'
import { appPaths } from './app-paths'
import { choosePaths } from './dialogs'
import type { HandlerParts } from './handler-parts'

const DONE = {}

type MediaHandlers = Pick<Handlers, Extract<keyof Handlers, `media.${string}`>>

/** What a person does with their files. */
export function createMediaHandlers({ studio, settings, window }: HandlerParts): MediaHandlers {
  return {
    'media.add': ({ projectId, paths }) => studio.media.add(projectId, paths),
    'media.choose': async ({ projectId, what }) => {
      const paths = await choosePaths(window.current(), what, settings.state().language)
      if (paths.length > 0) await studio.media.add(projectId, paths)
      return DONE
    },
    'media.add-samples': async ({ projectId }) => {
      await studio.media.add(projectId, [appPaths.samples()])
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
    'media.look': async ({ projectId }) => {
      await studio.media.look(projectId)
      return DONE
    },
    'media.find': async ({ projectId }) => {
      const [folder] = await choosePaths(window.current(), 'moved-files', settings.state().language)
      return folder === undefined ? {} : studio.media.find(projectId, folder)
    },
    'media.use-lookalike': async ({ projectId, mediaId }) => {
      await studio.media.useLookalike(projectId, mediaId)
      return DONE
    },
  }
}
