import { join } from 'node:path'
import type { Host } from '../../host/ports'
import { runTool } from '../../media/run-tool'
import { FFMPEG_ARGS } from '../../media/safe-input'
import type { Segment } from './segments'
import type { WorkFolder } from './work-folder'

export interface JoinOrder {
  readonly ffmpeg: string
  readonly folder: WorkFolder
  readonly segments: readonly Segment[]
  /** Missing: the film stays silent. */
  readonly audioPath?: string
  /** How ffmpeg writes what it joined, such as `-f webm`. */
  readonly outputArgs: readonly string[]
  readonly fileName: string
  readonly signal: AbortSignal
}

const JOIN_MS = 600_000

/** Joins whole segments and sound without encoding anything again, and answers the path of the still hidden film. */
export async function joinFilm(host: Host, order: JoinOrder): Promise<string> {
  const listPath = join(order.folder.path, 'segments.txt')
  // The names are ours and lie beside the list, so nothing in it needs quoting.
  const lines = order.segments.map((segment) => `file ${segment.fileName}`)
  await host.files.writeFile(listPath, ['ffconcat version 1.0', ...lines, ''].join('\n'))
  const filmPath = order.folder.partOf(order.fileName)
  const { audioPath } = order
  const args = [
    ...[...FFMPEG_ARGS, '-protocol_whitelist', 'file', '-f', 'concat', '-i', `file:${listPath}`],
    ...(audioPath === undefined ? [] : ownInput(audioPath)),
    ...['-map', '0:v', ...(audioPath === undefined ? [] : ['-map', '1:a'])],
    ...['-c', 'copy', '-map_metadata', '-1', ...order.outputArgs, `file:${filmPath}`],
  ]
  await runTool(host, order.ffmpeg, args, { wallMs: JOIN_MS, signal: order.signal })
  return filmPath
}

/** A file that we made ourselves, as an input. */
export const ownInput = (path: string, demuxer = path.endsWith('.ogg') ? 'ogg' : 'mov'): string[] => [
  ...['-protocol_whitelist', 'file', '-f', demuxer, '-i', `file:${path}`],
]
