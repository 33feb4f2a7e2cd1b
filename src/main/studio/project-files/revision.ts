import { createHash } from 'node:crypto'
import type { ProjectRecord } from '../projects/project-record'

/** The same for two states of a project that a person would call the same. */
export function revisionOf({ name, engine, media, chat, draft }: ProjectRecord): string {
  const seen = {
    name,
    engine,
    media: media.map((item) => [
      item.name,
      item.sizeBytes,
      item.excluded === true,
      ...(item.favourite ? ['favourite'] : []),
    ]),
    chat: chat.map((item) => [item.from, item.id, item.atMs]),
    timeline: draft?.timeline,
  }
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex')
}

/** All projects that came out of one have the same. */
export const originOf = ({ id, origin }: ProjectRecord): string => origin?.id ?? id
