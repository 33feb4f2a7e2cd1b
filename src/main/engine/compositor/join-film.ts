import { join } from 'node:path'
import type { Host } from '../../host/ports'
import type { Container } from '../../media/facts'
import { runTool } from '../../media/run-tool'
import { FFMPEG_ARGS } from '../../media/safe-input'
import { joinMp4 } from './mp4/join-mp4'
import type { Segment } from './segments'
import type { WorkFolder } from './work-folder'

export interface JoinOrder {
  readonly ffmpeg: string
  readonly folder: WorkFolder
  readonly segments: readonly Segment[]
  /** Missing: the film stays silent. */
  readonly audioPath?: string
  /** What the runs are, and the film. */
  readonly container: Container
  /** How ffmpeg writes what it joined, such as `-f webm`. */
  readonly outputArgs: readonly string[]
  readonly fileName: string
  readonly signal: AbortSignal
}

const JOIN_MS = 600_000

/** Joins whole segments and sound without encoding anything again, and answers the path of the still hidden film. */
export async function joinFilm(host: Host, order: JoinOrder): Promise<string> {
  const { folder, audioPath, signal } = order
  const filmPath = folder.partOf(order.fileName)
  const runPaths = order.segments.map(({ fileName }) => join(folder.path, fileName))
  const pieces = { runPaths, filmPath, signal, ...(audioPath !== undefined && { audioPath }) }
  if (order.container === 'mp4' && (await joinMp4(host, pieces))) return filmPath
  await joinWithFfmpeg(host, order, filmPath)
  return filmPath
}

async function joinWithFfmpeg(host: Host, order: JoinOrder, filmPath: string): Promise<void> {
  const listPath = join(order.folder.path, 'segments.txt')
  // The names are ours and lie beside the list, so nothing in it needs quoting.
  const lines = order.segments.map((segment) => `file ${segment.fileName}`)
  await host.files.writeFile(listPath, ['ffconcat version 1.0', ...lines, ''].join('\n'))
  const { audioPath } = order
  const args = [
    ...[...FFMPEG_ARGS, '-protocol_whitelist', 'file', '-f', 'concat', '-i', `file:${listPath}`],
    ...(audioPath === undefined ? [] : ownInput(audioPath)),
    ...['-map', '0:v', ...(audioPath === undefined ? [] : ['-map', '1:a'])],
    ...['-c', 'copy', '-map_metadata', '-1', ...order.outputArgs, `file:${filmPath}`],
  ]
  await runTool(host, order.ffmpeg, args, { wallMs: JOIN_MS, signal: order.signal })
}

/** A file that we made ourselves, as an input. */
export const ownInput = (path: string, demuxer = path.endsWith('.ogg') ? 'ogg' : 'mov'): string[] => [
  ...['-protocol_whitelist', 'file', '-f', demuxer, '-i', `file:${path}`],
]
